/** Months as they are named and drawn. */
import { daysInMonth } from '../../../shared/models/partialDate'
import { journalWords as words } from '../../messages'
import { dates, localeNow } from '../../messages/locale'

const NAME = dates({ month: 'long', timeZone: 'UTC' })
const WEEKDAY = dates({ weekday: 'short', timeZone: 'UTC' })

/** What stands over a month: its name; the year where it is not this one, or where it changes; and what is missing of the date. */
export interface MonthTitle {
  readonly name: string
  readonly about: string | null
}

/** `before` is the month shown before this one; null at the top. Keys as in the contract: "2026-11", "2026", "". */
export function titleOf(month: string, before: string | null, thisYear: number): MonthTitle {
  if (month === '') return { name: words.month.unknown, about: words.month.unknownAbout }
  const [year = '', number] = month.split('-')
  if (number === undefined) return { name: year, about: words.month.noMonth }
  const isOther = before !== null && before !== '' && before.slice(0, 4) !== year
  return { name: NAME.format(dayOf(Number(year), Number(number), 1)), about: Number(year) !== thisYear || isOther ? year : null }
}

/** "Sun" for 2026-11-22; null when it is no full date. */
export function weekdayOf(date: string): string | null {
  const [year, month, day] = date.split('-').map(Number)
  return year === undefined || month === undefined || day === undefined ? null : WEEKDAY.format(dayOf(year, month, day))
}

/** 22 for 2026-11-22; null when it is no full date. */
export function dayNumberOf(date: string): number | null {
  const day = date.split('-')[2]
  return day === undefined ? null : Number(day)
}

export interface CalendarDay {
  readonly day: number
  /** Counted from the first day of the week. */
  readonly column: number
  readonly week: number
}

/** The days of a month in weeks; none for what is no month. */
export function daysOf(month: string): CalendarDay[] {
  const [year, number] = month.split('-').map(Number)
  if (year === undefined || number === undefined) return []
  const offset = (dayOf(year, number, 1).getUTCDay() + 7 - FIRST_DAY) % 7
  return Array.from({ length: daysInMonth(year, number) }, (_, index) => ({ day: index + 1, column: (index + offset) % 7, week: Math.floor((index + offset) / 7) }))
}

/** The number of weeks a month touches, 0 for what is no month. */
export function weeksOf(month: string): number {
  return (daysOf(month).at(-1)?.week ?? -1) + 1
}

/** The day a week begins with where the person is, 0 for Sunday. */
const FIRST_DAY = firstDayOfWeek()

function firstDayOfWeek(): number {
  const locale = new Intl.Locale(localeNow())
  // Newer than TypeScript's description of locales.
  const info: unknown = Reflect.get(locale, 'weekInfo')
  const first: unknown = typeof info === 'object' && info !== null ? Reflect.get(info, 'firstDay') : undefined
  return typeof first === 'number' ? first % 7 : 1
}

function dayOf(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date
}
