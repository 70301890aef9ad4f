/** SQL of the films that New entry offers: what was typed, or what is likely to have been watched. */
import type { Database, Statement } from 'better-sqlite3'
import type { FilmOffer } from '../../shared/models/journal'
import { filmSummary, type FilmRow } from '../films/repository'
import { marked } from '../search/snippets'
import { parseQuery, type Term } from '../search/query'
import { sortTitle } from '../text/sortTitle'

type OfferRow = Pick<FilmRow, 'id' | 'title' | 'original_title' | 'year' | 'is_stub' | 'is_seen' | 'rating' | 'is_liked' | 'poster_id'> & {
  times: number
  last_on: string | null
  wished_since: string | null
}

/** How many films are offered, and how many of each kind before anything is typed. */
const OFFERED = 8
const OF_EACH = 3
/** How far is looked: words that a thousand films have are not yet a title, and older viewings are not "lately". */
const COUNTED = 1_000
const LATELY = 60

/** Titles that begin like this, as they sort: "third" finds The Third Man. Straight from the index. */
export const BEGINNING_SQL = `
  SELECT id FROM film INDEXED BY film_by_sort
  WHERE deleted_at IS NULL AND is_stub = 0 AND sort_title >= @sort AND sort_title < @sort || char(1114111) ORDER BY sort_title, year, seq LIMIT ${OFFERED}`

/** Each word in a title, its own or another; films that are only mentioned come last. */
export const WORDS_SQL = `
  WITH found AS (SELECT rowid FROM film_search WHERE film_search MATCH @match LIMIT ${COUNTED})
  SELECT film.id FROM found CROSS JOIN film ON film.seq = found.rowid
  ORDER BY film.is_stub, film.sort_title, film.year, film.seq LIMIT ${OFFERED}`

export const WISHED_SQL = `
  SELECT entry.film_id AS id FROM list CROSS JOIN list_entry AS entry ON entry.list_id = list.id
  WHERE list.kind = 'watchlist' AND list.deleted_at IS NULL AND entry.deleted_at IS NULL
  ORDER BY coalesce(entry.added_on, substr(entry.created_at, 1, 10)) DESC, entry.created_at DESC, entry.seq DESC LIMIT ${OF_EACH}`

export const ADDED_SQL = `
  WITH latest AS (SELECT id, is_seen FROM film INDEXED BY film_by_addition WHERE deleted_at IS NULL AND is_stub = 0 ORDER BY created_at DESC, seq DESC LIMIT ${LATELY})
  SELECT id FROM latest WHERE is_seen = 0 LIMIT ${OF_EACH}`

export const WATCHED_SQL = `
  WITH latest AS (
    SELECT film_id FROM viewing INDEXED BY viewing_by_day WHERE deleted_at IS NULL AND is_draft = 0 AND watched_on IS NOT NULL ORDER BY watched_on DESC, position DESC, seq DESC LIMIT ${LATELY})
  SELECT DISTINCT film_id AS id FROM latest LIMIT ${OF_EACH}`

/** `@ids` is a JSON array of film ids. */
const OFFERS_SQL = `
  SELECT film.id, film.title, film.original_title, film.year, film.is_stub, film.is_seen, film.rating, film.is_liked, film.poster_id,
    coalesce(watched.times, 0) AS times, watched.last_on,
    (SELECT coalesce(entry.added_on, substr(entry.created_at, 1, 10)) FROM list_entry AS entry CROSS JOIN list ON list.id = entry.list_id
      WHERE entry.film_id = film.id AND entry.deleted_at IS NULL AND list.kind = 'watchlist' AND list.deleted_at IS NULL) AS wished_since
  FROM film LEFT JOIN film_watched AS watched ON watched.film_id = film.id
  WHERE film.id IN (SELECT value FROM json_each(@ids)) AND film.deleted_at IS NULL`

type Found = { id: string }

export class OfferRepository {
  readonly #beginning: Statement<[{ sort: string }], Found>
  readonly #words: Statement<[{ match: string }], Found>
  readonly #lately: readonly Statement<[], Found>[]
  readonly #offers: Statement<[{ ids: string }], OfferRow>
  readonly #otherTitles: Statement<[string], { title: string }>
  readonly #directors: Statement<[string], { name: string }>

  constructor(db: Database) {
    this.#beginning = db.prepare(BEGINNING_SQL)
    this.#words = db.prepare(WORDS_SQL)
    this.#lately = [WISHED_SQL, ADDED_SQL, WATCHED_SQL].map((sql) => db.prepare<[], Found>(sql))
    this.#offers = db.prepare(OFFERS_SQL)
    this.#otherTitles = db.prepare('SELECT title FROM film_title WHERE film_id = ? AND deleted_at IS NULL ORDER BY position, seq')
    this.#directors = db.prepare(`
      SELECT person.name FROM credit JOIN person ON person.id = credit.person_id
      WHERE credit.film_id = ? AND lower(credit.job) = 'director' AND credit.deleted_at IS NULL ORDER BY credit.position, credit.seq`)
  }

  /**
   * The films that are called like this: of this very title, then those I have seen or want to, then the others, each
   * as they sort; those that are only mentioned last.
   */
  called(text: string): FilmOffer[] {
    const { title, terms, match } = parseQuery(text)
    if (title === '') return this.lately()
    const ids = this.#beginning.all({ sort: sortTitle(text.trim()) }).map(({ id }) => id)
    if (match !== null) ids.push(...this.#words.all({ match }).map(({ id }) => id))
    const offers = this.#of(ids, terms)
    const isOfThisTitle = (offer: FilmOffer): boolean => parseQuery(offer.film.title).title === title
    const isMine = ({ times, onWatchlistSince }: FilmOffer): boolean => times > 0 || onWatchlistSince !== null
    const rank = (offer: FilmOffer): number => (offer.film.isStub ? 3 : isOfThisTitle(offer) ? 0 : isMine(offer) ? 1 : 2)
    return offers.toSorted((a, b) => rank(a) - rank(b)).slice(0, OFFERED)
  }

  /** Before anything is typed: what was put on the watchlist, added and not yet seen, and watched, each lately. */
  lately(): FilmOffer[] {
    return this.#of(this.#lately.flatMap((statement) => statement.all().map(({ id }) => id)), []).slice(0, OFFERED)
  }

  directorsOf(film: string): string[] {
    return this.#directors.all(film).map(({ name }) => name)
  }

  /** These films in this order, each once. */
  #of(ids: readonly string[], terms: readonly Term[]): FilmOffer[] {
    const rows = new Map(this.#offers.all({ ids: JSON.stringify(ids) }).map((row) => [row.id, row]))
    return [...new Set(ids)].flatMap((id) => {
      const row = rows.get(id)
      return row ? [this.#offer(row, terms)] : []
    })
  }

  #offer(row: OfferRow, terms: readonly Term[]): FilmOffer {
    const title = marked(row.title, terms)
    const others = title.marks.length > 0 || terms.length === 0 ? [] : [row.original_title, ...this.#otherTitles.all(row.id).map((other) => other.title)]
    return {
      film: filmSummary(row),
      title,
      otherTitle: others.filter((other) => other !== null).map((other) => marked(other, terms)).find(({ marks }) => marks.length > 0) ?? null,
      directors: this.directorsOf(row.id),
      times: row.times,
      lastWatchedOn: row.last_on,
      onWatchlistSince: row.wished_since
    }
  }
}
