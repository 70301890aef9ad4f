/** Dates as a person types and reads them, in English: "22 Nov 2026", "November 2026", "2026". */
import { isCalendarDate, type PartialDate } from '../models/partialDate'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const

/** 2007-07-13 → "13 July 2007"; a vaguer date stays as vague: "July 2007", "2007". */
export function writeDate(date: PartialDate): string {
  const [year, month, day] = date.split('-')
  const name = month === undefined ? undefined : monthName(Number(month))
  return [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined).join(' ')
}

/** "July" for 7. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? ''
}

/** What somebody typed as a date, as precise as they were; null when it is none, or no such day exists. */
export function readDate(typed: string): PartialDate | null {
  const text = typed.trim().replaceAll(/\s+/g, ' ')
  const parts = fromFigures(text) ?? fromWords(text)
  if (parts === null) return null
  const date = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
  return isCalendarDate(date) ? date : null
}

/** Year first only: 03/04/2007 has two meanings, so it is not guessed at. */
function fromFigures(text: string): number[] | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text)
  return match === null ? null : numbers(match.slice(1))
}

function fromWords(text: string): number[] | null {
  const plain = text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?=\d|[a-z])/i, '')
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)?[ -]?([a-z]{3,9})\.?,?[ -]?(\d{4})$/i.exec(plain)
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(plain)
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2])
  const month = /^([a-z]{3,9})\.?,?[ -](\d{4})$/i.exec(plain)
  return month ? named(month[2], month[1], undefined) : null
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): number[] | null {
  const asked = (month ?? '').toLowerCase()
  const index = MONTHS.findIndex((name) => name.toLowerCase().startsWith(asked) || (asked === 'sept' && name === 'September'))
  return index === -1 ? null : numbers([year, String(index + 1), day])
}

function numbers(parts: readonly (string | undefined)[]): number[] {
  return parts.filter((part) => part !== undefined).map(Number)
}
