/** SQL of viewings: the times I watched a film. */
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { Problem } from '../problem'
import { fold } from '../text/fold'

/** A row of `viewing`, column by column; see 0001_journal.sql for what each holds. */
export type ViewingRow = {
  id: string
  film_id: string
  watched_on: string | null
  position: number
  is_rewatch: number
  rating: number | null
  is_liked: number
  place: string | null
  medium: string | null
  company: string | null
  private_note: string | null
  is_private: number
  is_draft: number
  folded: string
  source_id: string | null
  batch_id: string | null
  created_at: string
  updated_at: string
  deleted_at: string | null
}

/** The columns as COLUMNS has them. */
const ORDER: readonly (keyof ViewingRow)[] = [
  'id', 'film_id', 'watched_on', 'position', 'is_rewatch', 'rating', 'is_liked', 'place', 'medium', 'company', 'private_note', 'is_private', 'is_draft',
  'folded', 'source_id', 'batch_id', 'created_at', 'updated_at', 'deleted_at'
]
const COLUMNS = ORDER.join(', ')

export class ViewingRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], ViewingRow>
  readonly #save: Statement<[ViewingRow], ViewingRow>
  readonly #insertMany: Statement<[string]>
  readonly #ofFilm: Statement<[string], ViewingRow>
  readonly #drafts: Statement<[], ViewingRow>
  readonly #nextPosition: Statement<[string | null], { position: number }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM viewing WHERE id = ?`)
    this.#insertMany = db.prepare(
      `INSERT INTO viewing (${COLUMNS}) SELECT ${COLUMNS.split(',').map((_column, at) => `value ->> ${at}`).join(', ')} FROM json_each(?)`
    )
    this.#save = db.prepare(`
      INSERT INTO viewing (${COLUMNS})
      VALUES (@id, @film_id, @watched_on, @position, @is_rewatch, @rating, @is_liked, @place, @medium, @company, @private_note, @is_private, @is_draft,
        @folded, @source_id, @batch_id, @created_at, @updated_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET
        film_id = excluded.film_id, watched_on = excluded.watched_on, position = excluded.position, is_rewatch = excluded.is_rewatch,
        rating = excluded.rating, is_liked = excluded.is_liked, place = excluded.place, medium = excluded.medium, company = excluded.company,
        private_note = excluded.private_note, is_private = excluded.is_private, is_draft = excluded.is_draft, folded = excluded.folded,
        source_id = excluded.source_id, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
    this.#ofFilm = db.prepare(`SELECT ${COLUMNS} FROM viewing WHERE film_id = ? AND deleted_at IS NULL ORDER BY watched_on DESC, position DESC, seq DESC`)
    this.#drafts = db.prepare(`SELECT ${COLUMNS} FROM viewing WHERE is_draft = 1 AND deleted_at IS NULL ORDER BY seq DESC`)
    this.#nextPosition = db.prepare('SELECT coalesce(max(position), -1) + 1 AS position FROM viewing WHERE watched_on IS ? AND deleted_at IS NULL')
  }

  /** The viewing, also from the bin; null when there never was one. */
  find(id: string): ViewingRow | null {
    return this.#find.get(id) ?? null
  }

  /** The viewing, not from the bin. */
  get(id: string): ViewingRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That viewing is no longer in your library.')
    return row
  }

  /** Inserts or updates the row, notes the change, and answers with the row as stored. The search column is derived here. */
  save(row: ViewingRow): ViewingRow {
    const before = this.find(row.id)
    const after = this.#save.get({ ...row, folded: foldedOf(row) })
    if (!after) throw new Error('A viewing was not written.')
    this.#changes.record('viewing', before, after)
    return after
  }

  /**
   * Inserts some of very many new rows, in one statement: SQLite keeps every page a statement changes until it has succeeded, and a
   * viewing's triggers change so many that one by one they take twice as long.
   */
  insertNew(rows: readonly ViewingRow[]): void {
    if (rows.length === 0) return
    this.#insertMany.run(JSON.stringify(rows.map((row) => ORDER.map((column) => (column === 'folded' ? foldedOf(row) : row[column])))))
    this.#changes.recordNew('viewing', rows.map(({ id }) => id))
  }

  /** Moves the viewing to the bin. */
  remove(id: string): ViewingRow {
    return this.save({ ...this.get(id), deleted_at: now() })
  }

  /** All viewings of a film, drafts among them, the latest first; those of an unknown date last. */
  ofFilm(film: string): ViewingRow[] {
    return this.#ofFilm.all(film)
  }

  /** All drafts, the newest first. */
  drafts(): ViewingRow[] {
    return this.#drafts.all()
  }

  /** Where the next viewing of a day goes; null is the unknown day. */
  nextPosition(watchedOn: string | null): number {
    return this.#nextPosition.get(watchedOn)?.position ?? 0
  }
}

function foldedOf(row: ViewingRow): string {
  if (row.private_note === null && row.place === null && row.company === null && row.medium === null) return ''
  const words = [row.private_note, row.place, row.company, row.medium].filter((text) => text !== null)
  return words.map(fold).join('\n')
}
