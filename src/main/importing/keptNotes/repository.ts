/** SQL of notes: texts of mine that belong to no film, as comments on other people's reviews that an import brought. */
import type { Database, Statement } from 'better-sqlite3'
import type { KeptNote, KeptNoteStretch } from '../../../shared/models/importing'
import type { ChangeLog } from '../../changes/changeLog'
import { now } from '../../clock'
import { Problem } from '../../problem'
import { fold } from '../../text/fold'

/** A row of `kept_note`; see 0006_importing.sql for what each column holds. */
export type KeptNoteRow = {
  id: string
  body: string
  body_as_pasted: string | null
  address: string | null
  written_on: string | null
  origin: string
  folded: string
  source_id: string | null
  batch_id: string | null
  created_at: string
  updated_at: string
  deleted_at: string | null
}

const COLUMNS = 'id, body, body_as_pasted, address, written_on, origin, folded, source_id, batch_id, created_at, updated_at, deleted_at'
const NOTE = 'id, body, address, written_on AS writtenOn, origin'

type Wanted = { words: string; batch: string | null; start: number; count: number }

/** The newest first. What a text says is looked for by its folded words. */
const matching = (columns: string, batch: boolean): string => `
  SELECT ${columns} FROM kept_note WHERE deleted_at IS NULL ${batch ? 'AND batch_id = @batch' : ''} AND (@words = '' OR instr(folded, @words) > 0)`

export class KeptNoteRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], KeptNoteRow>
  readonly #save: Statement<[KeptNoteRow], KeptNoteRow>
  readonly #stretch: Readonly<Record<'all' | 'batch', Statement<[Wanted], KeptNote>>>
  readonly #count: Readonly<Record<'all' | 'batch', Statement<[Wanted], { n: number }>>>
  readonly #perBatch: Statement<[], { batch: string; n: number }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM kept_note WHERE id = ?`)
    this.#save = db.prepare(`
      INSERT INTO kept_note (${COLUMNS})
      VALUES (@id, @body, @body_as_pasted, @address, @written_on, @origin, @folded, @source_id, @batch_id, @created_at, @updated_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET body = excluded.body, folded = excluded.folded, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
    const order = 'ORDER BY written_on DESC, seq DESC LIMIT @count OFFSET @start'
    this.#stretch = { all: db.prepare(`${matching(NOTE, false)} ${order}`), batch: db.prepare(`${matching(NOTE, true)} ${order}`) }
    this.#count = { all: db.prepare(matching('count(*) AS n', false)), batch: db.prepare(matching('count(*) AS n', true)) }
    this.#perBatch = db.prepare('SELECT batch_id AS batch, count(*) AS n FROM kept_note WHERE deleted_at IS NULL AND batch_id IS NOT NULL GROUP BY batch_id')
  }

  /** The note, also from the bin; null when there never was one. */
  find(id: string): KeptNoteRow | null {
    return this.#find.get(id) ?? null
  }

  /** The note, not from the bin. */
  get(id: string): KeptNoteRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That note is no longer in your library.')
    return row
  }

  /** Inserts or updates the row, notes the change, and answers with the row as stored. The search column is derived here. */
  save(row: KeptNoteRow): KeptNoteRow {
    const before = this.find(row.id)
    const after = this.#save.get({ ...row, folded: fold(row.body) })
    if (!after) throw new Error('A note was not written.')
    this.#changes.record('kept_note', before, after)
    return after
  }

  /** Moves the note to the bin. */
  remove(id: string): KeptNoteRow {
    return this.save({ ...this.get(id), deleted_at: now() })
  }

  /** One stretch of the notes in which a text occurs, however it is capitalised or accented. `batch`: of one import. */
  stretch(which: { batch: string | null; text: string }, { start, count }: { start: number; count: number }): KeptNoteStretch {
    const wanted: Wanted = { words: which.text.trim() === '' ? '' : fold(which.text).trim(), batch: which.batch, start, count }
    const of = which.batch === null ? 'all' : 'batch'
    return { total: this.#count[of].get(wanted)?.n ?? 0, notes: this.#stretch[of].all(wanted) }
  }

  /** How many notes of each import stand. */
  perBatch(): Map<string, number> {
    return new Map(this.#perBatch.all().map(({ batch, n }) => [batch, n]))
  }
}
