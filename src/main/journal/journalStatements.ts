/** SQL of the journal as it is read, for one set of conditions: each statement is prepared when it is first asked for. */
import type { Database, Statement } from 'better-sqlite3'
import type { JournalQuery } from '../../shared/models/journal'

/** A row of the journal with what is shown of its film, viewing and review. */
export type StoredEntry = {
  id: string
  day: string
  viewing_id: string | null
  watched_on: string | null
  review_id: string | null
  /** The beginning of the review; null without one. */
  beginning: string | null
  rating: number | null
  is_rewatch: number
  is_liked: number
  is_draft: number
  is_private: number
  words: number
  film_id: string
  film_title: string
  film_year: number | null
  film_is_stub: number
  film_is_seen: number
  film_rating: number | null
  film_is_liked: number
  film_poster_id: string | null
}

/** How much of a review is read for its first words. */
const BEGINNING = 600

export type Order = JournalQuery['order']
export type Value = string | number | Buffer
export type Values = Readonly<Record<string, Value>>
/** A month with its entries; drafts are among them. */
export type Counted = { month: string; entries: number; drafts: number }

const MONTH = 'substr(day, 1, 7)'
const IN_MONTH = 'day BETWEEN @from AND @to'
const KEY = ['day', 'position', 'made_at', 'id'] as const

/** By day, within a day as they were put, in one direction or the other. The rows lie in this order. */
const ordered = (order: Order, of = ''): string => KEY.map((column) => `${of}${column} ${order === 'newest' ? 'DESC' : 'ASC'}`).join(', ')

/** All entries, or those of some years: counted already. */
export const ALL_MONTHS_SQL = 'SELECT month, entries, drafts FROM journal_month WHERE entries > 0 AND month BETWEEN @firstYear AND @lastYear ORDER BY month'

export const monthsSql = (where: string): string => `
  SELECT ${MONTH} AS month, count(*) AS entries, sum(is_draft) AS drafts FROM journal_row INDEXED BY journal_row_by_month
  WHERE ${MONTH} BETWEEN @firstYear AND @lastYear AND ${where} GROUP BY ${MONTH}`

export const rowsSql = (where: string, order: Order): string => `
  SELECT entry.id, entry.day, viewing.id AS viewing_id, viewing.watched_on, review.id AS review_id, substr(review.body, 1, ${BEGINNING}) AS beginning,
    entry.rating, entry.is_rewatch, entry.is_liked, entry.is_draft, entry.is_private, entry.words,
    film.id AS film_id, film.title AS film_title, film.year AS film_year, film.is_stub AS film_is_stub, film.is_seen AS film_is_seen,
    film.rating AS film_rating, film.is_liked AS film_is_liked, film.poster_id AS film_poster_id
  FROM (SELECT * FROM journal_row NOT INDEXED WHERE ${IN_MONTH} AND ${where} ORDER BY ${ordered(order)} LIMIT @count OFFSET @start) AS entry
    CROSS JOIN film ON film.seq = entry.film_seq
    LEFT JOIN viewing ON viewing.seq = entry.viewing_seq
    LEFT JOIN review ON review.seq = entry.review_seq
  ORDER BY ${ordered(order, 'entry.')}`

/** Where a day is looked for: in it, before it, after it. */
const PLACES = { inside: 'day BETWEEN @asked AND @end', before: 'day < @asked', after: 'day > @end' } as const

export class FilterStatements {
  readonly #db: Database
  readonly #where: string
  readonly #rows = new Map<Order, Statement<[Values], StoredEntry>>()
  readonly #ids = new Map<Order, Statement<[Values], { id: string }>>()
  readonly #days = new Map<string, Statement<[Values], { day: string }>>()
  readonly #earlier = new Map<Order, Statement<[Values], { n: number }>>()
  #months: Statement<[Values], Counted> | null = null
  #sums: Statement<[Values], { films: number; rewatches: number; words: number }> | null = null
  #entriesByDay: Statement<[Values], { day: string; entries: number }> | null = null

  /** @param where conditions on a `journal_row`, whose values are bound with each question */
  constructor(db: Database, where: string) {
    this.#db = db
    this.#where = where
  }

  /** The months that have entries, as text sorts. */
  months(values: Values): Counted[] {
    this.#months ??= this.#db.prepare(monthsSql(this.#where))
    return this.#months.all(values)
  }

  /** A stretch of a month's entries with what is shown of them. */
  rows(order: Order, values: Values): StoredEntry[] {
    return kept(this.#rows, order, () => this.#db.prepare(rowsSql(this.#where, order))).all(values)
  }

  /** The ids of a stretch of a month's entries. */
  ids(order: Order, values: Values): string[] {
    const sql = `SELECT id FROM journal_row NOT INDEXED WHERE ${IN_MONTH} AND ${this.#where} ORDER BY ${ordered(order)} LIMIT @count OFFSET @start`
    return kept(this.#ids, order, () => this.#db.prepare(sql)).all(values).map(({ id }) => id)
  }

  /** What a month's finished entries come to. */
  sums(values: Values): { films: number; rewatches: number; words: number } {
    this.#sums ??= this.#db.prepare(
      `SELECT count(DISTINCT film_seq) AS films, coalesce(sum(is_rewatch), 0) AS rewatches, coalesce(sum(words), 0) AS words ${this.#finished()}`
    )
    return this.#sums.get(values) ?? { films: 0, rewatches: 0, words: 0 }
  }

  /** How many finished entries each day of a month has. */
  entriesByDay(values: Values): { day: string; entries: number }[] {
    this.#entriesByDay ??= this.#db.prepare(`SELECT day, count(*) AS entries ${this.#finished()} GROUP BY day`)
    return this.#entriesByDay.all(values)
  }

  /** The first or the last day with an entry inside, before or after what was asked for; null when there is none. */
  day(place: keyof typeof PLACES, direction: 'ASC' | 'DESC', values: Values): string | null {
    const sql = `SELECT day FROM journal_row NOT INDEXED WHERE day <> '' AND ${PLACES[place]} AND ${this.#where} ORDER BY day ${direction} LIMIT 1`
    return kept(this.#days, `${place} ${direction}`, () => this.#db.prepare(sql)).get(values)?.day ?? null
  }

  /** How many entries of a month come before a day. */
  before(order: Order, values: Values): number {
    const sql = `SELECT count(*) AS n FROM journal_row NOT INDEXED WHERE ${IN_MONTH} AND day ${order === 'newest' ? '>' : '<'} @day AND ${this.#where}`
    return kept(this.#earlier, order, () => this.#db.prepare(sql)).get(values)?.n ?? 0
  }

  #finished(): string {
    return `FROM journal_row NOT INDEXED WHERE ${IN_MONTH} AND is_draft = 0 AND ${this.#where}`
  }
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}
