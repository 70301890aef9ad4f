/**
 * The record of every change, written in the same transaction as the change itself. Undo, redo, taking back an
 * import and the bin all replay it (see replay.ts).
 */
import type { Database, Statement } from 'better-sqlite3'
import { Problem } from '../problem'

/** A row as SQLite gives it, without bytes: those live in `blob` and never change. */
export type Row = Readonly<Record<string, string | number | null>>

export interface ChangeOptions {
  /** The import this belongs to, or null for what the person typed. */
  batch?: string | null
  /**
   * Consecutive writes with the same key are one thing to undo: an hour of autosaves of one review is one change,
   * and takes the space of one.
   */
  coalesce?: string
  /** Goes on in this group, whatever was written meanwhile: work too long for one transaction is one thing to undo. */
  into?: number
}

interface OpenGroup {
  readonly id: number
  batch: string | null
  /** Whether it has a change yet. */
  isUsed: boolean
  /** Somebody was given its number: it stays, also without a change. */
  isNamed: boolean
}

/** What is so once the transaction is on the disk. */
interface Settled {
  readonly id: number
  readonly key: string | null
}

export class ChangeLog {
  readonly #addGroup: Statement<[string, string | null, string], { id: number }>
  readonly #closeRedo: Statement
  readonly #add: Statement
  readonly #addNew: Statement<[number, string | null, string, string]>
  readonly #ofRow: Statement<[number, string, string], { id: number; before: string | null; after: string }>
  readonly #amend: Statement
  readonly #latest: Statement<[], { id: number; undone_at: string | null }>
  readonly #standing: Statement<[number], { id: number }>
  readonly #describe: Statement<[string, string | null, number]>
  readonly #drop: Statement<[number]>
  #open: OpenGroup | null = null
  #pending: Settled | null = null
  #last: Settled | null = null

  constructor(db: Database) {
    this.#addGroup = db.prepare('INSERT INTO change_group (label, batch_id, made_at) VALUES (?, ?, ?) RETURNING id')
    this.#closeRedo = db.prepare('UPDATE change_group SET is_closed = 1 WHERE undone_at IS NOT NULL AND is_closed = 0')
    this.#add = db.prepare('INSERT INTO change (group_id, batch_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)')
    this.#addNew = db.prepare("INSERT INTO change (group_id, batch_id, table_name, row_id, after) SELECT ?, ?, ?, value, '{}' FROM json_each(?)")
    // By row, never by group (the plus): the group of a large import holds a hundred thousand rows, a row a few changes.
    this.#ofRow = db.prepare('SELECT id, before, after FROM change WHERE +group_id = ? AND table_name = ? AND row_id = ?')
    this.#amend = db.prepare('UPDATE change SET before = ?, after = ? WHERE id = ?')
    this.#latest = db.prepare('SELECT id, undone_at FROM change_group ORDER BY id DESC LIMIT 1')
    this.#standing = db.prepare('SELECT id FROM change_group WHERE id = ? AND undone_at IS NULL')
    this.#describe = db.prepare('UPDATE change_group SET label = ?, batch_id = ? WHERE id = ?')
    this.#drop = db.prepare('DELETE FROM change_group WHERE id = ?')
  }

  /** The group of the write that ran last: what a toast's Undo takes back. */
  get lastGroup(): number | null {
    return this.#last?.id ?? null
  }

