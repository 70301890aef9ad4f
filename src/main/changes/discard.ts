/** Takes back what was only begun, so that neither Undo nor Redo ever shows it. */
import type { Database } from 'better-sqlite3'
import { nextUndo, undoGroup } from './replay'

/** Discards the group that made a row, in the open transaction. False, and nothing done, when something was done since. */
export function discardMaking(db: Database, row: string): boolean {
  const made = db.prepare<[string], { group_id: number }>('SELECT group_id FROM change WHERE row_id = ? AND before IS NULL ORDER BY id LIMIT 1').get(row)
  if (!made || nextUndo(db)?.id !== made.group_id) return false
  undoGroup(db, made.group_id)
  db.prepare('UPDATE change_group SET is_closed = 1 WHERE id = ?').run(made.group_id)
  return true
}
