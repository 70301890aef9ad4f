/**
 * SQL of the journal as it is read: which months there are, one stretch of a month, figures. Reads the derived table
 * `journal_row`; where one entry is opened or changed, entries.ts reads viewing and review themselves.
 */
import type { Database, Statement } from 'better-sqlite3'
import { EVERY_ENTRY, type JournalFilter, type JournalMonths, type JournalQuery, type MonthFigures, type MonthKey } from '../../shared/models/journal'
import { daysInMonth, type PartialDate } from '../../shared/models/partialDate'
import { JournalHits } from './journalHits'

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

type Order = JournalQuery['order']
type Value = string | number | Buffer
type Values = Readonly<Record<string, Value>>

const MONTH = 'substr(day, 1, 7)'

/** By day, within a day as they were put, in one direction or the other. The rows lie in this order. */
const ordered = (order: Order): string =>
  ['day', 'position', 'made_at', 'id'].map((column) => `${column} ${order === 'newest' ? 'DESC' : 'ASC'}`).join(', ')

export const monthsSql = (where: string): string => `
  SELECT ${MONTH} AS month, count(*) AS entries, sum(is_draft) AS drafts FROM journal_row INDEXED BY journal_row_by_month WHERE ${where} GROUP BY ${MONTH}`

/** As `monthsSql`, of all entries or of a year's: those are counted already. */
const ALL_MONTHS = 'SELECT month, entries, drafts FROM journal_month WHERE entries > 0 AND month BETWEEN @year AND @yearEnd ORDER BY month'

type Counted = { month: string; entries: number; drafts: number }

export const rowsSql = (where: string, order: Order): string => `
  SELECT entry.id, entry.day, viewing.id AS viewing_id, viewing.watched_on, review.id AS review_id, substr(review.body, 1, ${BEGINNING}) AS beginning,
    entry.rating, entry.is_rewatch, entry.is_liked, entry.is_draft, entry.is_private, entry.words,
    film.id AS film_id, film.title AS film_title, film.year AS film_year, film.is_stub AS film_is_stub, film.is_seen AS film_is_seen,
    film.rating AS film_rating, film.is_liked AS film_is_liked, film.poster_id AS film_poster_id
  FROM (SELECT * FROM journal_row NOT INDEXED WHERE ${where} ORDER BY ${ordered(order)} LIMIT @count OFFSET @start) AS entry
    CROSS JOIN film ON film.seq = entry.film_seq
    LEFT JOIN viewing ON viewing.seq = entry.viewing_seq
    LEFT JOIN review ON review.seq = entry.review_seq
  ORDER BY ${['day', 'position', 'made_at', 'id'].map((column) => `entry.${column} ${order === 'newest' ? 'DESC' : 'ASC'}`).join(', ')}`

const IN_MONTH = 'day BETWEEN @from AND @to'

export class JournalRows {
  readonly #db: Database
  readonly #hits: JournalHits
  readonly #tags: Statement<[], { value: string; count: number }>

