/** What a person typed into search, as FTS5 can be asked it. */
import { fold, foldForMatching, plain, UNSPACED } from '../text/fold'
import { wellFormed } from '../text/wellFormed'

/** One word of the query, folded. `isUnspaced`: of a script without spaces, so it is looked for inside longer runs. */
export interface Term {
  readonly text: string
  readonly isUnspaced: boolean
  readonly isPrefix: boolean
}

export interface SearchQuery {
  readonly terms: readonly Term[]
  /** The MATCH expression: every term, each in quotes, so nothing typed is ever read as syntax. Null when there is no word. */
  readonly match: string | null
  /** The query as a title is matched. */
  readonly title: string
}

/** The longest query that is looked at, and the most words of it. */
const MOST_CHARACTERS = 1_000
const MOST_TERMS = 32

const TERM = new RegExp(`(${UNSPACED.source})|(?:(?!${UNSPACED.source})[\\p{L}\\p{N}])+`, 'gu')

/** Splits a query into terms; the last one may be the beginning of a word. */
export function parseQuery(query: string): SearchQuery {
  const typed = wellFormed(query.slice(0, MOST_CHARACTERS)).text
  const found = [...plain(typed).matchAll(TERM)].slice(0, MOST_TERMS)
  const terms = found.map((match, index): Term => {
    const isUnspaced = match[1] !== undefined
    const letters = [...match[0]].length
    const isLast = index === found.length - 1
    // One Latin letter begins half of all words: it is asked for as a word. One Chinese character is asked for as the first of a pair.
    return { text: match[0], isUnspaced, isPrefix: isUnspaced ? isLast || letters === 1 : isLast && letters > 1 }
  })
  return { title: foldForMatching(typed), terms, match: terms.length === 0 ? null : terms.map(phrase).join(' ') }
}

/** One of these words for each word that was typed; as in `SearchQuery.match`, nothing is ever read as syntax. */
export function matchOf(choices: readonly (readonly Term[])[]): string {
  return choices.map((terms) => (terms.length === 1 ? terms.map(phrase).join('') : `(${terms.map(phrase).join(' OR ')})`)).join(' AND ')
}

/** These words one after the other, as a name stands in a text; null for a name without a word. */
export function phraseOf(terms: readonly Term[]): string | null {
  return terms.length === 0 ? null : `"${terms.map(({ text }) => fold(text).trim()).join(' ')}"`
}

function phrase({ text, isPrefix }: Term): string {
  return `"${fold(text).trim()}"${isPrefix ? '*' : ''}`
}
