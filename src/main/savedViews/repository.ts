/** SQL of saved views: filters with a name. */
import type { Database, Statement } from 'better-sqlite3'
import type { ViewQuery } from '../../shared/models/savedView'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { newId } from '../ids'
import { Problem } from '../problem'

/** A row of `saved_view`, column by column; see 0002_whole_journal.sql for what each holds. */
export type SavedViewRow = {
  id: string
  name: string
  page: ViewQuery['page']
  /** JSON: the query of the page. */
  query: string
  position: number
  batch_id: string | null
  created_at: string
  deleted_at: string | null
}

const COLUMNS = 'id, name, page, query, position, batch_id, created_at, deleted_at'

export class SavedViewRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], SavedViewRow>
  readonly #all: Statement<[], SavedViewRow>
  readonly #last: Statement<[], { position: number }>
  readonly #save: Statement<[SavedViewRow], SavedViewRow>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM saved_view WHERE id = ?`)
    this.#all = db.prepare(`SELECT ${COLUMNS} FROM saved_view WHERE deleted_at IS NULL ORDER BY position, seq`)
    this.#last = db.prepare('SELECT coalesce(max(position), -1) AS position FROM saved_view WHERE deleted_at IS NULL')
    this.#save = db.prepare(`
      INSERT INTO saved_view (${COLUMNS}) VALUES (@id, @name, @page, @query, @position, @batch_id, @created_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, page = excluded.page, query = excluded.query, position = excluded.position, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
  }

  /** The view, not from the bin. */
  get(id: string): SavedViewRow {
    const row = this.#find.get(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That saved view is no longer in your library.')
    return row
  }

  /** All of them, in the order of the sidebar. */
  all(): SavedViewRow[] {
    return this.#all.all()
  }

  /** A new one at the end, not yet saved. */
  blank(name: string, { page, query }: ViewQuery): SavedViewRow {
    const position = (this.#last.get()?.position ?? -1) + 1
    return { id: newId(), name, page, query: JSON.stringify(query), position, batch_id: null, created_at: now(), deleted_at: null }
  }

  /** Inserts or updates the row, notes the change, and answers with the row as stored. */
  save(row: SavedViewRow): SavedViewRow {
    const before = this.#find.get(row.id) ?? null
    const after = this.#save.get(row)
    if (!after) throw new Error('A saved view was not written.')
    this.#changes.record('saved_view', before, after)
    return after
  }
}
