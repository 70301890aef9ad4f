/** The words of a text that a dictionary is asked about. */
import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'

export interface WordAt {
  readonly word: string
  readonly from: number
  readonly to: number
}

const WORD = /(?<![\p{L}\p{M}\p{N}_@#])\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*(?![\p{N}_])/gu
/** Written without spaces: where a word ends there, no dictionary says. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Addresses, file names, film links; words joined by a dot are an address too. */
const ADDRESS = /(?:\w+:\/\/|www\.)\S+|\S+@\S+|\[\[[^\]\n]*(?:\]\]|$)|\]\([^)\n]*\)|`[^`\n]*`|[\w-]+(?:\.[\w-]+)+/g
const NO_PROSE = /^(?:InlineCode|FencedCode|CodeBlock|URL|Autolink|FilmLink|LinkLabel)$/
const LONGEST_WORD = 100

/** In the order they stand. Words in capitals, in code and in addresses are left out. */
export function wordsIn(state: EditorState, from: number, to: number): WordAt[] {
  const text = state.sliceDoc(from, to)
  const left: { from: number; to: number }[] = [...text.matchAll(ADDRESS)].map((found) => ({ from: from + found.index, to: from + found.index + found[0].length }))
  syntaxTree(state).iterate({
    from,
    to,
    enter: (node) => {
      if (!NO_PROSE.test(node.name)) return true
      left.push({ from: node.from, to: node.to })
      return false
    }
  })
  left.sort((one, other) => one.from - other.from)
  const words: WordAt[] = []
  let next = 0
  let blockedTo = -1
  for (const found of text.matchAll(WORD)) {
    const [word] = found
    const start = from + found.index
    const end = start + word.length
    for (let span = left[next]; span !== undefined && span.from < end; span = left[next]) {
      blockedTo = Math.max(blockedTo, span.to)
      next += 1
    }
    if (start < blockedTo || word.length > LONGEST_WORD || UNSPACED.test(word)) continue
    if (word.length < 2 || (word === word.toUpperCase() && word !== word.toLowerCase())) continue
    words.push({ word, from: start, to: end })
  }
  return words
}

/** As it is compared: one apostrophe, one way to write an accent. */
export function plainWord(word: string): string {
  return word.normalize('NFC').replaceAll('’', "'")
}
