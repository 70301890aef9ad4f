import Sqlite, { type Database } from 'better-sqlite3'
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { errorCode, Problem } from '../problem'

/**
 * Makes a copy of an open library that is known to be sound: SQLite's online backup into a file beside the target,
 * `integrity_check`, the same number of rows in every table, then renamed into place and the folder flushed.
 * The same function serves backups, migrations and imports.
 */
export async function copyChecked(db: Database, target: string): Promise<void> {
  const beside = `${target}.part`
  rmSync(beside, { force: true })
  try {
    await db.backup(beside)
    const copy = new Sqlite(beside)
    try {
      const verdict = String(copy.pragma('integrity_check', { simple: true }))
      if (verdict !== 'ok') throw new Problem('storage', 'The copy of the library did not pass its check, so it was thrown away. The library itself was not changed.')
      const before = rowCounts(db)
      const after = rowCounts(copy)
      for (const [table, rows] of before) {
        if (after.get(table) !== rows) throw new Problem('storage', 'The copy of the library is not complete, so it was thrown away. The library itself was not changed.')
      }
      copy.pragma('journal_mode = DELETE')
    } finally {
      copy.close()
    }
    flush(beside)
    renameSync(beside, target)
    flush(dirname(target))
  } finally {
    for (const left of [beside, `${beside}-wal`, `${beside}-shm`]) if (existsSync(left)) rmSync(left, { force: true })
  }
}

/** True when SQLite finds no damage in the file and every reference leads somewhere. Reads all of it. */
export function isSound(db: Database): boolean {
  try {
    const verdict = String(db.pragma('quick_check(1)', { simple: true }))
    return verdict === 'ok' && db.prepare('SELECT 1 FROM pragma_foreign_key_check LIMIT 1').get() === undefined
  } catch (error) {
    if (errorCode(error)?.startsWith('SQLITE_CORRUPT') === true) return false
    throw error
  }
}

function rowCounts(db: Database): Map<string, number> {
  const tables = db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%'")
    .all()
  return new Map(tables.map(({ name }) => [name, db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${name}"`).get()?.n ?? 0]))
}

/** Makes sure a file's or folder's content has reached the disk. */
export function flush(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
