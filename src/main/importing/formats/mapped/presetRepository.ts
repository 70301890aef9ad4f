/** SQL of presets: mappings that were kept, one for each set of columns. */
import type { Database, Statement } from 'better-sqlite3'
import { z } from 'zod'
import { CsvMapping } from '../../../../shared/models/importing'
import type { ChangeLog } from '../../../changes/changeLog'
import { now } from '../../../clock'
import { newId } from '../../../ids'
import { Problem } from '../../../problem'

/** A row of `import_preset`, column by column; see 0006_importing.sql. */
export type ImportPresetRow = {
  id: string
  name: string
  /** JSON: the columns' names. */
  header: string
  /** JSON: what they mean. */
  mapping: string
  batch_id: string | null
  created_at: string
  updated_at: string
  deleted_at: string | null
}

export interface StoredPreset {
  readonly id: string
  readonly name: string
  readonly header: string[]
  readonly mapping: CsvMapping
}

const COLUMNS = 'id, name, header, mapping, batch_id, created_at, updated_at, deleted_at'
const Header = z.array(z.string())

export class ImportPresetRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], ImportPresetRow>
  readonly #all: Statement<[], ImportPresetRow>
  readonly #byHeader: Statement<[string], ImportPresetRow>
  readonly #save: Statement<[ImportPresetRow], ImportPresetRow>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM import_preset WHERE id = ?`)
    this.#all = db.prepare(`SELECT ${COLUMNS} FROM import_preset WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE, seq`)
    this.#byHeader = db.prepare(`SELECT ${COLUMNS} FROM import_preset WHERE header = ? AND deleted_at IS NULL ORDER BY updated_at DESC, seq DESC LIMIT 1`)
    this.#save = db.prepare(`
      INSERT INTO import_preset (${COLUMNS}) VALUES (@id, @name, @header, @mapping, @batch_id, @created_at, @updated_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, header = excluded.header, mapping = excluded.mapping, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
  }

  /** The preset, not from the bin. */
  get(id: string): ImportPresetRow {
    const row = this.#find.get(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That preset is no longer in your library.')
    return row
  }

  /** All that can be read, by name. */
  all(): StoredPreset[] {
    return this.#all.all().flatMap((row) => stored(row) ?? [])
  }

  /** The one for files with exactly these columns. */
  withHeader(header: readonly string[]): StoredPreset | null {
    const row = this.#byHeader.get(JSON.stringify(header))
    return row === undefined ? null : stored(row)
  }

  /** Keeps a mapping for these columns, in place of the one that was kept for them before. */
  keep(name: string, header: readonly string[], mapping: CsvMapping): ImportPresetRow {
    const columns = JSON.stringify(header)
    const before = this.#byHeader.get(columns)
    const at = now()
    const blank = { id: newId(), header: columns, batch_id: null, created_at: at, deleted_at: null }
    return this.save({ ...(before ?? blank), name, mapping: JSON.stringify(mapping), updated_at: at })
  }

  /** Inserts or updates the row, notes the change, and answers with the row as stored. */
  save(row: ImportPresetRow): ImportPresetRow {
    const before = this.#find.get(row.id) ?? null
    const after = this.#save.get(row)
    if (!after) throw new Error('A preset was not written.')
    this.#changes.record('import_preset', before, after)
    return after
  }
}

/** Null where a newer Matinee, or another program, wrote what this one does not know. */
function stored({ id, name, header, mapping }: ImportPresetRow): StoredPreset | null {
  const columns = Header.safeParse(json(header))
  const meant = CsvMapping.safeParse(json(mapping))
  return columns.success && meant.success ? { id, name, header: columns.data, mapping: meant.data } : null
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
