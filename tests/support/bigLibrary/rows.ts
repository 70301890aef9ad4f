/** Rows written in bulk: each table's statement is prepared once, and every id and moment follows from the seed. */
import type { Database, Statement } from 'better-sqlite3'
import type { Row } from '../../../src/main/changes/changeLog'
import { tables } from '../../../src/main/exporting/tables'
import type { Random } from '../pageGenerator/random'

/** Adds rows as they stand. A row has to have every column of its table. */
export class Rows {
  readonly #db: Database
  readonly #statements = new Map<string, Statement<[Row]>>()

  constructor(db: Database) {
    this.#db = db
  }

  add(table: string, row: Row): void {
    let statement = this.#statements.get(table)
    if (!statement) {
      const columns = tables.find(({ name }) => name === table)?.columns ?? []
      statement = this.#db.prepare<[Row]>(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`)
      this.#statements.set(table, statement)
    }
    statement.run(row)
  }
}

/** A UUIDv7 of a moment. Two of one moment differ by chance, which is seeded. */
export function idAt(random: Random, at: string): string {
  const time = Date.parse(at).toString(16).padStart(12, '0')
  const hex = (digits: number): string => Math.floor(random.next() * 16 ** digits).toString(16).padStart(digits, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${random.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(6)}${hex(6)}`
}

const DAY_MS = 86_400_000

/** The calendar date so many days from another; negative: before it. */
export function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** A moment in the evening of a day. */
export function eveningOf(random: Random, day: string): string {
  return new Date(Date.parse(`${day}T17:00:00Z`) + random.int(0, 6 * 3_600_000)).toISOString()
}
