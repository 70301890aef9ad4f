/**
 * SQL of search. As-you-type search asks for the first few in a stored order, never for a rank over everything, and
 * counts no further than it has to.
 */
import type { Database, Statement } from 'better-sqlite3'
import type { FilmSummary } from '../../shared/models/film'

/** How many of each kind are shown, and how far is counted. */
export const SHOWN = 20
const COUNTED = 1_000
/** How many people's credits are followed to films: a name that fits more is not yet a name. */
const PEOPLE_FOLLOWED = 100
/** How many are compared with what was typed, when nothing bears those very words. */
const COMPARED = 1_000
const PEOPLE_COMPARED = 100

export const FILM = `film.id AS film_id, film.title AS film_title, film.year AS film_year, film.is_stub AS film_is_stub, film.is_seen AS film_is_seen,
  film.rating AS film_rating, film.is_liked AS film_is_liked, film.poster_id AS film_poster`

export type FilmColumns = {
  film_id: string
  film_title: string
  film_year: number | null
  film_is_stub: number
  film_is_seen: number
  film_rating: number | null
  film_is_liked: number
  film_poster: string | null
}

export type FilmFound = FilmColumns & { original_title: string | null }
/** A film or a person with nearly the words that were typed; `folded` says which words it has. */
export type NearFilm = FilmFound & { folded: string }
export type NearPerson = PersonFound & { folded: string }
export type FilmOfPerson = FilmColumns & { job: string; name: string }
/** `entry` is what opens: the review's id, or the viewing's where it stands alone. */
export type TextFound = FilmColumns & { kind: 'take' | 'review' | 'entry'; id: string; body: string; author: string | null; created_at: string }
export type PersonFound = { id: string; name: string; films: number; directed: number; texts: number }
export type ListFound = { id: string; name: string; films: number; kind: 'list' | 'watchlist' }

/** By title: the title itself, then titles that begin so (both straight from an index), then every title with the words. */
export const FILMS_BEGINNING_SQL = `
  SELECT ${FILM}, film.original_title FROM film
  WHERE match_title >= @title AND match_title < @title || char(1114111) AND deleted_at IS NULL
  ORDER BY match_title, year LIMIT ${SHOWN}`

export const FILMS_SQL = `
  WITH found AS (SELECT rowid FROM film_search WHERE film_search MATCH @match LIMIT ${COUNTED})
  SELECT ${FILM}, film.original_title FROM found CROSS JOIN film ON film.seq = found.rowid
  ORDER BY film.sort_title >= @sort AND film.sort_title < @sort || char(1114111) DESC, film.sort_title, film.year, film.seq LIMIT ${SHOWN}`

const PEOPLE_OF_FILMS = `
  WITH found AS (SELECT rowid FROM person_search WHERE person_search MATCH @match LIMIT ${PEOPLE_FOLLOWED})`
const CREDITED = `
  FROM found CROSS JOIN person ON person.seq = found.rowid CROSS JOIN credit ON credit.person_id = person.id CROSS JOIN film ON film.id = credit.film_id
  WHERE credit.deleted_at IS NULL AND film.deleted_at IS NULL`

export const FILMS_OF_PEOPLE_SQL = `${PEOPLE_OF_FILMS}
  SELECT ${FILM}, credit.job, person.name ${CREDITED}
  ORDER BY lower(credit.job) = 'director' DESC, film.is_seen DESC, film.year DESC, film.sort_title, film.seq, credit.position LIMIT ${SHOWN * 5}`

export const FILM_COUNT_SQL = `${PEOPLE_OF_FILMS}
  SELECT count(*) AS n FROM (
    SELECT rowid FROM (SELECT rowid FROM film_search WHERE film_search MATCH @match LIMIT ${COUNTED})
    UNION SELECT * FROM (SELECT film.seq ${CREDITED} LIMIT ${COUNTED}))`

export const TAKES_SQL = `
  SELECT 'take' AS kind, take.id, take.body, person.name AS author, take.created_at, ${FILM}
  FROM take_search CROSS JOIN take ON take.seq = take_search.rowid JOIN film ON film.id = take.film_id JOIN person ON person.id = take.author_id
  WHERE take_search MATCH @match ORDER BY take_search.rowid DESC LIMIT ${SHOWN}`

