/** Versions that come in with a complete export: each is packed by itself, so that none of them needs another. */
import type { Database, Statement } from 'better-sqlite3'
import type { Row } from '../changes/changeLog'
import { packed } from './packing'

/** Writes a row as an export has it. */
export function versionInserter(db: Database): (row: Row) => void {
  const statement: Statement = db.prepare(`
    INSERT INTO revision (id, subject_kind, subject_id, body, words, name, reason, batch_id, made_at, deleted_at, packed)
    VALUES (@id, @subject_kind, @subject_id, @body, @words, @name, @reason, @batch_id, @made_at, @deleted_at, @packed)`)
  return (row) => {
    const packing = packed(String(row['body']), null)
    statement.run({ ...row, body: packing === null ? row['body'] : '', packed: packing })
  }
}