  /**
   * Runs `work` with every recorded change in one group. Called inside a transaction, and followed by `committed` when
   * that is on the disk; groups do not nest. Work that changes nothing leaves no group and closes no way to redo.
   */
  asGroup<T>(label: string, options: ChangeOptions, work: () => T): T {
    if (this.#open) return work()
    this.#pending = null
    const open = this.#begin(label, options)
    this.#open = open
    try {
      const value = work()
      if (open.isUsed || open.isNamed) this.#pending = { id: open.id, key: options.coalesce ?? null }
      else this.#drop.run(open.id)
      return value
    } finally {
      this.#open = null
    }
  }

  #begin(label: string, { batch = null, coalesce, into }: ChangeOptions): OpenGroup {
    if (into !== undefined) {
      if (!this.#standing.get(into)) throw new Problem('conflict', 'What this belongs to was taken back meanwhile, so the rest was not done.')
      return { id: into, batch, isUsed: true, isNamed: true }
    }
    const latest = this.#latest.get()
    const last = this.#last
    if (coalesce !== undefined && last?.key === coalesce && latest?.id === last.id && latest.undone_at === null) {
      return { id: last.id, batch, isUsed: true, isNamed: true }
    }
    const added = this.#addGroup.get(label, batch, new Date().toISOString())
    if (!added) throw new Error('A change group was not written.')
    return { id: added.id, batch, isUsed: false, isNamed: false }
  }

  /** The transaction of the last group is on the disk. Until then nothing of it counts: a number may be given out again. */
  committed(): void {
    this.#last = this.#pending ?? this.#last
    this.#pending = null
  }

  /** The group that is open now: what a toast's Undo takes back. */
  currentGroup(): number {
    const open = this.#mustBeOpen()
    open.isNamed = true
    return open.id
  }

  /** Says what the open group did and to which import it belongs, where only the work itself finds that out. */
  describe(label: string, batch: string | null): void {
    const open = this.#mustBeOpen()
    open.batch = batch
    open.isNamed = true
    this.#describe.run(label, batch, open.id)
  }

  #mustBeOpen(): OpenGroup {
    if (!this.#open) throw new Error('There is no write going on.')
    return this.#open
  }

  /**
   * Notes one row's change. `before` is null for a new row. Columns that stayed as they were are left out; a row
   * that did not change is not noted.
   */
  record(table: string, before: Row | null, after: Row): void {
    if (!this.#open) throw new Error(`A change of ${table} was made outside a write.`)
    const id = after['id']
    if (typeof id !== 'string') throw new Error(`A row of ${table} has no id.`)
    const changed = Object.keys(after).filter((column) => column !== 'seq' && (before === null || before[column] !== after[column]))
    if (changed.length === 0) return
    this.#use(this.#open)
    const old = before === null ? null : pick(before, changed)
    const now = pick(after, changed)
    const earlier = this.#ofRow.get(this.#open.id, table, id)
    if (earlier) {
      const merged = merge(earlier, old, now)
      this.#amend.run(merged.before, merged.after, earlier.id)
    } else {
      this.#add.run(this.#open.id, this.#open.batch, table, id, old === null ? null : JSON.stringify(old), JSON.stringify(now))
    }
  }

  /**
   * Notes rows that are certainly new, stand (not in the bin), and come in great numbers: without looking for earlier changes of them, and
   * without their columns. Taking them back and doing them again only ask whether they were in the bin.
   */
  recordNew(table: string, ids: readonly string[]): void {
    if (!this.#open) throw new Error(`A change of ${table} was made outside a write.`)
    this.#use(this.#open)
    this.#addNew.run(this.#open.id, this.#open.batch, table, JSON.stringify(ids))
  }

  /** What is done now closes the way to redo what was undone before. */
  #use(open: OpenGroup): void {
    if (open.isUsed) return
    open.isUsed = true
    this.#closeRedo.run()
  }
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))
}

/** Two changes of one row in one group become one: the older "before", the newer "after". */
function merge(earlier: { before: string | null; after: string }, before: Row | null, after: Row): { before: string | null; after: string } {
  const firstBefore: unknown = earlier.before === null ? null : JSON.parse(earlier.before)
  const firstAfter: unknown = JSON.parse(earlier.after)
  return {
    before: firstBefore === null ? null : JSON.stringify({ ...before, ...asObject(firstBefore) }),
    after: JSON.stringify({ ...asObject(firstAfter), ...after })
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
