/** Taking changes back and doing them again, from the change log. */
import type { Database, Statement } from 'better-sqlite3'
import { z } from 'zod'
import { errorCode, Problem } from '../problem'
import { SET_ASIDE } from './setAside'

/** The tables the log may name; a name from anywhere else never reaches SQL. */
const TABLES = new Set([
  'source', 'film', 'film_title', 'film_release', 'film_certificate', 'film_trailer', 'film_term', 'film_outside_id', 'film_poster',
  'person', 'credit', 'take', 'viewing', 'review', 'revision', 'mention', 'tag', 'tagging', 'list', 'list_entry', 'saved_view', 'film_note', 'template',
  'import_answer', 'import_preset', 'kept_note'
])

/**
 * Rows that others point to. Taking back the change that brought one leaves it where something newer still needs it: a
 * film that another text speaks of, a person who wrote another review. In this order, so that what points goes first.
 */
const HOLDERS: readonly (readonly [table: string, holders: readonly (readonly [table: string, column: string])[]])[] = [
  ['viewing', [['review', 'viewing_id']]],
  ['list', [['list_entry', 'list_id']]],
  ['tag', [['tagging', 'tag_id']]],
  ['film', [['mention', 'film_id'], ['review', 'film_id'], ['take', 'film_id'], ['viewing', 'film_id'], ['list_entry', 'film_id'], ['film_note', 'film_id']]],
  ['person', [['review', 'author_id'], ['take', 'author_id'], ['credit', 'person_id']]]
]

/** Changes that are read at once. */
const PAGE = 500

const StoredRow = z.record(z.string().regex(/^[a-z0-9_]+$/), z.union([z.string(), z.number(), z.null()]))
type StoredRow = z.infer<typeof StoredRow>

interface ChangeRow {
  id: number
  table_name: string
  row_id: string
  before: string | null
  after: string
}

export type Direction = 'back' | 'forth'

export interface Replayed {
  group: number
  label: string
  /** Columns that somebody changed again since, and that were therefore left as they are now. */
  keptNewer: number
  /** Rows that were removed from the bin for good, of `rows` in all: these cannot come back. */
  gone: number
  rows: number
}

/** Takes back one group: each column goes back to what it was, unless it was changed again since. */
export function undoGroup(db: Database, group: number): Replayed {
  return replay(db, group, 'back')
}

/** Does an undone group again. */
export function redoGroup(db: Database, group: number): Replayed {
  return replay(db, group, 'forth')
}

/** The group that Undo takes back next, or null. An import that goes on is stopped where it runs, and not taken back under its hands. */
export function nextUndo(db: Database): { id: number; label: string } | null {
  return db.prepare<[], { id: number; label: string }>(`
    SELECT id, label FROM change_group
    WHERE undone_at IS NULL AND NOT EXISTS (SELECT 1 FROM batch WHERE batch.id = change_group.batch_id AND batch.status = 'running')
      AND EXISTS (SELECT 1 FROM change WHERE group_id = change_group.id)
    ORDER BY id DESC LIMIT 1`).get() ?? null
}

/** The group that Redo does again next, or null. */
export function nextRedo(db: Database): { id: number; label: string } | null {
  return db.prepare<[], { id: number; label: string }>('SELECT id, label FROM change_group WHERE undone_at IS NOT NULL AND is_closed = 0 AND EXISTS (SELECT 1 FROM change WHERE group_id = change_group.id) ORDER BY undone_at DESC, id LIMIT 1').get() ?? null
}

/** The groups of an import that still stand, newest first: undoing each, in this order, takes the import back. */
export function groupsOfBatch(db: Database, batch: string): number[] {
  return db.prepare<[string], { id: number }>('SELECT id FROM change_group WHERE batch_id = ? AND undone_at IS NULL ORDER BY id DESC').all(batch).map(({ id }) => id)
}

function replay(db: Database, group: number, direction: Direction): Replayed {
  const replaying = new Replaying(db, group, direction)
  replaying.go(Infinity)
  return replaying.end()
}

