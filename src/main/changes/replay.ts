/** Taking changes back and doing them again, from the change log. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { Problem } from '../problem'

/** The tables the log may name; a name from anywhere else never reaches SQL. */
const TABLES = new Set([
  'source', 'film', 'film_title', 'film_release', 'film_certificate', 'film_trailer', 'film_term', 'film_outside_id', 'film_poster',
  'person', 'credit', 'take', 'viewing', 'review', 'revision', 'mention', 'tag', 'tagging', 'list', 'list_entry'
])

/**
 * Rows that others point to. Taking back the change that brought one leaves it where something newer still needs it: a
 * film that another text speaks of, a person who wrote another review. In this order, so that what points goes first.
 */
const HOLDERS: readonly (readonly [table: string, holders: readonly (readonly [table: string, column: string])[]])[] = [
  ['viewing', [['review', 'viewing_id']]],
  ['list', [['list_entry', 'list_id']]],
  ['tag', [['tagging', 'tag_id']]],
  ['film', [['mention', 'film_id'], ['review', 'film_id'], ['take', 'film_id'], ['viewing', 'film_id'], ['list_entry', 'film_id']]],
  ['person', [['review', 'author_id'], ['take', 'author_id'], ['credit', 'person_id']]]
]

const StoredRow = z.record(z.string().regex(/^[a-z0-9_]+$/), z.union([z.string(), z.number(), z.null()]))
type StoredRow = z.infer<typeof StoredRow>

interface ChangeRow {
  id: number
  table_name: string
  row_id: string
  before: string | null
  after: string
}

export interface Replayed {
  group: number
  label: string
  /** Columns that somebody changed again since, and that were therefore left as they are now. */
  keptNewer: number
}

/** Takes back one group: each column goes back to what it was, unless it was changed again since. */
export function undoGroup(db: Database, group: number): Replayed {
  return replay(db, group, 'back')
}

/** Does an undone group again. */
export function redoGroup(db: Database, group: number): Replayed {
  return replay(db, group, 'forth')
}

/** The group that Undo takes back next, or null. */
export function nextUndo(db: Database): { id: number; label: string } | null {
  return db.prepare<[], { id: number; label: string }>('SELECT id, label FROM change_group WHERE undone_at IS NULL AND EXISTS (SELECT 1 FROM change WHERE group_id = change_group.id) ORDER BY id DESC LIMIT 1').get() ?? null
}

/** The group that Redo does again next, or null. */
export function nextRedo(db: Database): { id: number; label: string } | null {
  return db.prepare<[], { id: number; label: string }>('SELECT id, label FROM change_group WHERE undone_at IS NOT NULL AND is_closed = 0 ORDER BY undone_at DESC, id LIMIT 1').get() ?? null
}

/** The groups of an import that still stand, newest first: undoing each, in this order, takes the import back. */
export function groupsOfBatch(db: Database, batch: string): number[] {
  return db.prepare<[string], { id: number }>('SELECT id FROM change_group WHERE batch_id = ? AND undone_at IS NULL ORDER BY id DESC').all(batch).map(({ id }) => id)
}

function replay(db: Database, group: number, direction: 'back' | 'forth'): Replayed {
  const found = db.prepare<[number], { label: string; undone_at: string | null }>('SELECT label, undone_at FROM change_group WHERE id = ?').get(group)
  if (!found) throw new Problem('not-found', 'There is nothing left to undo.')
  if ((found.undone_at !== null) === (direction === 'back')) throw new Problem('conflict', direction === 'back' ? 'This was undone already.' : 'This was done already.')
  const order = direction === 'back' ? 'DESC' : 'ASC'
  const changes = db.prepare<[number], ChangeRow>(`SELECT id, table_name, row_id, before, after FROM change WHERE group_id = ? ORDER BY id ${order}`).all(group)
  const inOrder = direction === 'back' ? changes.toSorted((a, b) => place(a) - place(b)) : changes
  let keptNewer = 0
  for (const change of inOrder) keptNewer += replayRow(db, change, direction)
  db.prepare('UPDATE change_group SET undone_at = ? WHERE id = ?').run(direction === 'back' ? new Date().toISOString() : null, group)
  markBatch(db, group)
  return { group, label: found.label, keptNewer }
}

/** An import is undone when none of its groups stands any more, and done again when one does. */
function markBatch(db: Database, group: number): void {
  db.prepare(`
    UPDATE batch SET status = CASE WHEN EXISTS (SELECT 1 FROM change_group WHERE batch_id = batch.id AND undone_at IS NULL) THEN 'done' ELSE 'undone' END
    WHERE status <> 'running' AND id = (SELECT batch_id FROM change_group WHERE id = ?)`).run(group)
}

/** New rows that others may point to are taken back last. */
function place(change: ChangeRow): number {
  return change.before === null ? HOLDERS.findIndex(([table]) => table === change.table_name) : -1
}

function isHeld(db: Database, { table_name, row_id }: ChangeRow): boolean {
  const holders = HOLDERS.find(([table]) => table === table_name)?.[1] ?? []
  return holders.some(([table, column]) => db.prepare(`SELECT 1 FROM ${table} WHERE ${column} = ? AND deleted_at IS NULL LIMIT 1`).get(row_id) !== undefined)
}

function replayRow(db: Database, change: ChangeRow, direction: 'back' | 'forth'): number {
  if (!TABLES.has(change.table_name)) throw new Error(`The change log names a table it may not: ${change.table_name}`)
  const now = db.prepare<[string], StoredRow>(`SELECT * FROM ${change.table_name} WHERE id = ?`).get(change.row_id)
  if (!now) return 0
  if (direction === 'back' && change.before === null && isHeld(db, change)) return 1
  const after = StoredRow.parse(JSON.parse(change.after))
  let from: StoredRow
  let to: StoredRow
  if (change.before === null) {
    // A new row is taken back into the bin, where it is no longer found, and comes back from there.
    const binned = new Date().toISOString()
    from = direction === 'back' ? { deleted_at: after['deleted_at'] ?? null } : { deleted_at: now['deleted_at'] ?? null }
    to = direction === 'back' ? { deleted_at: binned } : { deleted_at: after['deleted_at'] ?? null }
  } else {
    const before = StoredRow.parse(JSON.parse(change.before))
    from = direction === 'back' ? after : before
    to = direction === 'back' ? before : after
  }
  const columns = Object.keys(to).filter((column) => (now[column] ?? null) === (from[column] ?? null))
  if (columns.length > 0) {
    db.prepare(`UPDATE ${change.table_name} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`).run(...columns.map((column) => to[column] ?? null), change.row_id)
  }
  return Object.keys(to).length - columns.length
}
