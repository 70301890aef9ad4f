/** Finding words in the guide, whatever their case and marks. */
import { markdownWords } from '../../../shared/text/markdownWords'
import type { Topic } from './topics'

export interface Mark {
  readonly start: number
  readonly end: number
}

/** The words of a question, folded; none for an empty one. */
export function wordsOf(query: string): string[] {
  return folded(query).text.split(/[^\p{L}\p{N}[|"#]+/u).filter((word) => word !== '')
}

/** The topics in which every word stands, those with one in their title first. All of them for no words. */
export function findTopics(topics: readonly Topic[], words: readonly string[]): readonly Topic[] {
  const found = topics.filter(({ title, text }) => {
    const all = folded(`${title}\n${markdownWords(text)}`).text
    return words.every((word) => all.includes(word))
  })
  const isNamed = ({ title }: Topic): boolean => words.some((word) => folded(title).text.includes(word))
  return words.length === 0 ? found : [...found.filter(isNamed), ...found.filter((topic) => !isNamed(topic))]
}

/** Where the words stand in a text, in its own characters, none inside another. */
export function marksIn(text: string, words: readonly string[]): Mark[] {
  const { text: all, from } = folded(text)
  const hits = words
    .flatMap((word) => [...places(all, word)].map((at) => ({ start: from[at] ?? 0, end: from[at + word.length] ?? text.length })))
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
  const marks: Mark[] = []
  for (const hit of hits) if (hit.start >= (marks.at(-1)?.end ?? 0)) marks.push(hit)
  return marks
}

function* places(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) yield at
}

/** A text without marks and capitals. `from`: where each of its characters came from, and the end. */
function folded(text: string): { text: string; from: number[] } {
  const from: number[] = []
  let result = ''
  let at = 0
  for (const sign of text) {
    const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    for (let index = 0; index < plain.length; index += 1) from.push(at)
    result += plain
    at += sign.length
  }
  return { text: result, from: [...from, text.length] }
}
