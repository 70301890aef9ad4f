/** SQL of what stands on lists: films in an order, each with a note. */
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../changes/changeLog'
import { now, today } from '../clock'
import { IS_KEPT } from '../films/filmSql'
import { newId } from '../ids'
import { Problem } from '../problem'
import { placeAt, STEP } from './positions'

/** A row of `list_entry`. */
export type ListEntryRow = {
  id: string
  list_id: string
  film_id: string
  position: number
  note: string | null
  added_on: string | null
  batch_id: string | null
  created_at: string
  deleted_at: string | null
}

const COLUMNS = 'id, list_id, film_id, position, note, added_on, batch_id, created_at, deleted_at'

type Placing = { id: string; position: number }

/** The films of a list in its own order; a film that is only a mention takes no place. */
export const ORDER_SQL = `
  SELECT entry.id, entry.position FROM list_entry AS entry CROSS JOIN film ON film.id = entry.film_id
  WHERE entry.list_id = ? AND entry.deleted_at IS NULL AND ${IS_KEPT} ORDER BY entry.position, entry.seq`

export class ListEntryRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], ListEntryRow>
  readonly #save: Statement<[ListEntryRow], ListEntryRow>
  readonly #insert: Statement<[ListEntryRow]>
  readonly #order: Statement<[string], Placing>
  readonly #ofFilm: Statement<[string, string], ListEntryRow>
  readonly #idsOf: Statement<[string], { id: string }>
  readonly #last: Statement<[string], { position: number | null }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM list_entry WHERE id = ?`)
    const insert = `INSERT INTO list_entry (${COLUMNS}) VALUES (@id, @list_id, @film_id, @position, @note, @added_on, @batch_id, @created_at, @deleted_at)`
    this.#insert = db.prepare(insert)
    this.#save = db.prepare(`${insert}
      ON CONFLICT (id) DO UPDATE SET
        film_id = excluded.film_id, position = excluded.position, note = excluded.note, added_on = excluded.added_on, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
    this.#order = db.prepare(ORDER_SQL)
    this.#ofFilm = db.prepare(`SELECT ${COLUMNS} FROM list_entry WHERE film_id = ? AND list_id = ? AND deleted_at IS NULL ORDER BY position, seq`)
    this.#idsOf = db.prepare('SELECT id FROM list_entry WHERE list_id = ? AND deleted_at IS NULL ORDER BY position, seq')
    this.#last = db.prepare('SELECT max(position) AS position FROM list_entry WHERE list_id = ? AND deleted_at IS NULL')
  }

  /** The entry, also from the bin; null when there never was one. */
  find(id: string): ListEntryRow | null {
    return this.#find.get(id) ?? null
  }

  /** The entry, not from the bin. */
  get(id: string): ListEntryRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That film is no longer on the list.')
    return row
  }

  /** Inserts or updates the row, notes the change, and answers with the row as stored. */
  save(row: ListEntryRow): ListEntryRow {
    const before = this.find(row.id)
    const after = this.#save.get(row)
    if (!after) throw new Error('A film on a list was not written.')
    this.#changes.record('list_entry', before, after)
    return after
  }

  /** The entries of a film on a list: none, one, or several where an import brought it twice. */
  ofFilm(list: string, film: string): ListEntryRow[] {
    return this.#ofFilm.all(film, list)
  }

  /** Every entry of a list, in its order. */
  ids(list: string): string[] {
    return this.#idsOf.all(list).map(({ id }) => id)
  }

  /** Inserts one of very many new rows. */
  insertNew(row: ListEntryRow): void {
    this.#insert.run(row)
    this.#changes.recordNew('list_entry', [row.id])
  }

  /** The number of the place behind the last. */
  end(list: string): number {
    const last = this.#last.get(list)?.position ?? null
    return last === null ? STEP : last + STEP
  }

  /** Puts a film at the end of a list, today. */
  append(list: string, film: string, batch: string | null = null): ListEntryRow {
    return this.save({
      id: newId(), list_id: list, film_id: film, position: this.end(list), note: null, added_on: today(), batch_id: batch, created_at: now(), deleted_at: null
    })
  }

  /** Moves an entry to the bin. */
  remove(id: string, at: string): void {
    const row = this.find(id)
    if (row && row.deleted_at === null) this.save({ ...row, deleted_at: at })
  }

  /**
   * Moves an entry to a place of its list, counted from 1; one past the end is the end.
   *
   * @returns where it stood and where it stands now
   */
  move(entry: ListEntryRow, to: number): { from: number; to: number } {
    const order = this.#order.all(entry.list_id)
    const from = order.findIndex(({ id }) => id === entry.id)
    const index = Math.min(to, order.length) - 1
    if (from === -1 || index === from) return { from: from + 1, to: from + 1 }
    const others = order.toSpliced(from, 1)
    const { position, shifted } = placeAt(others.map((other) => other.position), index)
    for (const [at, next] of shifted) {
      const other = others[at]
      if (other && other.position !== next) this.save({ ...this.get(other.id), position: next })
    }
    this.save({ ...entry, position })
    return { from: from + 1, to: index + 1 }
  }
}
