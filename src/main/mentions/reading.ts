/** SQL that reads mentions as lists: those that wait for a decision, films that are spoken of, what bears a title. */
import type { Database, Statement } from 'better-sqlite3'
import type { BacklinkRow } from './repository'
import type { Bearer } from './named'

/** A mention that waits, with the text it stands in. */
export interface OfferedRow {
  id: string
  text: string
  title: string
  year: number | null
  film_id: string | null
  review_id: string
  in_film: string
  author: string | null
  body: string
  body_format: 'markdown' | 'plain'
}

/** A finished text to look through. */
export interface LookedRow {
  id: string
  seq: number
  film_id: string
  body: string
  body_format: 'markdown' | 'plain'
}

export interface ReturnedRow {
  film_id: string
  viewings: number
  mine: number
  others: number
}

const WAITING = `
  FROM mention CROSS JOIN review ON review.id = mention.subject_id CROSS JOIN film ON film.id = review.film_id
  WHERE mention.status = 'offered' AND mention.subject_kind = 'review' AND mention.deleted_at IS NULL
    AND review.deleted_at IS NULL AND review.is_draft = 0 AND film.deleted_at IS NULL`

export const OFFERED_COUNT_SQL = `SELECT count(*) AS total ${WAITING}`
export const OFFERED_SQL = `
  SELECT mention.id, mention.text, mention.title, mention.year, mention.film_id, review.id AS review_id, review.film_id AS in_film, person.name AS author,
    review.body, review.body_format
  FROM (SELECT mention.seq ${WAITING} ORDER BY review.created_at DESC, review.seq, mention.seq LIMIT @count OFFSET @start) AS shown
  CROSS JOIN mention ON mention.seq = shown.seq CROSS JOIN review ON review.id = mention.subject_id LEFT JOIN person ON person.id = review.author_id
  ORDER BY review.created_at DESC, review.seq, mention.seq`

/** Of one word: that title. Of two: every title that begins with them, which are few. `@end`: the two and the sign after a space. */
export const BEARERS_SQL = `
  SELECT match_title AS match, id, title, year, is_stub, 1 AS is_own FROM film WHERE match_title >= @title AND match_title < @end AND deleted_at IS NULL
  UNION ALL SELECT match_original, id, original_title, year, is_stub, 0 FROM film
    WHERE match_original >= @title AND match_original < @end AND match_original IS NOT NULL AND deleted_at IS NULL
  UNION ALL SELECT film_title.match_title, film.id, film_title.title, film.year, film.is_stub, 0 FROM film_title CROSS JOIN film ON film.id = film_title.film_id
    WHERE film_title.match_title >= @title AND film_title.match_title < @end AND film_title.deleted_at IS NULL AND film.deleted_at IS NULL`

const ACCEPTED = `
  mention.status = 'accepted' AND mention.subject_kind = 'review' AND mention.deleted_at IS NULL AND mention.film_id IS NOT NULL`

/** In how many texts on others, mine or not, a film is spoken of. */
const speaking = (whose: string): string => `(
  SELECT count(DISTINCT mention.subject_id) FROM mention INDEXED BY mention_accepted CROSS JOIN review ON review.id = mention.subject_id
  WHERE ${ACCEPTED} AND mention.film_id = often.film_id AND review.film_id <> often.film_id AND review.author_id ${whose})`

/**
 * Once met is no coming back: a film counts from the second time on, watched or spoken of. Whatever gets to the top is among
 * those spoken of most or watched most, so only these are weighed. Mentions go to the bin with their text and drafts have
 * none, so what stands behind a text's words (is_draft, deleted_at) is not read: that would be every page of every text.
 */
export const RETURNED_SQL = `
  WITH often AS MATERIALIZED (
    SELECT film_id FROM (SELECT film_id, count(*) AS times FROM mention INDEXED BY mention_accepted WHERE ${ACCEPTED} GROUP BY film_id ORDER BY times DESC LIMIT @most * 5)
    UNION SELECT film_id FROM (SELECT film_id FROM film_watched WHERE times > 1 ORDER BY times DESC, last_on DESC LIMIT @most * 2)),
  met AS MATERIALIZED (
    SELECT often.film_id, coalesce(times, 0) AS viewings, ${speaking('IS NULL')} AS mine, iif(@all, ${speaking('IS NOT NULL')}, 0) AS others
    FROM often LEFT JOIN film_watched ON film_watched.film_id = often.film_id),
  ranked AS MATERIALIZED (
    SELECT film_id, viewings, mine, others, 3 * mine + 2 * max(viewings - 1, 0) + others AS weight
    FROM met WHERE viewings + mine + others > 1 ORDER BY weight DESC, viewings DESC LIMIT @most * 2)
  SELECT ranked.film_id, viewings, mine, others FROM ranked CROSS JOIN film ON film.id = ranked.film_id
  WHERE film.deleted_at IS NULL ORDER BY weight DESC, viewings DESC, film.sort_title, film.year, film.seq LIMIT @most`

