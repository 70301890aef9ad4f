/** The rows of one table that a query means, the newest first, a stretch at a time: no look into the library takes long. */
import type { Database, Statement } from 'better-sqlite3'
import type { Condition, Values } from './conditions'
import type { Source, SourceName } from './sources'

/** A text that was found: enough to put it in its place. */
export interface Found {
  readonly source: SourceName
  readonly seq: number
  readonly madeAt: string
}

type Row = { seq: number; made_at: string }

/** How many rows are asked for at once, at first and later. */
const FIRST = 24
const LATER = 250
/** Rows looked at in one go where each is asked something; more or fewer once it is known how long that takes. */
const LOOKED_AT = 4_000
const QUICK_MS = 4
const SLOW_MS = 12

export class Stream {
  readonly #rows: Statement<[Values], Row>
  readonly #source: Source
  readonly #values: Values
  readonly #isBounded: boolean
  #window: number
  /** Rows above this number have been looked at. */
  #to: number
  #limit = FIRST
  #waiting: Row[] = []

  constructor(prepare: (sql: string) => Statement<[Values], Row>, db: Database, source: Source, { match, sql, values }: Condition) {
    const { table, search, from, base } = source
    const asked = [base, ...(sql === '' ? [] : [sql])].join(' AND ')
    this.#source = source
    this.#values = match === null ? values : { ...values, match }
    // Found by its words alone: FTS5 stops by itself when it has enough.
    this.#isBounded = match !== null && sql === ''
    this.#rows = prepare(
      match === null
        ? `SELECT ${table}.seq, ${table}.created_at AS made_at FROM ${from} WHERE ${table}.seq > @from AND ${table}.seq <= @to AND ${asked} ORDER BY ${table}.seq DESC LIMIT @limit`
        : `SELECT ${table}.seq, ${table}.created_at AS made_at FROM ${search} CROSS JOIN ${from} ON ${table}.seq = ${search}.rowid
          WHERE ${search} MATCH @match AND ${search}.rowid > @from AND ${search}.rowid <= @to AND ${asked} ORDER BY ${search}.rowid DESC LIMIT @limit`
    )
    this.#to = db.prepare<[], number>(`SELECT coalesce(max(seq), 0) FROM ${table}`).pluck().get() ?? 0
    this.#window = this.#isBounded ? this.#to : LOOKED_AT
  }

  /** The next one; null when it has to be looked for first, or there is none. */
  get head(): Found | null {
    const row = this.#waiting[0]
    return row === undefined ? null : { source: this.#source.name, seq: row.seq, madeAt: row.made_at }
  }

  get isDone(): boolean {
    return this.#to <= 0 && this.#waiting.length === 0
  }

  take(): void {
    this.#waiting.shift()
  }

  /** Looks through some more rows. */
  look(): void {
    const from = Math.max(0, this.#to - this.#window)
    const begun = performance.now()
    this.#waiting = this.#rows.all({ ...this.#values, from, to: this.#to, limit: this.#limit })
    const taken = performance.now() - begun
    if (this.#waiting.length === this.#limit) this.#to = (this.#waiting.at(-1)?.seq ?? 1) - 1
    else {
      this.#to = from
      if (taken < QUICK_MS) this.#window *= 2
    }
    if (taken > SLOW_MS) this.#window = Math.max(2_000, Math.floor(this.#window / 2))
    this.#limit = LATER
  }
}
