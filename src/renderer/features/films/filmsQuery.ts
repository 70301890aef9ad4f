/** What a page of films asks for, and how that is compared and named. */
import { EVERY_FILM, type FilmFilter, type FilmQuery, type FilmSort } from '../../../shared/models/filmQuery'

/** All films, the latest seen first. */
export const USUAL_QUERY: FilmQuery = { filter: EVERY_FILM, sort: 'watched', isDescending: true }

/** The orders that are offered. The order of a list is a list's own. */
export const FILM_SORTS: readonly Exclude<FilmSort, 'listed'>[] = ['watched', 'title', 'year', 'rating', 'added', 'runtime']

/** Which way round an order begins: the latest and the best first, words and lengths from the start. */
export function isUsuallyDescending(sort: FilmSort): boolean {
  return sort !== 'title' && sort !== 'runtime' && sort !== 'listed'
}

/** The same question, whoever asks it: the order of the values in a list does not matter. */
export function isSameQuery(a: FilmQuery, b: FilmQuery): boolean {
  return a.sort === b.sort && a.isDescending === b.isDescending && keyOfFilter(a.filter) === keyOfFilter(b.filter)
}

export function isFiltered(filter: FilmFilter): boolean {
  return keyOfFilter(filter) !== EVERYTHING
}

function keyOfFilter(filter: FilmFilter): string {
  const sorted = (values: readonly string[]): string[] => values.toSorted()
  const { certificates, genres, countries, languages, people, tags } = filter
  return JSON.stringify([
    filter.text.trim(), filter.years, filter.rating, filter.seen, filter.liked, filter.longest, filter.list, filter.withReason,
    sorted(certificates), sorted(genres), sorted(countries), sorted(languages), sorted(people), sorted(tags)
  ])
}

const EVERYTHING = keyOfFilter(EVERY_FILM)
