/** SQL of the page of reviews: everything written about films, mine and other people's. */
import type { Database, Statement } from 'better-sqlite3'
import type { ReviewQuery } from '../../shared/models/reviewList'
import { parseQuery } from '../search/query'
import { matchOfWords } from '../search/written/matching'

export interface ReviewListRow {
  readonly id: string
  readonly film_id: string
  readonly author_id: string | null
  readonly author: string | null
  readonly body: string
  readonly body_format: 'markdown' | 'plain'
  readonly score_text: string | null
  readonly score_value: number | null
  readonly score_scale: number | null
  readonly rating: number | null
  readonly has_spoilers: number
  readonly is_private: number
  readonly is_draft: number
  readonly words: number
  readonly day: string | null
  readonly created_at: string
  readonly is_liked: number
}

interface Where {
  readonly sql: string
  readonly values: Record<string, string | number>
}

/**
 * Mine are rated in half stars, others' have a score in percent. The rating of an entry is asked of the journal by row
 * number: joining viewings by id takes ten times as long.
 */
const scored = (stars: string, percent: string): string =>
  `iif(review.author_id IS NULL, review.seq IN (SELECT review_seq FROM journal_row WHERE review_seq IS NOT NULL AND rating ${stars}), review.score_percent ${percent})`

const SCORES = {
  low: scored('< 4', '< 40'),
  middling: scored('BETWEEN 4 AND 6', 'BETWEEN 40 AND 69.999'),
  high: scored('>= 7', '>= 70'),
  none: scored('IS NULL', 'IS NULL')
} as const

const LENGTHS = { short: 'review.words < 100', medium: 'review.words >= 100 AND review.words < 500', long: 'review.words >= 500' } as const

/** When it was written; where nobody said, when it came here. */
const DAY = 'coalesce(review.written_on, substr(review.created_at, 1, 10))'

/** Everything a filter or an order asks lies in one index: the bodies of thousands of reviews stay on the disk. */
const LISTED = 'review INDEXED BY review_listed'

/** The few that are kept have an index of their own. */
const KEPT = 'review INDEXED BY review_kept'

/** By film, the films lead in the order in which they sort, and only as far as the rows that are asked for. */
const BY_FILM = 'film INDEXED BY film_by_sort CROSS JOIN review INDEXED BY review_listed_by_film ON review.film_id = film.id AND film.deleted_at IS NULL'

const KEPT_BY_FILM = `${KEPT} CROSS JOIN film ON film.id = review.film_id AND film.deleted_at IS NULL`

/** `keys`: what the order compares, all in one direction and never null, so that a place in it can be counted. */
const ORDERS = {
  newest: { from: LISTED, kept: KEPT, keys: [DAY, 'review.created_at', 'review.seq'], isDown: true },
  oldest: { from: LISTED, kept: KEPT, keys: [DAY, 'review.created_at', 'review.seq'], isDown: false },
  longest: { from: LISTED, kept: KEPT, keys: ['review.words', 'review.seq'], isDown: true },
  film: { from: BY_FILM, kept: KEPT_BY_FILM, keys: ['film.sort_title', 'ifnull(film.year, -1)', 'film.seq', 'review.position', 'review.seq'], isDown: false }
} as const

/** By film, the index of the films gives the order; with the year as it stands there. */
const byOf = (order: ReviewQuery['order']): string =>
  order === 'film' ? 'film.sort_title, film.year, film.seq, review.position, review.seq' : ORDERS[order].keys.map((key) => `${key}${ORDERS[order].isDown ? ' DESC' : ''}`).join(', ')

/** Where the rows of a query are looked up, in its order. */
const fromOf = (query: ReviewQuery): string => (query.isKept ? ORDERS[query.order].kept : ORDERS[query.order].from)
const listedOf = (query: ReviewQuery): string => (query.isKept ? KEPT : LISTED)

/** Which reviews a query means. A draft with no words yet is none. */
export function reviewWhere(query: ReviewQuery): Where {
  const parts = ["review.deleted_at IS NULL AND review.body <> ''"]
  const values: Record<string, string | number> = {}
  if (query.isKept) parts.push('review.is_liked = 1 AND review.author_id IS NOT NULL')
  if (query.whose === 'mine') parts.push('review.author_id IS NULL')
  if (query.whose === 'others') parts.push('review.author_id IS NOT NULL')
  if (query.author !== null) {
    parts.push('review.author_id = @author')
    values['author'] = query.author
  }
  if (query.film !== null) {
    parts.push('review.film_id = @film')
    values['film'] = query.film
  }
  if (query.score !== null) parts.push(`(${SCORES[query.score]})`)
  if (query.length !== null) parts.push(`(${LENGTHS[query.length]})`)
  const text = query.text.trim()
  if (text !== '') {
    // The grammar of the search over everything written, as far as it is about words.
    const match = matchOfWords(text) ?? parseQuery(text).match
    if (match === null) {
      parts.push('instr(review.body, @text) > 0')
      values['text'] = text
    } else {
      parts.push('review.seq IN (SELECT rowid FROM review_search WHERE review_search MATCH @match)')
      values['match'] = match
    }
  }
  return { sql: parts.join(' AND '), values }
}

const COLUMNS = `review.id, review.film_id, review.author_id, person.name AS author, review.body, review.body_format, review.score_text,
  review.score_value, review.score_scale, coalesce(viewing.rating, review.rating) AS rating, review.has_spoilers,
  max(review.is_private, coalesce(viewing.is_private, 0)) AS is_private, review.is_draft, review.words,
  coalesce(viewing.watched_on, review.written_on) AS day, review.created_at, review.is_liked`

