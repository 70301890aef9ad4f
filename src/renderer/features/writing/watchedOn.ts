/** When a film was watched, as it is typed and as it is said. */
import type { WatchedOn } from '../../../shared/models/entry'
import type { PartialDate } from '../../../shared/models/partialDate'
import { readDate } from '../../../shared/text/writtenDates'
import { date as spoken } from '../../messages/format'
import { readShortDate, type DateUnit } from './shortDates'
import { dates, type DateFormat } from '../../messages/locale'

/** The day of a moment where the person is. */
export function dayOf(moment: Date): PartialDate {
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${String(moment.getFullYear()).padStart(4, '0')}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`
}

export function dayBefore(moment: Date): PartialDate {
  return dayOf(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - 1))
}

/**
 * "today", "yesterday", "unknown", or a date as precise as it was typed, also as it is said ("Friday", "3 May"); null when
 * it is none of these or lies ahead. `unit` says what a figure alone means.
 */
export function readWatchedOn(typed: string, now: Date, unit: DateUnit | null = null): Exclude<WatchedOn, null> | null {
  const text = typed.trim().toLowerCase()
  if (text === 'today') return dayOf(now)
  if (text === 'yesterday') return dayBefore(now)
  if (text === 'unknown') return 'unknown'
  const date = readDate(typed) ?? readShortDate(typed, now, unit)
  return date === null || isAhead(date, now) ? null : date
}

/** True for a day, month or year that has not begun yet. */
export function isAhead(date: PartialDate, now: Date): boolean {
  return date > dayOf(now).slice(0, date.length)
}

const FULL_DAY = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

const SHORT_DAY = dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

/** "Sunday 22 November 2026", "November 2026", "2026". */
export function sayDate(date: PartialDate): string {
  return say(date, FULL_DAY)
}

/** "Sun 22 Nov 2026", "November 2026", "2026". */
export function sayDateShortly(date: PartialDate): string {
  return say(date, SHORT_DAY)
}

function say(date: PartialDate, format: DateFormat): string {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return spoken(date)
  const instant = new Date(Date.UTC(2000, month - 1, day))
  instant.setUTCFullYear(year)
  return format.format(instant).replace(/^(\p{L}+), (?=\d)/u, '$1 ')
}
