/** SQL of mentions: a text speaks of another film. */
import type { Database, Statement } from 'better-sqlite3'
import type { MentionStatus } from '../../shared/models/review'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { Problem } from '../problem'

export type MentionSubject = 'review' | 'take' | 'film' | 'viewing' | 'list'

/** A row of `mention`, column by column; see 0001_journal.sql for what each holds. */
export type MentionRow = {
  id: string
  subject_kind: MentionSubject
  subject_id: string
  film_id: string | null
  text: string
  title: string
  year: number | null
  origin: 'written' | 'recognised'
  status: MentionStatus
  batch_id: string | null
  created_at: string
  deleted_at: string | null
}

/** A review of another film that speaks of a film, with what is shown of it. */
export interface BacklinkRow {
  text: string
  title: string
  review_id: string
  film_id: string
  author: string | null
  body: string
  body_format: 'markdown' | 'plain'
  date: string | null
}

const COLUMNS = 'id, subject_kind, subject_id, film_id, text, title, year, origin, status, batch_id, created_at, deleted_at'

export const BACKLINKS_SQL = `
  SELECT mention.text, mention.title, review.id AS review_id, review.film_id, person.name AS author, review.body, review.body_format,
    coalesce(viewing.watched_on, review.written_on) AS date
  FROM mention
  JOIN review ON mention.subject_kind = 'review' AND review.id = mention.subject_id
  JOIN film ON film.id = review.film_id
  LEFT JOIN person ON person.id = review.author_id
  LEFT JOIN viewing ON viewing.id = review.viewing_id
  WHERE mention.film_id = @film AND mention.deleted_at IS NULL AND mention.status = 'accepted'
    AND review.deleted_at IS NULL AND review.is_draft = 0 AND review.film_id <> @film AND film.deleted_at IS NULL
  ORDER BY review.created_at DESC, review.seq, mention.seq`

export class MentionRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], MentionRow>
  readonly #save: Statement<[MentionRow], MentionRow>
  readonly #of: Statement<[MentionSubject, string], MentionRow>
  readonly #to: Statement<[string], MentionRow>
  readonly #backlinks: Statement<[{ film: string }], BacklinkRow>
  readonly #linkedBefore: Statement<[string], Pick<MentionRow, 'film_id' | 'title' | 'year'>>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM mention WHERE id = ?`)
    this.#save = db.prepare(`
      INSERT INTO mention (${COLUMNS})
      VALUES (@id, @subject_kind, @subject_id, @film_id, @text, @title, @year, @origin, @status, @batch_id, @created_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET
        subject_kind = excluded.subject_kind, subject_id = excluded.subject_id, film_id = excluded.film_id, text = excluded.text, title = excluded.title,
        year = excluded.year, origin = excluded.origin, status = excluded.status, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
    this.#of = db.prepare(`SELECT ${COLUMNS} FROM mention WHERE subject_kind = ? AND subject_id = ? AND deleted_at IS NULL ORDER BY seq`)
    this.#to = db.prepare(`SELECT ${COLUMNS} FROM mention WHERE film_id = ? AND deleted_at IS NULL ORDER BY seq`)
    this.#backlinks = db.prepare(BACKLINKS_SQL)
    this.#linkedBefore = db.prepare(`
      SELECT mention.film_id, mention.title, mention.year FROM mention CROSS JOIN film ON film.id = mention.film_id AND film.deleted_at IS NULL
      WHERE subject_kind = 'review' AND subject_id = ? AND origin = 'written' AND mention.deleted_at IS NOT NULL ORDER BY mention.seq DESC LIMIT 200`)
  }

  /** The mention, also from the bin; null when there never was one. */
  find(id: string): MentionRow | null {
    return this.#find.get(id) ?? null
  }

  /** The mention, not from the bin. */
  get(id: string): MentionRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That mention is no longer in your library.')
    return row
  }

  /** Inserts or updates the row as given, notes the change, and answers with the row as it is now stored. */
  save(row: MentionRow): MentionRow {
    const before = this.find(row.id)
    const after = this.#save.get(row)
    if (!after) throw new Error('A mention was not written.')
    this.#changes.record('mention', before, after)
    return after
  }

  /** Moves the mention to the bin: its text is gone or speaks of the film no longer. */
  remove(id: string): MentionRow {
    return this.save({ ...this.get(id), deleted_at: now() })
  }

  /** The mentions in one text, rejected ones among them, in the order they were found. */
  of(kind: MentionSubject, subject: string): MentionRow[] {
    return this.#of.all(kind, subject)
  }

  /** What links that were taken out of a review were bound to, the latest first. */
  linkedBefore(review: string): Pick<MentionRow, 'film_id' | 'title' | 'year'>[] {
    return this.#linkedBefore.all(review)
  }

  /** The mentions that point to a film, from every text. */
  to(film: string): MentionRow[] {
    return this.#to.all(film)
  }

  /** The finished reviews of other films that speak of this one, the newest first. */
  backlinks(film: string): BacklinkRow[] {
    return this.#backlinks.all({ film })
  }
}
