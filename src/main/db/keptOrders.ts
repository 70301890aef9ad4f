/**
 * Orders of many rows, as row numbers, read once and kept until the library changes: a stretch of any length far down a
 * list costs as little as the first.
 */
import type { Database, Statement } from 'better-sqlite3'

type Values = Readonly<Record<string, string | number>>

export class KeptOrders {
  readonly #db: Database
  readonly #most: number
  readonly #stamp: Statement<[], { mine: number }>
  readonly #othersStamp: Statement<[], { data_version: number }>
  readonly #statements = new Map<string, Statement<[Values], number>>()
  #orders: { key: string; rows: readonly number[] }[] = []
  #ordersOf = ''

  /** @param most how many orders are kept: of what is looked at, and of what was looked at before it */
  constructor(db: Database, most: number) {
    this.#db = db
    this.#most = most
    this.#stamp = db.prepare('SELECT total_changes() AS mine')
    this.#othersStamp = db.prepare('PRAGMA data_version')
  }

  /** The first column of the rows of a statement, in its order. */
  read(sql: string, values: Values): readonly number[] {
    this.#forgetWhenChanged()
    const key = JSON.stringify([sql, values])
    const kept = this.#orders.find((order) => order.key === key)
    if (kept) return kept.rows
    const rows = this.#prepared(sql).all(values)
    this.#orders = [{ key, rows }, ...this.#orders].slice(0, this.#most)
    return rows
  }

  /** This connection counts the rows it changed; a change by another shows in the file's version. */
  #forgetWhenChanged(): void {
    const stamp = `${this.#stamp.get()?.mine}:${this.#othersStamp.get()?.data_version}`
    if (stamp === this.#ordersOf) return
    this.#ordersOf = stamp
    this.#orders = []
  }

  #prepared(sql: string): Statement<[Values], number> {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#db.prepare<[Values], number>(sql).pluck()
    this.#statements.set(sql, statement)
    return statement
  }
}
