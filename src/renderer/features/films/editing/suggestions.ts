/** What is offered while a country, language, genre or job is typed. */
import { countryNames } from '../../../../shared/text/countryNames'
import { editFilmWords } from '../../../messages'
import type { Suggestion } from '../../../ui/useCombo'

/** Written this way on most film pages. */
const SHORT_COUNTRIES: readonly string[] = ['USA', 'UK']

const GENRES: readonly string[] = [
  'Action', 'Adventure', 'Animation', 'Comedy', 'Crime', 'Documentary', 'Drama', 'Family', 'Fantasy', 'History', 'Horror', 'Music', 'Musical', 'Mystery', 'Romance',
  'Science fiction', 'Thriller', 'War', 'Western'
]

const MOST = 60

/** Those with a word that begins like this, the ones that begin so themselves first; all of them for an empty text. */
export function thatBegin(words: readonly string[], text: string): Suggestion[] {
  const asked = text.trim().toLocaleLowerCase()
  const unique = [...new Map(words.map((word) => [word.toLocaleLowerCase(), word])).values()]
  if (asked === '') return unique.slice(0, MOST).map((value) => ({ value }))
  const begins = unique.filter((word) => word.toLocaleLowerCase().startsWith(asked))
  const inside = unique.filter((word) => !begins.includes(word) && word.toLocaleLowerCase().split(/[\s&(-]+/u).some((part) => part.startsWith(asked)))
  return [...begins, ...inside].slice(0, MOST).map((value) => ({ value }))
}

/** `used`: the words the library has already, the most frequent first. */
export function suggestCountries(used: readonly string[]): (text: string) => Suggestion[] {
  return (text) => thatBegin([...used, ...SHORT_COUNTRIES, ...countryNames().map(({ name }) => name)], text)
}

export function suggestLanguages(used: readonly string[]): (text: string) => Suggestion[] {
  return (text) => thatBegin([...used, ...languageNames()], text)
}

export function suggestGenres(used: readonly string[]): (text: string) => Suggestion[] {
  return (text) => thatBegin([...used, ...GENRES], text)
}

export function suggestJobs(text: string): Suggestion[] {
  const all = Object.values(editFilmWords.jobs)
  // A job that stands there already is one of many, not what is looked for.
  return thatBegin(all, all.some((job) => job === text) ? '' : text)
}

let languages: readonly string[] | null = null

/** Languages with a two-letter code, in English. */
function languageNames(): readonly string[] {
  if (languages !== null) return languages
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => Intl.getCanonicalLocales(code)[0] === code)
  languages = codes.map((code) => names.of(code)).filter((name) => name !== undefined).toSorted((a, b) => a.localeCompare(b, 'en'))
  return languages
}
