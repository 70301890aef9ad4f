/** Words as they were typed, as words that can be looked for. */
import { wellFormed } from '../../text/wellFormed'
import { parseQuery, type Term } from '../query'
import type { Phrase } from './tree'

/** The words one after the other; null when there is none. @param isBegun the last may be the beginning of a word, where it has two letters or more */
export function phraseFrom(text: string, isBegun: boolean): Phrase | null {
  const { terms } = parseQuery(wellFormed(text).text)
  if (terms.length === 0) return null
  return terms.map((term, place): Term => ({ ...term, isPrefix: place === terms.length - 1 && (isLone(term) || (isBegun && !term.isUnspaced && term.text.length > 1)) }))
}

/** One character of a script without spaces: half of a pair, unless it stands alone. */
export function isLone({ text, isUnspaced }: Term): boolean {
  return isUnspaced && [...text].length === 1
}
