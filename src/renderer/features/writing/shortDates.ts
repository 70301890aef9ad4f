/** Dates as people say them of what lies behind: without the year, or without the date. In English. */
import { daysInMonth, type PartialDate } from '../../../shared/models/partialDate'
import { readDate } from '../../../shared/text/writtenDates'

/** How precise a date is meant to be, where the words alone do not say: "5" is a day of the month, or May. */
export type DateUnit = 'day' | 'month' | 'year'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** A 29 February may be seven years back, when a century was no leap year. */
const YEARS_BACK = 8

/**
 * "3 May" and "May": the last there was. "Friday", "last Friday", "three days ago", "a week ago", "last month", "two years
 * ago". With a unit also a figure alone. Null for anything else.
 */
export function readShortDate(typed: string, now: Date, unit: DateUnit | null = null): PartialDate | null {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ').replace(/^(?:on|in) /, '')
  if (text === '') return null
  return withoutYear(text, now) ?? weekday(text, now) ?? ago(text, now) ?? figureAlone(text, now, unit)
}

/** The date that is so many days, months or years before another (negative: after it), as precise as it is. */
export function stepBack(date: PartialDate, steps: number): PartialDate {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return written(new Date(year - steps, 0, 1), 'year')
  if (day === undefined) return written(new Date(year, month - 1 - steps, 1), 'month')
  return written(new Date(year, month - 1, day - steps), 'day')
}

function withoutYear(text: string, now: Date): PartialDate | null {
  if (!/[a-z]/.test(text)) return null
  const today = written(now, 'day')
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    const date = readDate(`${text} ${now.getFullYear() - back}`)
    if (date !== null && date <= today.slice(0, date.length)) return date
  }
  return null
}

function weekday(text: string, now: Date): PartialDate | null {
  const match = /^(last )?([a-z]{3,9})\.?$/.exec(text)
  const index = match?.[2] === undefined ? -1 : WEEKDAYS.findIndex((name) => name.startsWith(match[2] ?? ''))
  if (index === -1) return null
  const back = (now.getDay() - index + 7) % 7
  return stepBack(written(now, 'day'), back === 0 && match?.[1] !== undefined ? 7 : back)
}

function ago(text: string, now: Date): PartialDate | null {
  const last = /^(last|this) (month|year)$/.exec(text)
  if (last) return stepBack(written(now, last[2] === 'year' ? 'year' : 'month'), last[1] === 'last' ? 1 : 0)
  const match = /^(\d{1,3}|[a-z]+) (day|week|month|year)s? ago$/.exec(text)
  if (!match) return null
  const [, much = '', what] = match
  const count = /^\d/.test(much) ? Number(much) : NUMBERS.indexOf(much) + 1
  if (count === 0) return null
  if (what === 'year' || what === 'month') return stepBack(written(now, what), count)
  return stepBack(written(now, 'day'), what === 'week' ? count * 7 : count)
}

function figureAlone(text: string, now: Date, unit: DateUnit | null): PartialDate | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text.replace(/^the /, ''))
  if (!match || unit === null || unit === 'year') return null
  const figure = Number(match[1])
  if (unit === 'month') {
    if (figure < 1 || figure > 12) return null
    return written(new Date(now.getFullYear() - (figure > now.getMonth() + 1 ? 1 : 0), figure - 1, 1), 'month')
  }
  for (let back = figure > now.getDate() ? 1 : 0; back < 4; back += 1) {
    const month = new Date(now.getFullYear(), now.getMonth() - back, 1)
    if (figure >= 1 && figure <= daysInMonth(month.getFullYear(), month.getMonth() + 1)) return written(new Date(month.getFullYear(), month.getMonth(), figure), 'day')
  }
  return null
}

function written(moment: Date, unit: DateUnit): PartialDate {
  const two = (value: number): string => String(value).padStart(2, '0')
  const parts = [String(moment.getFullYear()).padStart(4, '0'), two(moment.getMonth() + 1), two(moment.getDate())]
  return parts.slice(0, unit === 'year' ? 1 : unit === 'month' ? 2 : 3).join('-')
}
