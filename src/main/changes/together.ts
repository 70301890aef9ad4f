/** What one step of Undo or Redo takes: one group, or all groups of an import. */
import type { Database } from 'better-sqlite3'
import { groupsOfBatch } from './replay'

/** The groups that are taken back with this one, in the order to undo them. */
export function undoneTogether(db: Database, group: number): number[] {
  const batch = batchOf(db, group)
  const groups = batch === null ? [] : groupsOfBatch(db, batch)
  return groups.includes(group) ? groups : [group]
}

/** The groups that are done again with this one, in the order to redo them. */
export function redoneTogether(db: Database, group: number): number[] {
  const batch = batchOf(db, group)
  if (batch === null) return [group]
  return db
    .prepare<[string], { id: number }>('SELECT id FROM change_group WHERE batch_id = ? AND undone_at IS NOT NULL AND is_closed = 0 ORDER BY id')
    .all(batch)
    .map(({ id }) => id)
}

/** The reviews of mine whose words a group changed. */
export function reviewsChangedBy(db: Database, group: number): string[] {
  return db
    .prepare<[number], { id: string }>(`
      SELECT review.id FROM change JOIN review ON review.id = change.row_id
      WHERE change.group_id = ? AND change.table_name = 'review' AND json_type(change.after, '$.body') IS NOT NULL
        AND review.author_id IS NULL AND review.deleted_at IS NULL AND review.body <> ''`)
    .all(group)
    .map(({ id }) => id)
}

function batchOf(db: Database, group: number): string | null {
  return db.prepare<[number], { batch_id: string | null }>('SELECT batch_id FROM change_group WHERE id = ?').get(group)?.batch_id ?? null
}
