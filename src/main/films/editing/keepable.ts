/** What was typed, as the library keeps it: no lone surrogates, nothing where only spaces stand, no word twice. */
import type { FilmEdit } from '../../../shared/models/filmEdit'
import { foldForMatching } from '../../text/fold'
import { wellFormed } from '../../text/wellFormed'

const kept = (text: string): string => wellFormed(text).text
const line = (text: string): string => kept(text).trim()
const maybe = (text: string | null): string | null => (text === null || text.trim() === '' ? null : kept(text))
const maybeLine = (text: string | null): string | null => maybe(text)?.trim() ?? null

export function keepable(edit: FilmEdit): FilmEdit {
  return {
    title: line(edit.title),
    year: edit.year,
    originalTitle: maybeLine(edit.originalTitle),
    titles: edit.titles.map(({ title, country, ...rest }) => ({ ...rest, title: line(title), country: maybeLine(country) })),
    releases: edit.releases.map(({ country, note, ...rest }) => ({ ...rest, country: maybeLine(country), note: maybeLine(note) })),
    synopsis: maybe(edit.synopsis),
    runtimeMinutes: edit.runtimeMinutes,
    certificates: edit.certificates.map(({ code, country, ...rest }) => ({ ...rest, code: line(code), country: maybeLine(country) })),
    genres: once(edit.genres),
    languages: once(edit.languages),
    countries: once(edit.countries),
    distributor: maybeLine(edit.distributor),
    credits: edit.credits.map(({ name, job, character, ...rest }) => ({ ...rest, name: line(name), job: line(job), character: maybeLine(character) })),
    trailers: edit.trailers.map(({ title, url, ...rest }) => ({ ...rest, title: line(title), url: maybeLine(url) })),
    outsideIds: edit.outsideIds.map(({ authority, value, ...rest }) => ({ ...rest, authority: line(authority), value: line(value) })),
    tags: once(edit.tags),
    privateNote: maybe(edit.privateNote)
  }
}

/** True when both say the same, so that there is nothing to save. */
export function isSameEdit(one: FilmEdit, other: FilmEdit): boolean {
  return canonical(one) === canonical(other)
}

/** The keys in one order, whoever made the object. A tag is the same however it is spelt here: it keeps its first spelling. */
function canonical(typed: FilmEdit): string {
  const edit = keepable(typed)
  return JSON.stringify({ ...edit, tags: edit.tags.map(foldForMatching) }, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value
  )
}

/** Each word once, however it is capitalised or accented: the first spelling stays. */
function once(words: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const word of words.map(line)) {
    const key = foldForMatching(word)
    if (word !== '' && !found.has(key)) found.set(key, word)
  }
  return [...found.values()]
}
