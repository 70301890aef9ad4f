/** SQL of a list as it is read: which of its films match, in which order, one stretch of them at a time. */
import type { Database, Statement } from 'better-sqlite3'
import type { FilmQuery } from '../../shared/models/filmQuery'
import { KeptOrders } from '../db/keptOrders'
import { filmFrom, filmOrder, filmWhere, IS_KEPT, type FilmValues } from '../films/filmSql'

export type ShownRow = { seq: number; id: string; film_id: string; note: string | null; added_on: string | null }

/** What of a list is asked for. */
export interface ListQuery {
  readonly list: string
  readonly query: FilmQuery
}

/** Of the list that is looked at: its own order and the order it is shown in; and of what was looked at before it. */
const KEPT_ORDERS = 6

/** The list's own order, from which places are counted. */
export const OWN_ORDER_SQL = `
  SELECT entry.seq FROM list_entry AS entry CROSS JOIN film ON film.id = entry.film_id
  WHERE entry.list_id = @list AND entry.deleted_at IS NULL AND ${IS_KEPT} ORDER BY entry.position, entry.seq`

/** The statement that reads the entries that match in their order, and what it is bound to. */
export function shownSql({ list, query: { filter, sort, isDescending } }: ListQuery): { sql: string; values: FilmValues } {
  // Every row is joined with its entry, so the filter need not look for the film on the list again.
  const { sql, values } = filmWhere({ ...filter, list: null })
  const reason = filter.withReason ? ' AND entry.note IS NOT NULL' : ''
  return {
    sql: `SELECT entry.seq ${filmFrom({ isOfList: true })} WHERE ${sql}${reason} ORDER BY ${filmOrder(sort, isDescending, true)}`,
    values: { ...values, list }
  }
}

export class ListRows {
  readonly #orders: KeptOrders
  readonly #rows: Statement<[string], ShownRow>
  readonly #others: Statement<[{ rows: string; not: string }], number>
  readonly #ofFilm: Statement<[{ rows: string; film: string }], number>

  constructor(db: Database) {
    this.#orders = new KeptOrders(db, KEPT_ORDERS)
    this.#rows = db.prepare('SELECT seq, id, film_id, note, added_on FROM list_entry WHERE seq IN (SELECT value FROM json_each(?))')
    this.#others = db
      .prepare<[{ rows: string; not: string }], number>(`
        SELECT seq FROM list_entry
        WHERE seq IN (SELECT value FROM json_each(@rows)) AND film_id NOT IN (SELECT value FROM json_each(@not))`)
      .pluck()
    this.#ofFilm = db
      .prepare<[{ rows: string; film: string }], number>('SELECT seq FROM list_entry WHERE film_id = @film AND seq IN (SELECT value FROM json_each(@rows))')
      .pluck()
  }

  /** How many match. */
  total(asked: ListQuery): number {
    return this.#shown(asked).length
  }

  /** Rows of the entries that match, from `start`, with their places in the list's own order. */
  stretch(asked: ListQuery, start: number, count: number): (ShownRow & { place: number })[] {
    return this.#of(asked.list, this.#shown(asked).slice(start, start + count))
  }

  /** The entries that match whose films are none of these. */
  others(asked: ListQuery, not: readonly string[]): number[] {
    return this.#others.all({ rows: JSON.stringify(this.#shown(asked)), not: JSON.stringify(not) })
  }

  /** The entry of a film, when it matches. */
  ofFilm(asked: ListQuery, film: string): number | undefined {
    return this.#ofFilm.get({ rows: JSON.stringify(this.#shown(asked)), film })
  }

  /** One entry, by its row number. */
  one(list: string, seq: number): (ShownRow & { place: number }) | undefined {
    return this.#of(list, [seq])[0]
  }

  #shown(asked: ListQuery): readonly number[] {
    const { sql, values } = shownSql(asked)
    return this.#orders.read(sql, values)
  }

  #of(list: string, seqs: readonly number[]): (ShownRow & { place: number })[] {
    const places = new Map(this.#orders.read(OWN_ORDER_SQL, { list }).map((seq, index) => [seq, index + 1]))
    const rows = new Map(this.#rows.all(JSON.stringify(seqs)).map((row) => [row.seq, row]))
    return seqs.flatMap((seq) => {
      const row = rows.get(seq)
      return row === undefined ? [] : [{ ...row, place: places.get(seq) ?? 0 }]
    })
  }
}
