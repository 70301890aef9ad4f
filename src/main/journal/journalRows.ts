/**
 * The journal as it is read: which months there are, one stretch of a month, figures. Reads the derived table
 * `journal_row`; where one entry is opened or changed, entries.ts reads viewing and review themselves.
 */
import type { Database, Statement } from 'better-sqlite3'
import { EVERY_ENTRY, type JournalFilter, type JournalMonths, type JournalQuery, type MonthFigures, type MonthKey } from '../../shared/models/journal'
import { daysInMonth, type PartialDate } from '../../shared/models/partialDate'
import { JournalHits } from './journalHits'
import { ALL_MONTHS_SQL, type Counted, FilterStatements, type StoredEntry, type Value, type Values } from './journalStatements'

/** A filter asks for few combinations; whoever tries them all does not fill the memory with it. */
const MOST_KEPT = 64

/** What a filter asks of a `journal_row`, apart from its year, and the values it names. */
interface Asked {
  readonly where: string
  readonly values: Values
}

export class JournalRows {
  readonly #db: Database
  readonly #hits: JournalHits
  readonly #statements = new Map<string, FilterStatements>()
  readonly #allMonths: Statement<[Values], Counted>
  readonly #tags: Statement<[], { value: string; count: number }>

  constructor(db: Database) {
    this.#db = db
    this.#hits = new JournalHits(db)
    this.#allMonths = db.prepare(ALL_MONTHS_SQL)
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

  /** One stretch of a month's entries. */
  rows({ filter, order }: JournalQuery, month: MonthKey, start: number, count: number): StoredEntry[] {
    const { statements, values } = this.#of(filter)
    return isOfYear(month, filter) ? statements.rows(order, { ...values, ...boundsOf(month), start, count }) : []
  }

  /** What the finished entries of a month come to. */
  figures(filter: JournalFilter, month: MonthKey): MonthFigures {
    const { statements, values } = this.#of(filter)
    const days = emptyDays(month)
    if (!isOfYear(month, filter)) return { month, films: 0, rewatches: 0, words: 0, days }
    const asked = { ...values, ...boundsOf(month) }
    if (days.length > 0) for (const { day, entries } of statements.entriesByDay(asked)) if (day.length === 10) days[Number(day.slice(8)) - 1] = entries
    return { month, ...statements.sums(asked), days }
  }

  /** The ids of a stretch of the whole journal, counted through its months. */
  ids(query: JournalQuery, start: number, count: number): string[] {
    const { statements, values } = this.#of(query.filter)
    const ids: string[] = []
    let before = 0
    for (const { month, entries } of this.months(query).months) {
      const from = Math.max(start, before)
      const to = Math.min(start + count, before + entries)
      if (from < to) ids.push(...statements.ids(query.order, { ...values, ...boundsOf(month), start: from - before, count: to - from }))
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
    const { statements, values } = this.#of(filter, true)
    const bound = { ...values, asked, end: `${asked}-99` }
    const inside = statements.day('inside', order === 'newest' ? 'DESC' : 'ASC', bound)
    const day = inside ?? nearest(asked, statements.day('before', 'DESC', bound), statements.day('after', 'ASC', bound))
    if (day === null) return null
    const month = day.slice(0, 7)
    return { month, index: statements.before(order, { ...values, ...boundsOf(month), day }) }
  }

  /** The months that have entries that match, as text sorts. */
  #counted(filter: JournalFilter): Counted[] {
    const asked = this.#asked(filter)
    const years = yearsOf(filter)
    if (asked.where === EVERYTHING) return this.#allMonths.all(years)
    return this.#statementsFor(asked.where).months({ ...asked.values, ...years })
  }

  /** @param isOfYear whether the year is asked for too: where no month says it already */
  #of(filter: JournalFilter, isOfYear = false): { statements: FilterStatements; values: Values } {
    const { where, values } = this.#asked(filter)
    if (!isOfYear || filter.year === null) return { statements: this.#statementsFor(where), values }
    return { statements: this.#statementsFor(`${where} AND day BETWEEN @firstYear AND @lastYear`), values: { ...values, ...yearsOf(filter) } }
  }

  #statementsFor(where: string): FilterStatements {
    const found = this.#statements.get(where) ?? new FilterStatements(this.#db, where)
    if (this.#statements.size >= MOST_KEPT) this.#statements.clear()
    this.#statements.set(where, found)
    return found
  }

  #asked(filter: JournalFilter): Asked {
    const hits = this.#hits.of(filter)
    const conditions = [EVERYTHING, ...hits.conditions]
    const values: Record<string, Value> = { ...hits.values }
    if (filter.rating === 'unrated') conditions.push('rating IS NULL')
    else if (filter.rating !== null) {
      conditions.push('rating BETWEEN @lowest AND @highest')
      values['lowest'] = filter.rating.from
      values['highest'] = filter.rating.to
    }
    if (filter.rewatches) conditions.push('is_rewatch = 1')
    if (filter.liked) conditions.push('is_liked = 1')
    if (filter.withReview) conditions.push('words > 0')
    return { where: conditions.join(' AND '), values }
  }
}

const EVERYTHING = 'TRUE'

/** The first and the last day of the filter's year, as text; of all years where it names none. */
function yearsOf({ year }: JournalFilter): { firstYear: string; lastYear: string } {
  return year === null ? { firstYear: '', lastYear: '9999-12-31' } : { firstYear: String(year), lastYear: `${year}-12-31` }
}

function isOfYear(month: MonthKey, { year }: JournalFilter): boolean {
  return year === null || month.startsWith(String(year))
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
