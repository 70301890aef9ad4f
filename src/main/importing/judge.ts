/** How a row of a file stands to a library that holds rows already. */
import type { Database, Statement } from 'better-sqlite3'
import type { Row } from '../changes/changeLog'
import { selected, type Table, tables } from '../exporting/tables'

/**
 * - `added`: not here; `before` is the row in the bin it wakes, where an import that was taken back had brought it before.
 * - `matched`: here, and the same.
 * - `differing`: here with other content, which stays.
 */
export type Verdict = { kind: 'added'; row: Row; before: Row | null } | { kind: 'matched' } | { kind: 'differing' }

/** Follow from other columns, or say how the row came here: two rows that differ only in these say the same. */
const SAYS_NOTHING = new Set(['batch_id', 'folded', 'words', 'sort_title', 'match_title', 'match_original', 'match_name'])
/** Between two rows that are the same thing by what they say, made apart from each other. */
const MADE_APART = new Set([...SAYS_NOTHING, 'id', 'created_at', 'updated_at', 'position', 'source_id'])
/** What an export of a part leaves out. */
const LEFT_OUT_OF_PARTS = new Set([...SAYS_NOTHING, 'source_id', 'private_note', 'poster_id'])
/** A film that a part only mentions says no more than this. */
const SAYS_A_STUB: readonly string[] = ['id', 'title', 'year']

interface Lookups {
  readonly byKey: Statement<[string], Row>
  readonly same: Statement<[Row], Row> | null
}

export class Judge {
  readonly #isPart: boolean
  readonly #lookups: ReadonlyMap<string, Lookups>
  readonly #wasTakenBack: Statement<[string]>
  /** Ids of the file whose things have another id here. */
  readonly #idHere = new Map<string, string>()

  constructor(db: Database, isPart: boolean) {
    this.#isPart = isPart
    this.#lookups = new Map(tables.map((table) => [table.name, lookups(db, table)]))
    this.#wasTakenBack = db.prepare(
      'SELECT 1 FROM change JOIN change_group ON change_group.id = change.group_id WHERE change.row_id = ? AND change.before IS NULL AND change_group.undone_at IS NOT NULL'
    )
  }

  judge(table: Table, fromFile: Row): Verdict {
    const row = this.#inOurIds(table, fromFile)
    const key = String(row[table.key])
    const lookup = this.#lookups.get(table.name)
    const here = lookup?.byKey.get(key) ?? null
    if (table.name === 'blob') return here ? { kind: 'matched' } : { kind: 'added', row, before: null }
    const sleeps = here !== null && here['deleted_at'] !== null && row['deleted_at'] === null && this.#wasTakenBack.get(key) !== undefined
    if (here && !sleeps) return isSame(here, row, this.#ignored(table, row)) ? { kind: 'matched' } : { kind: 'differing' }
    const same = table.isShared(row) ? (lookup?.same?.get(row) ?? null) : null
    if (same) {
      this.#idHere.set(key, String(same['id']))
      return isSame(same, row, (column) => MADE_APART.has(column)) ? { kind: 'matched' } : { kind: 'differing' }
    }
    return { kind: 'added', row, before: here }
  }

  #inOurIds(table: Table, row: Row): Row {
    if (this.#idHere.size === 0) return row
    const changed: Record<string, string> = {}
    for (const column of [...Object.keys(table.references), 'subject_id']) {
      const value = row[column]
      const ours = typeof value === 'string' ? this.#idHere.get(value) : undefined
      if (ours !== undefined) changed[column] = ours
    }
    return { ...row, ...changed }
  }

  #ignored(table: Table, row: Row): (column: string) => boolean {
    if (!this.#isPart) return (column) => SAYS_NOTHING.has(column)
    if (table.name === 'film' && row['is_stub'] === 1) return (column) => !SAYS_A_STUB.includes(column)
    return (column) => LEFT_OUT_OF_PARTS.has(column)
  }
}

function lookups(db: Database, table: Table): Lookups {
  const columns = table.name === 'blob' ? 'sha256' : selected(table)
  const alive = table.sameWhen.map((column) => `${column} = @${column}`).join(' AND ')
  return {
    byKey: db.prepare(`SELECT ${columns} FROM ${table.name} WHERE ${table.key} = ?`),
    same: table.sameWhen.length === 0 ? null : db.prepare(`SELECT ${columns} FROM ${table.name} WHERE deleted_at IS NULL AND ${alive}`)
  }
}

function isSame(here: Row, fromFile: Row, ignored: (column: string) => boolean): boolean {
  return Object.keys(fromFile).every((column) => ignored(column) || (here[column] ?? null) === (fromFile[column] ?? null))
}
