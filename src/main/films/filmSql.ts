/**
 * A filter of films and an order of films as SQL, from a fixed set of fragments: what a person chose is only ever bound,
 * by name, so that others can join these conditions to their own. Lists go in as JSON, so the number of values
 * changes no statement.
 */
import type { FilmFilter, FilmSort } from '../../shared/models/filmQuery'
import { fold, foldForMatching } from '../text/fold'

export type FilmValues = Readonly<Record<string, string | number>>

/** Conditions on `film`, joined by AND, and the values of their names. */
export interface FilmWhere {
  readonly sql: string
  readonly values: FilmValues
}

/** A film is in the library and more than a title that somebody mentioned. */
export const IS_KEPT = 'film.deleted_at IS NULL AND film.is_stub = 0'

const ofTerm = (kind: 'genre' | 'country' | 'language', name: string): string =>
  `film.id IN (SELECT film_id FROM film_term WHERE kind = '${kind}' AND value IN (SELECT value FROM json_each(@${name})) AND deleted_at IS NULL)`

/** The films that bear one of these tags, on themselves, on a viewing or on a review of mine. */
const TAGGED = `film.id IN (SELECT film_tag.film_id FROM tag CROSS JOIN film_tag ON film_tag.tag_id = tag.id
  WHERE tag.match_name IN (SELECT value FROM json_each(@tags)) AND tag.deleted_at IS NULL)`

/** What a filter asks for, as conditions on `film`; always with IS_KEPT. */
export function filmWhere(filter: FilmFilter): FilmWhere {
  const conditions = [IS_KEPT]
  const values: Record<string, string | number> = {}
  const ask = (condition: string, bound: Record<string, string | number> = {}): void => {
    conditions.push(condition)
    Object.assign(values, bound)
  }
  const askForOneOf = (condition: string, name: string, chosen: readonly string[]): void => {
    if (chosen.length > 0) ask(condition, { [name]: JSON.stringify(chosen) })
  }

  const words = wordsQuery(filter.text)
  const signs = filter.text.trim()
  if (words !== null) ask('film.seq IN (SELECT rowid FROM film_search WHERE film_search MATCH @words)', { words })
  else if (signs !== '') ask('instr(film.title, @signs) > 0', { signs })

  const { from: yearFrom, to: yearTo } = filter.years ?? { from: null, to: null }
  if (yearFrom !== null) ask('film.year >= @yearFrom', { yearFrom })
  if (yearTo !== null) ask('film.year <= @yearTo', { yearTo })
  if (filter.rating === 'unrated') ask('film.rating IS NULL')
  else if (filter.rating !== null) ask('film.rating BETWEEN @ratingFrom AND @ratingTo', { ratingFrom: filter.rating.from, ratingTo: filter.rating.to })
  if (filter.seen !== null) ask('film.is_seen = @seen', { seen: filter.seen === 'seen' ? 1 : 0 })
  if (filter.liked) ask('film.is_liked = 1')
  if (filter.longest !== null) ask('film.runtime_minutes <= @longest', { longest: filter.longest })
  const reason = filter.withReason ? ' AND note IS NOT NULL' : ''
  if (filter.list !== null) ask(`film.id IN (SELECT film_id FROM list_entry WHERE list_id = @list${reason} AND deleted_at IS NULL)`, { list: filter.list })

  askForOneOf('film.id IN (SELECT film_id FROM film_certificate WHERE code IN (SELECT value FROM json_each(@certificates)) AND deleted_at IS NULL)', 'certificates', filter.certificates)
  askForOneOf(ofTerm('genre', 'genres'), 'genres', filter.genres)
  askForOneOf(ofTerm('country', 'countries'), 'countries', filter.countries)
  askForOneOf(ofTerm('language', 'languages'), 'languages', filter.languages)
  askForOneOf('film.id IN (SELECT film_id FROM credit WHERE person_id IN (SELECT value FROM json_each(@people)) AND deleted_at IS NULL)', 'people', filter.people)
  askForOneOf(TAGGED, 'tags', filter.tags.map(foldForMatching))
  return { sql: conditions.join(' AND '), values }
}

/**
 * `FROM film` with what `filmOrder` sorts by: `watched` (film_watched) and, for the films of a list, `entry` (their
 * list_entry; bind `list`). A join that an order has no use for costs nothing: SQLite leaves it out.
 */
export function filmFrom({ isOfList }: { isOfList: boolean }): string {
  const entry = isOfList ? ' JOIN list_entry AS entry ON entry.list_id = @list AND entry.film_id = film.id AND entry.deleted_at IS NULL' : ''
  return `FROM film LEFT JOIN film_watched AS watched ON watched.film_id = film.id${entry}`
}

/**
 * The terms of ORDER BY over `filmFrom`. What is unknown comes last in both directions; films that are alike follow by
 * title, year and arrival, so an order is always the same. On a list, "added" is when the film was put on it; 'listed'
 * needs a list and is by title without one.
 */
export function filmOrder(sort: FilmSort, isDescending: boolean, isOfList = false): string {
  const direction = isDescending ? 'DESC' : 'ASC'
  const tie = 'film.sort_title, film.year, film.seq'
  switch (sort) {
    case 'year':
      return `film.year ${direction} NULLS LAST, film.sort_title, film.seq`
    case 'rating':
      return `film.rating ${direction} NULLS LAST, ${tie}`
    case 'watched':
      return `watched.last_on ${direction} NULLS LAST, ${tie}`
    case 'runtime':
      return `film.runtime_minutes ${direction} NULLS LAST, ${tie}`
    case 'added':
      return isOfList ? `coalesce(entry.added_on, substr(entry.created_at, 1, 10)) ${direction}, entry.created_at ${direction}, entry.position ${direction}, entry.seq` : `film.created_at ${direction}, ${tie}`
    case 'listed':
      if (isOfList) return `entry.position ${direction}, entry.seq`
      return byTitle(direction)
    case 'title':
      return byTitle(direction)
  }
}

function byTitle(direction: 'ASC' | 'DESC'): string {
  // Both the same way, so that one index serves both directions.
  return `film.sort_title ${direction}, film.year ${direction}, film.seq ${direction}`
}

/** The full-text query "each of these words begins a word", or null for a text without a word. */
export function wordsQuery(text: string): string | null {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu)
  return words ? words.map((word) => `"${word}"*`).join(' ') : null
}