  constructor(db: Database) {
    this.#db = db
    this.#hits = new JournalHits(db)
    this.#tags = db.prepare(`
      SELECT tag.name AS value, bearers.count FROM (
        SELECT tag_id, count(*) AS count FROM tagging INDEXED BY tagging_of_tag WHERE deleted_at IS NULL AND subject_kind IN ('viewing', 'review') GROUP BY tag_id) AS bearers
      CROSS JOIN tag ON tag.id = bearers.tag_id WHERE tag.deleted_at IS NULL ORDER BY bearers.count DESC, tag.match_name`)
  }

  /** The months that have entries, in the order they are read in; those of an unknown day last, whatever the order. */
  months({ filter, order }: JournalQuery): JournalMonths {
    const found = this.#counted(filter)
    const sorted = order === 'newest' ? found.toReversed() : found
    const months = [...sorted.filter(({ month }) => month !== ''), ...sorted.filter(({ month }) => month === '')]
    return { counted: found.reduce((sum, { entries, drafts }) => sum + entries - drafts, 0), months: months.map(({ month, entries }) => ({ month, entries })) }
  }

  /** The months that have entries that match, as text sorts. */
  #counted(filter: JournalFilter): Counted[] {
    const { where, values, isYearOnly } = this.#where(filter, MONTH)
    if (isYearOnly) return this.#all<Counted>(ALL_MONTHS, { year: '', yearEnd: '9999-99', ...values })
    return this.#all<Counted>(monthsSql(where), values)
  }

  /** One stretch of a month's entries. */
  rows({ filter, order }: JournalQuery, month: MonthKey, start: number, count: number): StoredEntry[] {
    const { where, values } = this.#where(filter, 'day')
    return this.#all<StoredEntry>(rowsSql(`${IN_MONTH} AND ${where}`, order), { ...values, ...boundsOf(month), start, count })
  }

  /** What the finished entries of a month come to. */
  figures(filter: JournalFilter, month: MonthKey): MonthFigures {
    const { where, values } = this.#where(filter, 'day')
    const asked = { ...values, ...boundsOf(month) }
    const finished = `FROM journal_row NOT INDEXED WHERE ${IN_MONTH} AND is_draft = 0 AND ${where}`
    const [sums] = this.#all<{ films: number; rewatches: number; words: number }>(
      `SELECT count(DISTINCT film_seq) AS films, coalesce(sum(is_rewatch), 0) AS rewatches, coalesce(sum(words), 0) AS words ${finished}`,
      asked
    )
    const days = emptyDays(month)
    if (days.length > 0) {
      for (const { day, entries } of this.#all<{ day: string; entries: number }>(`SELECT day, count(*) AS entries ${finished} GROUP BY day`, asked)) {
        if (day.length === 10) days[Number(day.slice(8)) - 1] = entries
      }
    }
    return { month, films: sums?.films ?? 0, rewatches: sums?.rewatches ?? 0, words: sums?.words ?? 0, days }
  }

  /** The ids of a stretch of the whole journal, counted through its months. */
  ids(query: JournalQuery, start: number, count: number): string[] {
    const { where, values } = this.#where(query.filter, 'day')
    const ids: string[] = []
    let before = 0
    for (const { month, entries } of this.months(query).months) {
      const from = Math.max(start, before)
      const to = Math.min(start + count, before + entries)
      if (from < to) {
        const sql = `SELECT id FROM journal_row NOT INDEXED WHERE ${IN_MONTH} AND ${where} ORDER BY ${ordered(query.order)} LIMIT @count OFFSET @start`
        ids.push(...this.#all<{ id: string }>(sql, { ...values, ...boundsOf(month), start: from - before, count: to - from }).map(({ id }) => id))
      }
      before += entries
      if (before >= start + count) break
    }
    return ids
  }

  /** Years with how many finished entries they have, the latest first; tags with how many entries bear them, the most used first. */
  facets(): { years: { value: string; count: number }[]; tags: { value: string; count: number }[] } {
    const years = new Map<string, number>()
    for (const { month, entries, drafts } of this.#counted(EVERY_ENTRY)) {
      const year = month.slice(0, 4)
      if (year !== '' && entries > drafts) years.set(year, (years.get(year) ?? 0) + entries - drafts)
    }
    return { years: [...years].map(([value, count]) => ({ value, count })).toReversed(), tags: this.#tags.all() }
  }

  /**
   * Where the entry stands that lies nearest to a day: the first of that day (month, year) in the order of the query; where
   * there is none, the first of the nearest day that has one. Null when no entry that matches has a day.
   */
  locate({ filter, order }: JournalQuery, asked: PartialDate): { month: MonthKey; index: number } | null {
    const { where, values } = this.#where(filter, 'day')
    const dayWhere = (condition: string, direction: 'ASC' | 'DESC'): string | null => {
      const sql = `SELECT day FROM journal_row NOT INDEXED WHERE day <> '' AND ${condition} AND ${where} ORDER BY day ${direction} LIMIT 1`
      return this.#all<{ day: string }>(sql, { ...values, asked, end: `${asked}-99` })[0]?.day ?? null
    }
    const inside = dayWhere('day BETWEEN @asked AND @end', order === 'newest' ? 'DESC' : 'ASC')
    const day = inside ?? nearest(asked, dayWhere('day < @asked', 'DESC'), dayWhere('day > @end', 'ASC'))
    if (day === null) return null
    const month = day.slice(0, 7)
    const earlier = order === 'newest' ? 'day > @day' : 'day < @day'
    const [before] = this.#all<{ n: number }>(`SELECT count(*) AS n FROM journal_row NOT INDEXED WHERE ${IN_MONTH} AND ${earlier} AND ${where}`, { ...values, ...boundsOf(month), day })
    return { month, index: before?.n ?? 0 }
  }

  /** What a filter asks of a row. `day`: the expression the year is compared with. */
  #where(filter: JournalFilter, day: 'day' | typeof MONTH): { where: string; values: Record<string, Value>; isYearOnly: boolean } {
    const hits = this.#hits.of(filter)
    const conditions = ['TRUE', ...hits.conditions]
    const values: Record<string, Value> = { ...hits.values }
    if (filter.year !== null) {
      conditions.push(`${day} BETWEEN @year AND @yearEnd`)
      values['year'] = String(filter.year)
      values['yearEnd'] = `${filter.year}-12-31`
    }
    if (filter.rating === 'unrated') conditions.push('rating IS NULL')
    else if (filter.rating !== null) {
      conditions.push('rating BETWEEN @lowest AND @highest')
      values['lowest'] = filter.rating.from
      values['highest'] = filter.rating.to
    }
    if (filter.rewatches) conditions.push('is_rewatch = 1')
    if (filter.liked) conditions.push('is_liked = 1')
    if (filter.withReview) conditions.push('words > 0')
    return { where: conditions.join(' AND '), values, isYearOnly: conditions.length === (filter.year === null ? 1 : 2) }
  }

  #all<R>(sql: string, values: Values): R[] {
    return this.#db.prepare<[Values], R>(sql).all(values)
  }
}

/** The first and the last day an entry of a month can have, as text. */
function boundsOf(month: MonthKey): { from: string; to: string } {
  return { from: month, to: month.length === 7 ? `${month}-31` : month }
}

function emptyDays(month: MonthKey): number[] {
  const [year, number] = month.split('-').map(Number)
  return year === undefined || number === undefined ? [] : Array<number>(daysInMonth(year, number)).fill(0)
}

/** The nearer of the last day before and the first after; the later one when both are as near. */
function nearest(asked: PartialDate, before: string | null, after: string | null): string | null {
  if (before === null || after === null) return before ?? after
  const time = (day: string): number => Date.parse(day)
  return time(asked) - time(before) < time(after) - time(asked) ? before : after
}