/**
 * One group on its way back or forth, in one transaction or in several short ones. Cut off in between, it still stands
 * as it did, and taking it back again goes on: what is back already is left alone.
 */
export class Replaying {
  readonly #db: Database
  readonly #group: number
  readonly #direction: Direction
  readonly #label: string
  readonly #changes: Iterator<ChangeRow>
  readonly #rows: Rows
  readonly #count: number
  #keptNewer = 0
  #gone = 0

  constructor(db: Database, group: number, direction: Direction) {
    const found = db.prepare<[number], { label: string; undone_at: string | null }>('SELECT label, undone_at FROM change_group WHERE id = ?').get(group)
    if (!found) throw new Problem('not-found', 'There is nothing left to undo.')
    if ((found.undone_at !== null) === (direction === 'back')) throw new Problem('conflict', direction === 'back' ? 'This was undone already.' : 'This was done already.')
    const stretch = stretchOf(db, group)
    this.#db = db
    this.#group = group
    this.#direction = direction
    this.#label = found.label
    this.#changes = changesOf(db, group, direction, stretch)
    this.#count = stretch.rows
    this.#rows = new Rows(db, batchOf(db, group), group)
  }

  /** Goes on for some milliseconds. True when nothing is left. Call inside a transaction. */
  go(forMs: number): boolean {
    const end = performance.now() + forMs
    for (;;) {
      const next = this.#changes.next()
      if (next.done === true) return true
      const result = this.#rows.replay(next.value, this.#direction)
      if (result === 'gone') this.#gone += 1
      else this.#keptNewer += result
      if (performance.now() > end) return false
    }
  }

