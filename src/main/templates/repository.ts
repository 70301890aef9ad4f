/** SQL of templates: words a text can begin with. */
import type { Database, Statement } from 'better-sqlite3'
import type { Template, TemplateText } from '../../shared/models/filmNote'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { newId } from '../ids'
import { Problem } from '../problem'
import { wellFormed } from '../text/wellFormed'
import { BUILT_IN } from './builtIn'

/** A row of `template`, column by column; see 0005_writing.sql for what each holds. */
export type TemplateRow = {
  id: string
  name: string
  body: string
  position: number
  batch_id: string | null
  created_at: string
  updated_at: string
  deleted_at: string | null
}

const COLUMNS = 'id, name, body, position, batch_id, created_at, updated_at, deleted_at'

/** Says that the first templates have been made here, so that they do not come again when they were removed. */
const MADE = 'templates.made'

export class TemplateRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], TemplateRow>
  readonly #all: Statement<[], TemplateRow>
  readonly #last: Statement<[], { position: number }>
  readonly #save: Statement<[TemplateRow], TemplateRow>
  readonly #wasMade: Statement<[string], { made: number }>
  readonly #note: Statement<[string, string]>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM template WHERE id = ?`)
    this.#all = db.prepare(`SELECT ${COLUMNS} FROM template WHERE deleted_at IS NULL ORDER BY position, seq`)
    this.#last = db.prepare('SELECT coalesce(max(position), -1) AS position FROM template WHERE deleted_at IS NULL')
    this.#save = db.prepare(`
      INSERT INTO template (${COLUMNS}) VALUES (@id, @name, @body, @position, @batch_id, @created_at, @updated_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body, position = excluded.position, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
    this.#wasMade = db.prepare('SELECT EXISTS (SELECT 1 FROM template) OR EXISTS (SELECT 1 FROM local_note WHERE key = ?) AS made')
    this.#note = db.prepare('INSERT INTO local_note (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  }

  /**
   * All of them, in their order. Until the first one is changed the three that come with Matinee are no rows: a library in
   * which nothing was written is still an empty one.
   */
  all(): TemplateRow[] {
    return this.areMade() ? this.#all.all() : builtInRows()
  }

  /** False as long as nobody changed anything about the three that come with Matinee. */
  areMade(): boolean {
    return this.#wasMade.get(MADE)?.made === 1
  }

  /** Makes rows of the three that come with Matinee; no act of the person, so nothing to undo. Call inside an unlogged write. */
  make(): void {
    if (this.areMade()) return
    for (const row of builtInRows()) this.#save.get(row)
    this.#note.run(MADE, now())
  }

  /** The template, not from the bin. */
  get(id: string): TemplateRow {
    const row = this.#find.get(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That template is no longer in your library.')
    return row
  }

  /** A new one after the others, not yet saved. */
  blank(text: TemplateText): TemplateRow {
    const at = now()
    const position = (this.#last.get()?.position ?? -1) + 1
    return { id: newId(), ...templateColumns(text), position, batch_id: null, created_at: at, updated_at: at, deleted_at: null }
  }

  /** Inserts or updates the row, notes the change, and answers with the row as stored. */
  save(row: TemplateRow): TemplateRow {
    const before = this.#find.get(row.id) ?? null
    const after = this.#save.get(row)
    if (!after) throw new Error('A template was not written.')
    this.#changes.record('template', before, after)
    return after
  }
}

/** What a person wrote as the columns keep it. */
export function templateColumns({ name, body }: TemplateText): Pick<TemplateRow, 'name' | 'body'> {
  return { name: wellFormed(name).text, body: wellFormed(body).text }
}

/** The row as the window knows it. */
export function template({ id, name, body }: TemplateRow): Template {
  return { id, name, body }
}

function builtInRows(): TemplateRow[] {
  const at = now()
  return BUILT_IN.map(({ id, name, body }, position) => ({ id, name, body, position, batch_id: null, created_at: at, updated_at: at, deleted_at: null }))
}
