/**
 * Removing for good what lies in the bin: all of it when the person empties it, and what has lain there for thirty days. Rows
 * go with all that hangs on them, children first; triggers let search and the derived tables follow. Nothing that stands
 * is ever removed, nor what something that stands still points to.
 *
 * The change log keeps its rows, without the words: undoing such a change can then say that it cannot come back.
 */
import type { Database, Statement } from 'better-sqlite3'
import type { BinKind } from '../../shared/models/bin'
import { SET_ASIDE } from '../changes/setAside'
import type { Library } from '../db/library'
import { inShortSteps } from '../importing/shortSteps'
import { errorCode } from '../problem'
import { BinRepository } from './repository'
import { leaveStub } from './leaveStub'

/** What goes with a row, whatever else: its own facts and texts. Each has to be in the bin too. */
const GOES_WITH: Readonly<Record<string, readonly (readonly [table: string, column: string])[]>> = {
  film: ['mention', 'film_note', 'list_entry', 'credit', 'take', 'review', 'viewing', 'film_title', 'film_release', 'film_certificate', 'film_trailer', 'film_term', 'film_outside_id', 'film_poster'].map(
    (table) => [table, 'film_id'] as const
  ),
  viewing: [['review', 'viewing_id']],
  list: [['list_entry', 'list_id']],
  tag: [['tagging', 'tag_id']]
}

/** What is said of a row by its kind and id, and is nothing without it. */
const HANGS_ON: readonly string[] = ['mention', 'tagging', 'revision']
const BEARERS: readonly string[] = ['film', 'viewing', 'review', 'take', 'list']

/** Every table with a bin, children before parents. */
const TABLES: readonly string[] = [
  'mention', 'tagging', 'revision', 'film_note', 'template', 'list_entry', 'credit', 'film_title', 'film_release', 'film_certificate', 'film_trailer', 'film_term', 'film_outside_id', 'film_poster',
  'take', 'review', 'viewing', 'list', 'tag', 'saved_view', 'film', 'person', 'import_answer', 'import_preset', 'kept_note', 'source'
]

const TABLE_OF: Readonly<Record<BinKind, string>> = {
  film: 'film', entry: 'review', review: 'review', take: 'take', line: 'film_note', question: 'film_note', list: 'list', tag: 'tag', person: 'person', savedView: 'saved_view', template: 'template', poster: 'film_poster'
}

/** Later than what was set aside, and earlier than anything else. */
const EVER = '1970-01-02'

interface Place {
  readonly table: string
  readonly id: string
}

/** Empties the bin. Answers how many of the things it showed are gone. */
export async function emptyBin(library: Library): Promise<number> {
  const { db } = library
  const bin = new BinRepository(db, library.changes)
  const things = bin.all(EVER)
  const removal = new Removal(db, null)
  // What hangs on something else goes before it; the films, which the others hang on, last.
  const inOrder = things.toSorted((a, b) => Number(a.kind === 'film') - Number(b.kind === 'film')).map(({ kind, id }) => placeOf(db, kind, id))
  await inShortSteps(inOrder, (run) => library.writeUnlogged(run), (place) => void removal.remove(place))
  return things.length - bin.all(EVER).length
}

/** Removes what went to the bin before an instant; what was set aside, when nothing was done with it since. */
export async function purgeBin(library: Library, before: string): Promise<number> {
  const { db } = library
  const removal = new Removal(db, before)
  let removed = 0
  for (const table of TABLES) {
    const old = db.prepare<[string], { id: string; deleted_at: string }>(`SELECT id, deleted_at FROM ${table} WHERE deleted_at < ?`).all(before)
    const ids = old.filter(({ id, deleted_at }) => deleted_at !== SET_ASIDE || removal.isForgotten(table, id)).map(({ id }) => ({ table, id }))
    await inShortSteps(ids, (run) => library.writeUnlogged(run), (place) => {
      if (removal.remove(place)) removed += 1
    })
  }
  return removed
}

/** An entry is named by its review, or by its viewing where there is none. */
function placeOf(db: Database, kind: BinKind, id: string): Place {
  if (kind !== 'entry') return { table: TABLE_OF[kind], id }
  const review = db.prepare<[string], { viewing_id: string | null }>(`
    SELECT CASE WHEN EXISTS (SELECT 1 FROM viewing WHERE viewing.id = review.viewing_id AND viewing.deleted_at = review.deleted_at) THEN viewing_id END AS viewing_id
    FROM review WHERE id = ?`).get(id)
  if (review && review.viewing_id === null) return { table: 'review', id }
  return { table: 'viewing', id: review?.viewing_id ?? id }
}

