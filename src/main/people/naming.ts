/** How texts name a person: by the whole name, or by the last name where the text is about a film of theirs. */
import { parseQuery, phraseOf, type Term } from '../search/query'

export interface Names {
  readonly whole: readonly Term[]
  /** Null where it is the whole name, or too short to be one. */
  readonly last: readonly Term[] | null
  /** Both as phrases of FTS5; `whole` is null for a name without a word. */
  readonly match: { readonly whole: string | null; readonly last: string | null }
}

/** What follows a last name and is none. */
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])
const SHORTEST = 3

/** The names that are looked for in texts. */
export function namesOf(name: string): Names {
  const whole = parseQuery(name).terms.map((term) => ({ ...term, isPrefix: false }))
  const last = lastName(whole)
  return { whole, last, match: { whole: phraseOf(whole), last: last && phraseOf(last) } }
}

function lastName(whole: readonly Term[]): Term[] | null {
  if (whole.length < 2) return null
  const last = whole.findLast(({ text }) => !SUFFIXES.has(text))
  return last === undefined || last === whole[0] || last.isUnspaced || last.text.length < SHORTEST ? null : [last]
}