  /** Marks the group as what it now is. Call in the transaction that did the last of it. */
  end(): Replayed {
    this.#db.prepare('UPDATE change_group SET undone_at = ? WHERE id = ?').run(this.#direction === 'back' ? new Date().toISOString() : null, this.#group)
    markBatch(this.#db, this.#group)
    return { group: this.#group, label: this.#label, keptNewer: this.#keptNewer, gone: this.#gone, rows: this.#count }
  }
}

/** An import is undone when none of its groups stands any more, and done again when one does. */
function markBatch(db: Database, group: number): void {
  db.prepare(`
    UPDATE batch SET status = CASE WHEN EXISTS (SELECT 1 FROM change_group WHERE batch_id = batch.id AND undone_at IS NULL) THEN 'done' ELSE 'undone' END
    WHERE status <> 'running' AND id = (SELECT batch_id FROM change_group WHERE id = ?)`).run(group)
}

/** Where the changes of a group lie. They were written one after the other, so hardly others lie between them. */
interface Stretch {
  readonly first: number
  readonly last: number
  readonly rows: number
}

function stretchOf(db: Database, group: number): Stretch {
  return (
    db.prepare<[number], Stretch>('SELECT coalesce(min(id), 0) AS first, coalesce(max(id), 0) AS last, count(*) AS rows FROM change WHERE group_id = ?').get(group) ?? { first: 0, last: 0, rows: 0 }
  )
}

/** The changes of a group, a page at a time: a group may be an import of a hundred thousand rows. New rows that others may point to are taken back last. */
function* changesOf(db: Database, group: number, direction: Direction, stretch: Stretch): Generator<ChangeRow, undefined> {
  if (direction === 'forth') {
    yield* pages(db, group, direction, stretch, '')
    return
  }
  const held = HOLDERS.map(([table]) => `'${table}'`).join(', ')
  yield* pages(db, group, direction, stretch, `AND NOT (before IS NULL AND table_name IN (${held}))`)
  for (const [table] of HOLDERS) yield* pages(db, group, direction, stretch, `AND before IS NULL AND table_name = '${table}'`)
}

function* pages(db: Database, group: number, direction: Direction, { first, last }: Stretch, which: string): Generator<ChangeRow, undefined> {
  const isBack = direction === 'back'
  // By number, never by group (the plus): sorting a large group for each page would take long.
  const page = db.prepare<[number, number, number], ChangeRow>(`
    SELECT id, table_name, row_id, before, after FROM change WHERE id BETWEEN ? AND ? AND +group_id = ? ${which} ORDER BY id ${isBack ? 'DESC' : 'ASC'} LIMIT ${PAGE}`)
  let [from, to] = [first, last]
  for (;;) {
    const rows = page.all(from, to, group)
    yield* rows
    const end = rows.at(-1)
    if (end === undefined || rows.length < PAGE) return
    if (isBack) to = end.id - 1
    else from = end.id + 1
  }
}

function batchOf(db: Database, group: number): string | null {
  return db.prepare<[number], { batch_id: string | null }>('SELECT batch_id FROM change_group WHERE id = ?').get(group)?.batch_id ?? null
}

/** Reads and puts back rows, each statement prepared once. */
class Rows {
  readonly #db: Database
  readonly #batch: string | null
  readonly #group: number
  readonly #statements = new Map<string, Statement<unknown[], unknown>>()

  /** @param batch the import that the changes belong to, if they belong to one */
  constructor(db: Database, batch: string | null, group: number) {
    this.#db = db
    this.#batch = batch
    this.#group = group
  }

  #run(sql: string): Statement<unknown[], unknown> {
    const known = this.#statements.get(sql)
    if (known) return known
    const made = this.#db.prepare<unknown[], unknown>(sql)
    this.#statements.set(sql, made)
    return made
  }

  #isHeld({ table_name, row_id }: ChangeRow): boolean {
    const holders = HOLDERS.find(([table]) => table === table_name)?.[1] ?? []
    return holders.some(([table, column]) => this.#run(`SELECT 1 FROM ${table} WHERE ${column} = ? AND deleted_at IS NULL LIMIT 1`).get(row_id) !== undefined)
  }

  /** What an import brought and somebody changed since is theirs: taking the import back leaves it. */
  #isTheirsNow({ row_id, table_name }: ChangeRow): boolean {
    if (this.#batch === null) return false
    const later = this.#run(`
      SELECT 1 FROM change JOIN change_group ON change_group.id = change.group_id
      WHERE change.row_id = ? AND change.group_id > ? AND change.table_name = ? AND change_group.undone_at IS NULL AND change_group.batch_id IS NOT ? LIMIT 1`)
    return later.get(row_id, this.#group, table_name, this.#batch) !== undefined
  }

  /** How many columns were left as they are now, or that the row is there no longer. */
  replay(change: ChangeRow, direction: Direction): number | 'gone' {
    if (!TABLES.has(change.table_name)) throw new Error(`The change log names a table it may not: ${change.table_name}`)
    const found = this.#run(`SELECT * FROM ${change.table_name} WHERE id = ?`).get(change.row_id)
    if (found === undefined) return 'gone'
    if (direction === 'back' && change.before === null && (this.#isHeld(change) || this.#isTheirsNow(change))) return 1
    const now = StoredRow.parse(found)
    const after = StoredRow.parse(JSON.parse(change.after))
    let from: StoredRow
    let to: StoredRow
    if (change.before === null) {
      // A new row is taken back by setting it aside, where it is no longer found, and comes back from there.
      const isBack = direction === 'back'
      from = { deleted_at: (isBack ? after : now)['deleted_at'] ?? null }
      to = { deleted_at: isBack ? SET_ASIDE : (after['deleted_at'] ?? null) }
    } else {
      const before = StoredRow.parse(JSON.parse(change.before))
      from = direction === 'back' ? after : before
      to = direction === 'back' ? before : after
    }
    const columns = Object.keys(to).filter((column) => (now[column] ?? null) === (from[column] ?? null))
    const isSet = columns.length === 0 || this.#put(change, columns, to)
    return Object.keys(to).length - (isSet ? columns.length : 0)
  }

  /** False, and nothing done, when something newer stands in its place: the same tag, the same number elsewhere. */
  #put({ table_name, row_id }: ChangeRow, columns: readonly string[], to: StoredRow): boolean {
    try {
      this.#run(`UPDATE ${table_name} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`).run(...columns.map((column) => to[column] ?? null), row_id)
      return true
    } catch (error) {
      const code = errorCode(error)
      if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return false
      throw error
    }
  }
}
