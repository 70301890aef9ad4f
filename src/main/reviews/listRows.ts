/** SQL of the page of reviews: everything written about films, mine and other people's. */
import type { Database } from 'better-sqlite3'
import type { ReviewQuery } from '../../shared/models/reviewList'
import { parseQuery } from '../search/query'

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

/** By film, the films lead in the order in which they sort, and only as far as the rows that are asked for. */
const BY_FILM = 'film INDEXED BY film_by_sort CROSS JOIN review INDEXED BY review_listed_by_film ON review.film_id = film.id AND film.deleted_at IS NULL'

const ORDERS = {
  newest: { from: LISTED, by: `${DAY} DESC, review.created_at DESC` },
  oldest: { from: LISTED, by: `${DAY}, review.created_at` },
  longest: { from: LISTED, by: 'review.words DESC, review.seq DESC' },
  film: { from: BY_FILM, by: 'film.sort_title, film.year, film.seq, review.position, review.seq' }
} as const

/** Which reviews a query means. A draft with no words yet is none. */
export function reviewWhere(query: ReviewQuery): Where {
  const parts = ["review.deleted_at IS NULL AND review.body <> ''"]
  const values: Record<string, string | number> = {}
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
    const { match } = parseQuery(text)
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

export class ReviewList {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** How many rows the query has, how many of them are finished, and how many of those are mine. */
  count(query: ReviewQuery): { total: number; counted: number; mine: number } {
    const where = reviewWhere(query)
    const counted = this.#db
      .prepare<[Where['values']], { total: number; counted: number | null; mine: number | null }>(`
        SELECT count(*) AS total, sum(review.is_draft = 0) AS counted, sum(review.is_draft = 0 AND review.author_id IS NULL) AS mine
        FROM ${LISTED} WHERE ${where.sql}`)
      .get(where.values)
    return { total: counted?.total ?? 0, counted: counted?.counted ?? 0, mine: counted?.mine ?? 0 }
  }

  rows(query: ReviewQuery, start: number, count: number): ReviewListRow[] {
    const where = reviewWhere(query)
    // The rows are found and put in order by their numbers first, so that the bodies of all the others stay on the disk.
    return this.#db
      .prepare<[Record<string, string | number>], ReviewListRow>(`
        WITH shown AS (
          SELECT review.seq AS seq, row_number() OVER () AS place FROM (
            SELECT review.seq FROM ${ORDERS[query.order].from}
            WHERE ${where.sql} ORDER BY ${ORDERS[query.order].by} LIMIT @count OFFSET @start) AS review)
        SELECT review.id, review.film_id, review.author_id, person.name AS author, review.body, review.body_format, review.score_text,
          review.score_value, review.score_scale, coalesce(viewing.rating, review.rating) AS rating, review.has_spoilers,
          max(review.is_private, coalesce(viewing.is_private, 0)) AS is_private, review.is_draft, review.words,
          coalesce(viewing.watched_on, review.written_on) AS day, review.created_at
        FROM shown CROSS JOIN review ON review.seq = shown.seq
        LEFT JOIN viewing ON viewing.id = review.viewing_id AND viewing.deleted_at IS NULL
        LEFT JOIN person ON person.id = review.author_id
        ORDER BY shown.place`)
      .all({ ...where.values, start, count })
  }

  /** Who wrote most of what the query leaves; `id` null is me. */
  authors(query: ReviewQuery): { id: string | null; name: string | null; count: number }[] {
    const where = reviewWhere({ ...query, author: null, whose: 'all' })
    return this.#db
      .prepare<[Where['values']], { id: string | null; name: string | null; count: number }>(`
        SELECT counted.id, person.name, counted.count FROM (
          SELECT review.author_id AS id, count(*) AS count FROM ${LISTED} WHERE ${where.sql} AND review.is_draft = 0
          GROUP BY review.author_id ORDER BY count(*) DESC LIMIT 9) AS counted
        LEFT JOIN person ON person.id = counted.id ORDER BY counted.count DESC, person.name`)
      .all(where.values)
  }

  /** Which films most of it is about. */
  films(query: ReviewQuery): { film_id: string; count: number }[] {
    const where = reviewWhere({ ...query, film: null })
    return this.#db
      .prepare<[Where['values']], { film_id: string; count: number }>(`
        SELECT review.film_id, count(*) AS count FROM review INDEXED BY review_listed_by_film WHERE ${where.sql} AND review.is_draft = 0
        GROUP BY review.film_id ORDER BY count(*) DESC, review.film_id LIMIT 8`)
      .all(where.values)
  }
}
