/** SQL of takes: one or two sentences on a film by a named person. */
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { Problem } from '../problem'

/** A row of `take`, column by column; see 0001_journal.sql for what each holds. */
export type TakeRow = {
  id: string
  film_id: string
  author_id: string
  body: string
  written_on: string | null
  language: string | null
  folded: string
  position: number
  source_id: string | null
  batch_id: string | null
  created_at: string
  updated_at: string
  deleted_at: string | null
}

const COLUMNS = 'id, film_id, author_id, body, written_on, language, folded, position, source_id, batch_id, created_at, updated_at, deleted_at'

export class TakeRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], TakeRow>
  readonly #save: Statement<[TakeRow], TakeRow>
  readonly #ofFilm: Statement<[string], TakeRow>
  readonly #withText: Statement<[string, string], TakeRow>
  readonly #nextPosition: Statement<[string], { position: number }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM take WHERE id = ?`)
    this.#save = db.prepare(`
      INSERT INTO take (${COLUMNS})
      VALUES (@id, @film_id, @author_id, @body, @written_on, @language, @folded, @position, @source_id, @batch_id, @created_at, @updated_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET
        film_id = excluded.film_id, author_id = excluded.author_id, body = excluded.body, written_on = excluded.written_on, language = excluded.language,
        folded = excluded.folded, position = excluded.position, source_id = excluded.source_id, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
    this.#ofFilm = db.prepare(`SELECT ${COLUMNS} FROM take WHERE film_id = ? AND deleted_at IS NULL ORDER BY position, seq`)
    this.#withText = db.prepare(`SELECT ${COLUMNS} FROM take WHERE film_id = ? AND body = ? AND deleted_at IS NULL ORDER BY seq`)
    this.#nextPosition = db.prepare('SELECT coalesce(max(position), -1) + 1 AS position FROM take WHERE film_id = ?')
  }

  /** The take, also from the bin; null when there never was one. */
  find(id: string): TakeRow | null {
    return this.#find.get(id) ?? null
  }

  /** The take, not from the bin. */
  get(id: string): TakeRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That take is no longer in your library.')
    return row
  }

  /** Inserts or updates the row as given, notes the change, and answers with the row as it is now stored. */
  save(row: TakeRow): TakeRow {
    const before = this.find(row.id)
    const after = this.#save.get(row)
    if (!after) throw new Error('A take was not written.')
    this.#changes.record('take', before, after)
    return after
  }

  /** Moves the take to the bin. */
  remove(id: string): TakeRow {
    return this.save({ ...this.get(id), deleted_at: now() })
  }

  /** All takes on a film, in the order they were collected. */
  ofFilm(film: string): TakeRow[] {
    return this.#ofFilm.all(film)
  }

  /** The takes on a film that say exactly this. */
  withText(film: string, text: string): TakeRow[] {
    return this.#withText.all(film, text)
  }

  /** Where the next take on a film goes. */
  nextPosition(film: string): number {
    return this.#nextPosition.get(film)?.position ?? 0
  }
}
