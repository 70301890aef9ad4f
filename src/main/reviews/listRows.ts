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

/** Mine are rated in half stars, others' have a score in percent: both are compared as percent. */
const PERCENT = 'iif(review.author_id IS NULL, coalesce(viewing.rating, review.rating) * 10.0, review.score_percent)'

const SCORES = {
  low: `${PERCENT} < 40`,
  middling: `${PERCENT} >= 40 AND ${PERCENT} < 70`,
  high: `${PERCENT} >= 70`,
  none: `${PERCENT} IS NULL`
} as const

const LENGTHS = { short: 'review.words < 100', medium: 'review.words >= 100 AND review.words < 500', long: 'review.words >= 500' } as const

const ORDERS = {
  newest: 'review.created_at DESC, review.seq DESC',
  oldest: 'review.created_at, review.seq',
  longest: 'review.words DESC, review.seq DESC',
  film: 'film.sort_title, film.year, review.position, review.seq'
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

const FROM = 'FROM review LEFT JOIN viewing ON viewing.id = review.viewing_id AND viewing.deleted_at IS NULL'

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
        ${FROM} WHERE ${where.sql}`)
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
            SELECT review.seq ${FROM} ${query.order === 'film' ? 'JOIN film ON film.id = review.film_id' : ''}
            WHERE ${where.sql} ORDER BY ${ORDERS[query.order]} LIMIT @count OFFSET @start) AS review)
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
          SELECT review.author_id AS id, count(*) AS count ${FROM} WHERE ${where.sql} AND review.is_draft = 0
          GROUP BY review.author_id ORDER BY count(*) DESC LIMIT 9) AS counted
        LEFT JOIN person ON person.id = counted.id ORDER BY counted.count DESC, person.name`)
      .all(where.values)
  }

  /** Which films most of it is about. */
  films(query: ReviewQuery): { film_id: string; count: number }[] {
    const where = reviewWhere({ ...query, film: null })
    return this.#db
      .prepare<[Where['values']], { film_id: string; count: number }>(`
        SELECT review.film_id, count(*) AS count ${FROM} WHERE ${where.sql} AND review.is_draft = 0
        GROUP BY review.film_id ORDER BY count(*) DESC, review.film_id LIMIT 8`)
      .all(where.values)
  }
}
