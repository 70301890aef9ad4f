/**
 * SQL of the wall and the table: which films match, in which order. The whole order of a query is read once, as row
 * numbers, and kept until the library changes, so that a stretch of any length far down costs as little as the first.
 */
import type { Database, Statement } from 'better-sqlite3'
import type { FilmQuery } from '../../shared/models/filmQuery'
import { foldForMatching, plain } from '../text/fold'
import { filmFrom, filmOrder, filmWhere, IS_KEPT, type FilmValues } from './filmSql'

/** How many orders are kept: of the wall, and of what was looked at before it. */
const KEPT_ORDERS = 4

/** Past every letter: the end of a range of texts that begin alike. */
const LAST_LETTER = '\u{10FFFF}'

/** The statement that reads the order of a query, and what it is bound to. */
export function orderSql({ filter, sort, isDescending }: FilmQuery): { sql: string; values: FilmValues } {
  const isOfList = filter.list !== null
  const { sql, values } = filmWhere(filter)
  return { sql: `SELECT film.seq ${filmFrom({ isOfList })} WHERE ${sql} ORDER BY ${filmOrder(sort, isDescending, isOfList)}`, values }
}

export class WallRows {
  readonly #db: Database
  readonly #stamp: Statement<[], { mine: number }>
  readonly #othersStamp: Statement<[], { data_version: number }>
  readonly #idsOf: Statement<[string], { seq: number; id: string }>
  readonly #seqOf: Statement<[string], { seq: number }>
  readonly #beginning: Statement<[{ sorted: string; matched: string; last: string }], { seq: number }>
  readonly #statements = new Map<string, Statement<[FilmValues], number>>()
  #orders: { key: string; seqs: readonly number[] }[] = []
  #ordersOf = ''

  constructor(db: Database) {
    this.#db = db
    this.#stamp = db.prepare('SELECT total_changes() AS mine')
    this.#othersStamp = db.prepare('PRAGMA data_version')
    this.#idsOf = db.prepare('SELECT seq, id FROM film WHERE seq IN (SELECT value FROM json_each(?))')
    this.#seqOf = db.prepare('SELECT seq FROM film WHERE id = ?')
    this.#beginning = db.prepare(`
      SELECT seq FROM film WHERE sort_title >= @sorted AND sort_title < @sorted || @last AND ${IS_KEPT}
      UNION SELECT seq FROM film WHERE match_title >= @matched AND match_title < @matched || @last AND ${IS_KEPT}`)
  }

  /** How many films match. */
  total(query: FilmQuery): number {
    return this.#order(query).length
  }

  /** The ids of a stretch, counted from 0. */
  ids(query: FilmQuery, start: number, count: number): string[] {
    const seqs = this.#order(query).slice(start, start + count)
    const ids = new Map(this.#idsOf.all(JSON.stringify(seqs)).map(({ seq, id }) => [seq, id]))
    return seqs.map((seq) => ids.get(seq)).filter((id) => id !== undefined)
  }

  /** Where a film stands, or null when it does not match. */
  placeOf(query: FilmQuery, film: string): number | null {
    const found = this.#seqOf.get(film)
    if (!found) return null
    const at = this.#order(query).indexOf(found.seq)
    return at === -1 ? null : at
  }

  /** Where the first film stands, from a row on and then from the top, whose title begins like this, with or without its article. */
  beginning(query: FilmQuery, begins: string, from: number): number | null {
    const sorted = plain(begins).replace(/^[^\p{L}\p{N}]+/u, '') || begins
    const found = new Set(this.#beginning.all({ sorted, matched: foldForMatching(begins), last: LAST_LETTER }).map(({ seq }) => seq))
    if (found.size === 0) return null
    const order = this.#order(query)
    for (let step = 0; step < order.length; step += 1) {
      const at = (from + step) % order.length
      if (found.has(order[at] ?? 0)) return at
    }
    return null
  }

  /** Something about all films that match a condition: the rows of a statement that is kept for the next time. */
  #order(query: FilmQuery): readonly number[] {
    this.#forgetWhenChanged()
    const key = JSON.stringify(query)
    const kept = this.#orders.find((order) => order.key === key)
    if (kept) return kept.seqs
    const { sql, values } = orderSql(query)
    const seqs = this.#prepared(sql).all(values)
    this.#orders = [{ key, seqs }, ...this.#orders].slice(0, KEPT_ORDERS)
    return seqs
  }

  /** This connection counts the rows it changed; a change by another shows in the file's version. */
  #forgetWhenChanged(): void {
    const stamp = `${this.#stamp.get()?.mine}:${this.#othersStamp.get()?.data_version}`
    if (stamp === this.#ordersOf) return
    this.#ordersOf = stamp
    this.#orders = []
  }

  #prepared(sql: string): Statement<[FilmValues], number> {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#db.prepare<[FilmValues], number>(sql).pluck()
    this.#statements.set(sql, statement)
    return statement
  }
}