export const LATEST_SQL = `
  SELECT mention.text, mention.title, review.id AS review_id, review.film_id, person.name AS author, review.body, review.body_format, NULL AS date
  FROM (
    SELECT mention.seq FROM mention CROSS JOIN review ON review.id = mention.subject_id CROSS JOIN film ON film.id = review.film_id
    WHERE mention.film_id = @film AND mention.deleted_at IS NULL AND mention.status = 'accepted' AND mention.subject_kind = 'review'
      AND review.deleted_at IS NULL AND review.is_draft = 0 AND review.film_id <> @film AND film.deleted_at IS NULL AND (@all OR review.author_id IS NULL)
    ORDER BY review.created_at DESC, review.seq, mention.seq LIMIT 1) AS newest
  CROSS JOIN mention ON mention.seq = newest.seq CROSS JOIN review ON review.id = mention.subject_id LEFT JOIN person ON person.id = review.author_id`

export const FINISHED_SQL = `
  SELECT review.id, review.seq, review.film_id, review.body, review.body_format FROM review CROSS JOIN film ON film.id = review.film_id
  WHERE review.seq > @after AND review.deleted_at IS NULL AND review.is_draft = 0 AND review.body <> '' AND film.deleted_at IS NULL
  ORDER BY review.seq LIMIT @count`

export class MentionReading {
  readonly #offeredCount: Statement<[], { total: number }>
  readonly #offered: Statement<[{ start: number; count: number }], OfferedRow>
  readonly #bearers: Statement<[{ title: string; end: string }], Bearer>
  readonly #returned: Statement<[{ all: number; most: number }], ReturnedRow>
  readonly #latest: Statement<[{ film: string; all: number }], BacklinkRow>
  readonly #finishedCount: Statement<[], { total: number }>
  readonly #finished: Statement<[{ after: number; count: number }], LookedRow>

  constructor(db: Database) {
    this.#offeredCount = db.prepare(OFFERED_COUNT_SQL)
    this.#offered = db.prepare(OFFERED_SQL)
    this.#bearers = db.prepare(BEARERS_SQL)
    this.#returned = db.prepare(RETURNED_SQL)
    this.#latest = db.prepare(LATEST_SQL)
    this.#finishedCount = db.prepare("SELECT count(*) AS total FROM review WHERE deleted_at IS NULL AND is_draft = 0 AND body <> ''")
    this.#finished = db.prepare(FINISHED_SQL)
  }

  /** Those that wait for a decision, the newest text first. */
  offered(start: number, count: number): { total: number; rows: OfferedRow[] } {
    return { total: this.#offeredCount.get()?.total ?? 0, rows: this.#offered.all({ start, count }) }
  }

  /** The films and stubs with a title of just this word, or with one that begins with these two; words as titles are compared. */
  bearers(first: string, second: string | null): Bearer[] {
    const title = second === null ? first : `${first} ${second}`
    // "!" comes after the space and before every letter.
    return this.#bearers.all({ title, end: second === null ? `${title} ` : `${title}!` })
  }

  /** The films one comes back to, the one most come back to first; others' texts count only where they are asked for. */
  returnedTo(withOthers: boolean, most: number): ReturnedRow[] {
    return this.#returned.all({ all: withOthers ? 1 : 0, most })
  }

  /** The newest finished text on another film that speaks of this one. */
  latest(film: string, withOthers: boolean): BacklinkRow | null {
    return this.#latest.get({ film, all: withOthers ? 1 : 0 }) ?? null
  }

  /** How many finished texts there are. */
  finishedCount(): number {
    return this.#finishedCount.get()?.total ?? 0
  }

  /** Finished texts, mine and others', in the order they came in, after one of them. */
  finished(after: number, count: number): LookedRow[] {
    return this.#finished.all({ after, count })
  }
}
