/** A text as the words and the signs between them, for telling two texts apart. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u
const PIECES = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu
const WORD = /[\p{L}\p{N}]/u

/** Words, runs of space, and single signs, in order; together they are the text. In scripts without spaces, the words Unicode finds. */
export function piecesOf(text: string): string[] {
  if (UNSPACED.test(text)) return Array.from(segmenter.segment(text), ({ segment }) => segment)
  return text.match(PIECES) ?? []
}

/** Whether a piece is a word. */
export function isWord(piece: string): boolean {
  return WORD.test(piece)
}