export const REVIEWS_SQL = `
  SELECT iif(review.author_id IS NULL, 'entry', 'review') AS kind, review.id, review.body, person.name AS author, review.created_at, ${FILM}
  FROM review_search CROSS JOIN review ON review.seq = review_search.rowid JOIN film ON film.id = review.film_id LEFT JOIN person ON person.id = review.author_id
  WHERE review_search MATCH @match ORDER BY review_search.rowid DESC LIMIT ${SHOWN}`

/** What I noted on a viewing; not where the review of that viewing is found by the same words. */
const VIEWINGS = `
  FROM viewing_search CROSS JOIN viewing ON viewing.seq = viewing_search.rowid JOIN film ON film.id = viewing.film_id
  LEFT JOIN review ON review.viewing_id = viewing.id AND review.author_id IS NULL AND review.deleted_at IS NULL
  WHERE viewing_search MATCH @match
    AND (review.seq IS NULL OR NOT EXISTS (SELECT 1 FROM review_search WHERE review_search MATCH @match AND rowid = review.seq))`

export const VIEWINGS_SQL = `
  SELECT 'entry' AS kind, coalesce(review.id, viewing.id) AS id, concat_ws(' · ', viewing.private_note, viewing.place, viewing.company, viewing.medium) AS body,
    NULL AS author, viewing.created_at, ${FILM}
  ${VIEWINGS} ORDER BY viewing_search.rowid DESC LIMIT ${SHOWN}`

export const TEXT_COUNT_SQL = `
  SELECT (SELECT count(*) FROM (SELECT 1 FROM take_search WHERE take_search MATCH @match LIMIT ${COUNTED}))
    + (SELECT count(*) FROM (SELECT 1 FROM review_search WHERE review_search MATCH @match LIMIT ${COUNTED}))
    + (SELECT count(*) FROM (SELECT 1 ${VIEWINGS} LIMIT ${COUNTED})) AS n`

/** Nearly these words: as many as may be compared with what was typed. */
export const NEAR_FILMS_SQL = `
  WITH found AS (SELECT rowid FROM film_search WHERE film_search MATCH @match LIMIT ${COMPARED})
  SELECT ${FILM}, film.original_title, film.folded FROM found CROSS JOIN film ON film.seq = found.rowid ORDER BY film.is_stub, film.sort_title, film.year, film.seq`

/** A person from whom nothing is left in the library is not found. */
const PEOPLE = `
  FROM person_search CROSS JOIN person ON person.seq = person_search.rowid
  WHERE person_search MATCH @match
    AND (EXISTS (SELECT 1 FROM credit WHERE person_id = person.id AND deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM take WHERE author_id = person.id AND deleted_at IS NULL)
      OR EXISTS (SELECT 1 FROM review WHERE author_id = person.id AND deleted_at IS NULL))`

const PERSON = `person.id, person.name,
    (SELECT count(DISTINCT film_id) FROM credit WHERE person_id = person.id AND deleted_at IS NULL) AS films,
    (SELECT count(DISTINCT film_id) FROM credit WHERE person_id = person.id AND deleted_at IS NULL AND lower(job) = 'director') AS directed,
    (SELECT count(*) FROM take WHERE author_id = person.id AND deleted_at IS NULL)
      + (SELECT count(*) FROM review WHERE author_id = person.id AND deleted_at IS NULL) AS texts`

export const PEOPLE_SQL = `SELECT ${PERSON} ${PEOPLE} ORDER BY person_search.rowid LIMIT ${SHOWN}`

export const NEAR_PEOPLE_SQL = `SELECT ${PERSON}, person.folded ${PEOPLE} ORDER BY person_search.rowid LIMIT ${PEOPLE_COMPARED}`

export const PERSON_COUNT_SQL = `SELECT count(*) AS n FROM (SELECT 1 ${PEOPLE} LIMIT ${COUNTED})`

const LISTS = `
  FROM list_search CROSS JOIN list ON list.seq = list_search.rowid WHERE list_search MATCH @match`

export const LISTS_SQL = `
  SELECT list.id, list.name, list.kind, (SELECT count(*) FROM list_entry WHERE list_id = list.id AND deleted_at IS NULL) AS films
  ${LISTS} ORDER BY list_search.rowid LIMIT ${SHOWN}`

export const LIST_COUNT_SQL = `SELECT count(*) AS n FROM (SELECT 1 ${LISTS} LIMIT ${COUNTED})`

const ON_WATCHLIST_SQL = `
  SELECT 1 AS "on" FROM list_entry JOIN list ON list.id = list_entry.list_id
  WHERE list_entry.film_id = ? AND list_entry.deleted_at IS NULL AND list.kind = 'watchlist' AND list.deleted_at IS NULL LIMIT 1`