/** Something that stands, or that is not due yet, still needs the row. */
class Needed extends Error {}

class Removal {
  readonly #db: Database
  readonly #before: string | null
  readonly #statements = new Map<string, Statement<unknown[], unknown>>()
  readonly #nested: (place: Place) => void

  /** @param before only rows that went to the bin before this may go; null: all that are in it */
  constructor(db: Database, before: string | null) {
    this.#db = db
    this.#before = before
    // Inside the transaction of a step: a savepoint, so that a row goes with all that is its own or not at all.
    this.#nested = db.transaction((place: Place) => {
      const bytes = new Set<string>()
      this.#removeWithAll(place, bytes)
      for (const sha256 of bytes) this.#removeBytes(sha256)
    })
  }

  /** False, and nothing done, when the row is needed still or is gone. Call inside a transaction. */
  remove(place: Place): boolean {
    if (!this.#exists(place)) return false
    try {
      this.#nested(place)
      return true
    } catch (error) {
      if (error instanceof Needed || errorCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY') return false
      throw error
    }
  }

  /** True when no change has touched the row for as long as things are kept. */
  isForgotten(table: string, id: string): boolean {
    const found = this.#sql(`
      SELECT 1 FROM change JOIN change_group ON change_group.id = change.group_id
      WHERE change.row_id = ? AND change.table_name = ? AND coalesce(change_group.undone_at, change_group.made_at) >= ? LIMIT 1`).get(id, table, this.#before)
    return found === undefined
  }

  #exists({ table, id }: Place): boolean {
    return this.#sql(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined
  }

  #removeWithAll({ table, id }: Place, bytes: Set<string>): void {
    const due = this.#before === null ? 'deleted_at IS NOT NULL' : 'deleted_at < @before'
    if (this.#sql(`SELECT 1 FROM ${table} WHERE id = @id AND ${due}`).get(this.#bound(id)) === undefined) throw new Needed()
    if (table === 'film') leaveStub(this.#db, id)
    for (const [child, column] of GOES_WITH[table] ?? []) {
      for (const row of this.#ids(`SELECT id FROM ${child} WHERE ${column} = ?`, id)) this.#removeWithAll({ table: child, id: row }, bytes)
    }
    for (const child of BEARERS.includes(table) ? HANGS_ON : []) {
      // Two questions, because those that stand and those in the bin lie in two indexes. The newest first: a version may be
      // kept as what it has that an older one has not.
      for (const state of ['IS NULL', 'IS NOT NULL']) {
        for (const row of this.#ids(`SELECT id FROM ${child} WHERE subject_kind = '${table}' AND subject_id = ? AND deleted_at ${state} ORDER BY seq DESC`, id)) this.#removeRow(child, row)
      }
    }
    if (table === 'film_poster' || table === 'source') {
      const held = this.#sql(`SELECT sha256 FROM ${table} WHERE id = ?`).get(id)
      if (typeof held === 'object' && held !== null && 'sha256' in held && typeof held.sha256 === 'string') bytes.add(held.sha256)
    }
    this.#removeRow(table, id)
  }

  #removeRow(table: string, id: string): void {
    this.#sql(`DELETE FROM ${table} WHERE id = ?`).run(id)
    this.#sql("UPDATE change SET before = iif(before IS NULL, NULL, '{}'), after = '{}' WHERE row_id = ? AND table_name = ?").run(id, table)
  }

  /** Bytes go when nothing points to them any more. */
  #removeBytes(sha256: string): void {
    this.#sql(`
      DELETE FROM blob WHERE sha256 = @sha256 AND NOT EXISTS (SELECT 1 FROM source WHERE sha256 = @sha256)
        AND NOT EXISTS (SELECT 1 FROM film_poster WHERE sha256 = @sha256)`).run({ sha256 })
  }

  #ids(sql: string, of: string): string[] {
    return this.#sql(sql).all(of).flatMap((row) => (typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string' ? [row.id] : []))
  }

  #bound(id: string): Record<string, string> {
    return this.#before === null ? { id } : { id, before: this.#before }
  }

  #sql(sql: string): Statement<unknown[], unknown> {
    const known = this.#statements.get(sql)
    if (known) return known
    const made = this.#db.prepare<unknown[], unknown>(sql)
    this.#statements.set(sql, made)
    return made
  }
}
