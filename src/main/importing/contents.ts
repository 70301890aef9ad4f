/** What a file holds, as far as its rows speak of each other. Kept in a temporary database of its own, not in memory. */
import Sqlite, { type Database, type Statement } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import type { Row } from '../changes/changeLog'
import type { Table } from '../exporting/tables'
import { errorCode } from '../problem'
import { Damage } from './jsonScanner'

export class Contents {
  readonly #db: Database
  readonly #add: Statement<[string, string]>
  readonly #want: Statement<[string, string]>
  readonly #share: Statement<[string]>

  constructor() {
    // An empty name is a database on the disk that goes when it is closed.
    this.#db = new Sqlite('')
    this.#db.pragma('journal_mode = OFF')
    this.#db.pragma('synchronous = OFF')
    this.#db.exec(`
      CREATE TABLE held (place TEXT, id TEXT, PRIMARY KEY (place, id)) WITHOUT ROWID;
      CREATE TABLE wanted (place TEXT, id TEXT, PRIMARY KEY (place, id)) WITHOUT ROWID;
      CREATE TABLE shared (what TEXT PRIMARY KEY) WITHOUT ROWID;
      BEGIN`)
    this.#add = this.#db.prepare('INSERT INTO held VALUES (?, ?)')
    this.#want = this.#db.prepare('INSERT OR IGNORE INTO wanted VALUES (?, ?)')
    this.#share = this.#db.prepare('INSERT INTO shared VALUES (?)')
  }

  close(): void {
    this.#db.close()
  }

  /** Notes a row. Refuses one that is there twice, by id or by what must be unique, and bytes that are not what they are called. */
  add(table: Table, row: Row, number: number): void {
    const key = String(row[table.key])
    if (table.name === 'blob') checkBytes(row, number)
    if (table.name === 'mention' && row['status'] === 'accepted' && row['film_id'] === null) {
      throw new Damage(`row ${number} of “mention” is accepted but has no film`)
    }
    this.#once(this.#add, [table.name, key], table, number)
    for (const [column, target] of Object.entries(table.references)) {
      const value = row[column]
      if (typeof value === 'string') this.#want.run(target, value)
    }
    if (table.sameWhen.length > 0 && table.isShared(row)) {
      this.#once(this.#share, [JSON.stringify([table.name, ...table.sameWhen.map((column) => row[column])])], table, number)
    }
  }

  checkReferences(): void {
    const missing = this.#db
      .prepare<[], { place: string }>('SELECT place FROM wanted WHERE NOT EXISTS (SELECT 1 FROM held WHERE held.place = wanted.place AND held.id = wanted.id) LIMIT 1')
      .get()
    if (missing) throw new Damage(`it speaks of a row of “${missing.place}” that is not in it`)
  }

  #once(statement: Statement<string[]>, values: string[], table: Table, number: number): void {
    try {
      statement.run(...values)
    } catch (error) {
      if (errorCode(error)?.startsWith('SQLITE_CONSTRAINT')) throw new Damage(`row ${number} of “${table.name}” is there twice`)
      throw error
    }
  }
}

function checkBytes(row: Row, number: number): void {
  const bytes = Buffer.from(String(row['bytes']), 'base64')
  if (createHash('sha256').update(bytes).digest('hex') !== row['sha256']) {
    throw new Damage(`the bytes in row ${number} of “blob” are not the ones that were exported`)
  }
}
