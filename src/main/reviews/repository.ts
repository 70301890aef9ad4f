/** SQL of reviews: mine (no author) and other people's. */
import type { Database, Statement } from 'better-sqlite3'
import { countWords } from '../../shared/text/words'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { Problem } from '../problem'

/** A row of `review`, column by column; see 0001_journal.sql for what each holds. */
export type ReviewRow = {
  id: string
  film_id: string
  author_id: string | null
  viewing_id: string | null
  title: string | null
  body: string
  body_format: 'markdown' | 'plain'
  body_as_pasted: string | null
  score_text: string | null
  score_value: number | null
  score_scale: number | null
  score_percent: number | null
  rating: number | null
  is_liked: number
  has_spoilers: number
  is_private: number
  is_draft: number
  language: string | null
  written_on: string | null
  folded: string
  position: number
  source_id: string | null
  batch_id: string | null
  created_at: string
  updated_at: string
  deleted_at: string | null
  /** How many words the body has; derived with every save. */
  words: number
}

const COLUMNS = `id, film_id, author_id, viewing_id, title, body, body_format, body_as_pasted, score_text, score_value, score_scale,
  score_percent, rating, is_liked, has_spoilers, is_private, is_draft, language, written_on, folded, position, source_id, batch_id,
  created_at, updated_at, deleted_at, words`

export class ReviewRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], ReviewRow>
  readonly #save: Statement<[ReviewRow], ReviewRow>
  readonly #insert: Statement<[ReviewRow]>
  readonly #ofFilm: Statement<[string], ReviewRow>
  readonly #withText: Statement<[{ film: string; pasted: string; body: string }], ReviewRow>
  readonly #nextPosition: Statement<[string], { position: number }>
  readonly #ofViewing: Statement<[string], ReviewRow>
  readonly #drafts: Statement<[], ReviewRow>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM review WHERE id = ?`)
    const insert = `
      INSERT INTO review (${COLUMNS})
      VALUES (@id, @film_id, @author_id, @viewing_id, @title, @body, @body_format, @body_as_pasted, @score_text, @score_value, @score_scale,
        @score_percent, @rating, @is_liked, @has_spoilers, @is_private, @is_draft, @language, @written_on, @folded, @position, @source_id, @batch_id,
        @created_at, @updated_at, @deleted_at, @words)`
    this.#insert = db.prepare(insert)
    this.#save = db.prepare(`${insert}
      ON CONFLICT (id) DO UPDATE SET
        film_id = excluded.film_id, author_id = excluded.author_id, viewing_id = excluded.viewing_id, title = excluded.title,
        body = excluded.body, body_format = excluded.body_format, body_as_pasted = excluded.body_as_pasted,
        score_text = excluded.score_text, score_value = excluded.score_value, score_scale = excluded.score_scale, score_percent = excluded.score_percent,
        rating = excluded.rating, is_liked = excluded.is_liked, has_spoilers = excluded.has_spoilers, is_private = excluded.is_private, is_draft = excluded.is_draft,
        language = excluded.language, written_on = excluded.written_on, folded = excluded.folded, position = excluded.position,
        source_id = excluded.source_id, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at, words = excluded.words
      RETURNING ${COLUMNS}`)
    this.#ofFilm = db.prepare(`SELECT ${COLUMNS} FROM review WHERE film_id = ? AND deleted_at IS NULL ORDER BY position, seq`)
    this.#withText = db.prepare(`
      SELECT ${COLUMNS} FROM review
      WHERE film_id = @film AND deleted_at IS NULL AND author_id IS NOT NULL AND (body IN (@pasted, @body) OR body_as_pasted IN (@pasted, @body)) ORDER BY seq`)
    this.#nextPosition = db.prepare('SELECT coalesce(max(position), -1) + 1 AS position FROM review WHERE film_id = ?')
    this.#ofViewing = db.prepare(`SELECT ${COLUMNS} FROM review WHERE viewing_id = ? AND author_id IS NULL ORDER BY deleted_at IS NOT NULL, seq DESC LIMIT 1`)
    this.#drafts = db.prepare(`SELECT ${COLUMNS} FROM review WHERE author_id IS NULL AND is_draft = 1 AND deleted_at IS NULL ORDER BY updated_at DESC, seq DESC`)
  }

  /** The review, also from the bin; null when there never was one. */
  find(id: string): ReviewRow | null {
    return this.#find.get(id) ?? null
  }

  /** The review, not from the bin. */
  get(id: string): ReviewRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That review is no longer in your library.')
    return row
  }

  /** Inserts or updates the row as given, notes the change, and answers with the row as it is now stored. */
  save(row: ReviewRow): ReviewRow {
    const before = this.find(row.id)
    const after = this.#save.get({ ...row, words: before?.body === row.body ? before.words : countWords(row.body) })
    if (!after) throw new Error('A review was not written.')
    this.#changes.record('review', before, after)
    return after
  }

  /** Inserts one of very many new rows. */
  insertNew(row: ReviewRow): void {
    this.#insert.run({ ...row, words: countWords(row.body) })
    this.#changes.recordNew('review', [row.id])
  }

  /** Moves the review to the bin. */
  remove(id: string): ReviewRow {
    return this.save({ ...this.get(id), deleted_at: now() })
  }

  /** All reviews of a film, mine and others', in the order they were collected. */
  ofFilm(film: string): ReviewRow[] {
    return this.#ofFilm.all(film)
  }

  /** The reviews of others on a film that say exactly this, in the body or as they were pasted. */
  withText(film: string, { pasted, body }: { pasted: string; body: string }): ReviewRow[] {
    return this.#withText.all({ film, pasted, body })
  }

  /** Where the next review of a film goes. */
  nextPosition(film: string): number {
    return this.#nextPosition.get(film)?.position ?? 0
  }

  /** What I wrote about a viewing; where nothing stands, what I wrote last and put in the bin. */
  ofViewing(viewing: string): ReviewRow | null {
    return this.#ofViewing.get(viewing) ?? null
  }

  /** My unfinished reviews, the one changed last first. */
  drafts(): ReviewRow[] {
    return this.#drafts.all()
  }
}
