const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

/** How many words a text has: what stands between spaces and holds a letter or digit; in scripts without spaces, the words Unicode finds. */
export function countWords(text: string): number {
  if (UNSPACED.test(text)) {
    let words = 0
    for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1
    return words
  }
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
}