type Match = [{ match: string }]

/** The statements of search, prepared once. */
export class SearchStatements {
  readonly #filmsBeginning: Statement<[{ title: string }], FilmFound>
  readonly #films: Statement<[{ match: string; sort: string }], FilmFound>
  readonly #filmsOfPeople: Statement<Match, FilmOfPerson>
  readonly #texts: readonly Statement<Match, TextFound>[]
  readonly #people: Statement<Match, PersonFound>
  readonly #lists: Statement<Match, ListFound>
  readonly #nearFilms: Statement<Match, NearFilm>
  readonly #nearPeople: Statement<Match, NearPerson>
  readonly #counts: Record<'films' | 'texts' | 'people' | 'lists', Statement<Match, { n: number }>>
  readonly #onWatchlist: Statement<[string], { on: number }>
  readonly #otherTitles: Statement<[string], { title: string }>

  constructor(db: Database) {
    this.#filmsBeginning = db.prepare(FILMS_BEGINNING_SQL)
    this.#films = db.prepare(FILMS_SQL)
    this.#filmsOfPeople = db.prepare(FILMS_OF_PEOPLE_SQL)
    this.#texts = [TAKES_SQL, REVIEWS_SQL, VIEWINGS_SQL].map((sql) => db.prepare<Match, TextFound>(sql))
    this.#people = db.prepare(PEOPLE_SQL)
    this.#lists = db.prepare(LISTS_SQL)
    this.#nearFilms = db.prepare(NEAR_FILMS_SQL)
    this.#nearPeople = db.prepare(NEAR_PEOPLE_SQL)
    this.#counts = { films: db.prepare(FILM_COUNT_SQL), texts: db.prepare(TEXT_COUNT_SQL), people: db.prepare(PERSON_COUNT_SQL), lists: db.prepare(LIST_COUNT_SQL) }
    this.#onWatchlist = db.prepare(ON_WATCHLIST_SQL)
    this.#otherTitles = db.prepare('SELECT title FROM film_title WHERE film_id = ? AND deleted_at IS NULL ORDER BY position, seq')
  }

  /** Films whose title begins like this (as titles are matched), the shortest first: the title itself comes first. */
  filmsBeginning(title: string): FilmFound[] {
    return this.#filmsBeginning.all({ title })
  }

  /** Films with the words in any of their titles; those whose sorting title begins like `sort` first. */
  films(match: string, sort: string): FilmFound[] {
    return this.#films.all({ match, sort })
  }

  /** Films that somebody of this name made, those they directed first, then those I saw, the newest first; a film once for each job. */
  filmsOfPeople(match: string): FilmOfPerson[] {
    return this.#filmsOfPeople.all({ match })
  }

  /** Takes, reviews and what I wrote, the newest first. */
  texts(match: string): TextFound[] {
    const found = this.#texts.flatMap((statement) => statement.all({ match }))
    return found.toSorted((a, b) => (a.created_at < b.created_at ? 1 : a.created_at > b.created_at ? -1 : 0)).slice(0, SHOWN)
  }

  people(match: string): PersonFound[] {
    return this.#people.all({ match })
  }

  lists(match: string): ListFound[] {
    return this.#lists.all({ match })
  }

  /** Films with any of the words that are near to those typed, real films before stubs. */
  nearFilms(match: string): NearFilm[] {
    return this.#nearFilms.all({ match })
  }

  nearPeople(match: string): NearPerson[] {
    return this.#nearPeople.all({ match })
  }

  /** How many there are in all, counted up to 1,000. */
  count(what: 'films' | 'texts' | 'people' | 'lists', match: string): number {
    return Math.min(this.#counts[what].get({ match })?.n ?? 0, COUNTED)
  }

  isOnWatchlist(film: string): boolean {
    return this.#onWatchlist.get(film) !== undefined
  }

  otherTitles(film: string): string[] {
    return this.#otherTitles.all(film).map(({ title }) => title)
  }
}

export function filmOf(row: FilmColumns): FilmSummary {
  return {
    id: row.film_id,
    title: row.film_title,
    year: row.film_year,
    isStub: row.film_is_stub === 1,
    isSeen: row.film_is_seen === 1,
    rating: row.film_rating,
    isLiked: row.film_is_liked === 1,
    poster: row.film_poster
  }
}
