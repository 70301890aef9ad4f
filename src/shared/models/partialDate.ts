import { z } from 'zod'

/**
 * A calendar date without a zone, as precise as the person or the page was: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * It is never padded: "July 2007" stays `2007-07`. As text these sort in time order, the vaguer date first.
 */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'A date is a year, a year and month, or a full date.')
  .refine(isCalendarDate, 'There is no such day.')
export type PartialDate = z.infer<typeof PartialDate>

/** True when year, month and day (as many as are given) exist in the Gregorian calendar. */
export function isCalendarDate(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  if (year === undefined || !Number.isInteger(year)) return false
  if (month === undefined) return true
  if (month < 1 || month > 12) return false
  return day === undefined || (day >= 1 && day <= daysInMonth(year, month))
}

/** The number of days in a month, 1 to 12, of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The year of a partial date. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4))
}