const JOINS = `
  LEFT JOIN viewing ON viewing.id = review.viewing_id AND viewing.deleted_at IS NULL
  LEFT JOIN person ON person.id = review.author_id`

type Values = Record<string, string | number>

/** A query with all its filters has some hundred forms; the ones in use are few. */
const MOST_FORMS = 20

export class ReviewList {
  readonly #counts: Forms<{ total: number; counted: number | null; mine: number | null }>
  readonly #rows: Forms<ReviewListRow>
  readonly #keys: Forms<Values>
  readonly #places: Forms<{ at: number }>
  readonly #authors: Forms<{ id: string | null; name: string | null; count: number }>
  readonly #films: Forms<{ film_id: string; count: number }>

  constructor(db: Database) {
    this.#counts = new Forms(db)
    this.#rows = new Forms(db)
    this.#keys = new Forms(db)
    this.#places = new Forms(db)
    this.#authors = new Forms(db)
    this.#films = new Forms(db)
  }

  /** How many rows the query has, how many of them are finished, and how many of those are mine. */
  count(query: ReviewQuery): { total: number; counted: number; mine: number } {
    const where = reviewWhere(query)
    const counted = this.#counts.of(`
      SELECT count(*) AS total, sum(review.is_draft = 0) AS counted, sum(review.is_draft = 0 AND review.author_id IS NULL) AS mine
      FROM ${listedOf(query)} WHERE ${where.sql}`).get(where.values)
    return { total: counted?.total ?? 0, counted: counted?.counted ?? 0, mine: counted?.mine ?? 0 }
  }

  rows(query: ReviewQuery, start: number, count: number): ReviewListRow[] {
    const where = reviewWhere(query)
    // The rows are found and put in order by their numbers first, so that the bodies of all the others stay on the disk.
    return this.#rows.of(`
      WITH shown AS (
        SELECT review.seq AS seq, row_number() OVER () AS place FROM (
          SELECT review.seq FROM ${fromOf(query)}
          WHERE ${where.sql} ORDER BY ${byOf(query.order)} LIMIT @count OFFSET @start) AS review)
      SELECT ${COLUMNS} FROM shown CROSS JOIN review ON review.seq = shown.seq ${JOINS}
      ORDER BY shown.place`).all({ ...where.values, start, count })
  }

  /** One review, whatever a query asks; null when it is not there, or in the bin. */
  one(id: string): ReviewListRow | null {
    return this.#rows.of(`SELECT ${COLUMNS} FROM review ${JOINS} WHERE review.id = @id AND review.deleted_at IS NULL`).get({ id }) ?? null
  }

  /** How many rows of the query stand before a review, in its order; null when it is not among them. */
  locate(query: ReviewQuery, id: string): number | null {
    const where = reviewWhere(query)
    const { keys, isDown } = ORDERS[query.order]
    const names = keys.map((_, index) => `key${index}`)
    const own = this.#keys.of(`
      SELECT ${keys.map((key, index) => `${key} AS key${index}`).join(', ')} FROM review JOIN film ON film.id = review.film_id AND film.deleted_at IS NULL
      WHERE review.id = @review AND ${where.sql}`).get({ ...where.values, review: id })
    if (own === undefined) return null
    // Said of the first key alone too, so that only the rows up to there are looked at.
    const before = `${keys[0]} ${isDown ? '>=' : '<='} @key0 AND (${keys.join(', ')}) ${isDown ? '>' : '<'} (${names.map((name) => `@${name}`).join(', ')})`
    return this.#places.of(`SELECT count(*) AS at FROM ${fromOf(query)} WHERE ${where.sql} AND ${before}`).get({ ...where.values, ...own })?.at ?? null
  }

  /** Who wrote most of what the query leaves; `id` null is me. */
  authors(query: ReviewQuery): { id: string | null; name: string | null; count: number }[] {
    const where = reviewWhere({ ...query, author: null, whose: 'all' })
    return this.#authors.of(`
      SELECT counted.id, person.name, counted.count FROM (
        SELECT review.author_id AS id, count(*) AS count FROM ${listedOf(query)} WHERE ${where.sql} AND review.is_draft = 0
        GROUP BY review.author_id ORDER BY count(*) DESC LIMIT 9) AS counted
      LEFT JOIN person ON person.id = counted.id ORDER BY counted.count DESC, person.name`).all(where.values)
  }

  /** Which films most of it is about. */
  films(query: ReviewQuery): { film_id: string; count: number }[] {
    const where = reviewWhere({ ...query, film: null })
    return this.#films.of(`
      SELECT review.film_id, count(*) AS count FROM ${query.isKept ? KEPT : 'review INDEXED BY review_listed_by_film'} WHERE ${where.sql} AND review.is_draft = 0
      GROUP BY review.film_id ORDER BY count(*) DESC, review.film_id LIMIT 8`).all(where.values)
  }
}

/** Statements that answer alike, prepared once for each form a query takes. */
class Forms<R> {
  readonly #db: Database
  readonly #prepared = new Map<string, Statement<[Values], R>>()

  constructor(db: Database) {
    this.#db = db
  }

  of(sql: string): Statement<[Values], R> {
    const found = this.#prepared.get(sql) ?? this.#db.prepare<[Values], R>(sql)
    if (this.#prepared.size >= MOST_FORMS) this.#prepared.clear()
    this.#prepared.set(sql, found)
    return found
  }
}
