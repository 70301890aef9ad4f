/** Dates as other programs and people write them in a cell: read as precisely as they stand, or not at all. */
import type { DateOrder } from '../../../shared/models/importing'
import { isCalendarDate, type PartialDate } from '../../../shared/models/partialDate'
import { isDateFiller, isWeekday, monthNamed } from './monthNames'

/** `doubt`: it is a date, and nobody can say which part is the day. Null: it is none, or no such day exists. */
export type ReadDate = { readonly date: PartialDate } | { readonly doubt: true } | null

const LONGEST = 80
const FIRST_YEAR = 1800
const LAST_YEAR = 2199
/** 00 to 68 are of this century, as POSIX reads them. */
const PIVOT = 68

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
const TIME = /(?:^|[\sT,])\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?[ap]\.?m\.?(?![\p{L}]))?(?=\s|,|$)/iu
const ZONE = /\s(?:UTC|GMT|CET|CEST|[ECMP][SD]T)?(?:[+-]\d{2}:?\d{2})?(?:\s?\([^()]{1,40}\))?$/
const FIGURES = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})\.?$/
const YEAR_FIRST = /^(\d{4})(?:\s?([-/.])\s?(\d{1,2})(?:\s?\2\s?(\d{1,2}))?)?\.?$/
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/
const EAST_ASIAN = /^(\d{4})\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일])?)?$/u

/**
 * Reads one cell. Nothing is padded or invented: "May 2021" stays a month. A time is let go of: the day is the one that is
 * written, but an instant in UTC becomes the local day. 03/04/2005 and every two-digit year are a doubt unless `order` says which
 * part is which; figures with dots begin with the day where that is possible.
 */
export function readDate(text: string, order: DateOrder | null): ReadDate {
  const plain = text.trim().replaceAll(/[\s\u00A0\u202F]+/g, ' ')
  if (plain === '' || plain.length > LONGEST) return null
  const instant = INSTANT.exec(plain)
  if (instant) return fromInstant(instant)
  const day = withoutTime(plain)
  return inFigures(day, order) ?? inWords(day, order)
}

/**
 * The order that every date of a column agrees with: one 18/04/2026 settles the others. Null where none or several do, or where
 * they contradict one another.
 */
export function orderOf(texts: Iterable<string>): DateOrder | null {
  let possible: DateOrder[] = ['day-first', 'month-first', 'year-first']
  for (const text of texts) {
    const match = FIGURES.exec(withoutTime(text.trim().slice(0, LONGEST)))
    const orders = match === null ? [] : ordersOf(match)
    if (orders.length > 0) possible = possible.filter((order) => orders.includes(order))
  }
  return possible.length === 1 ? (possible[0] ?? null) : null
}

/** True when every cell that is not empty is a day's number in a spreadsheet (from 1954 to 2064), and at least one is. */
export function areSerialDates(texts: readonly string[]): boolean {
  const filled = texts.map((text) => text.trim()).filter((text) => text !== '')
  return filled.length > 0 && filled.every((text) => /^[2-5]\d{4}(?:[.,]\d+)?$/.test(text))
}

/** 44319 → 2021-05-03: a spreadsheet's number of a day. Only for columns that areSerialDates. */
export function dateOfSerial(text: string): PartialDate | null {
  const days = Number.parseInt(text, 10)
  if (!areSerialDates([text]) || !Number.isFinite(days)) return null
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10)
}

function fromInstant(parts: RegExpExecArray): ReadDate {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', zone = ''] = parts
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return null
  const written = made(Number(year), Number(month), Number(day))
  if (written === null || !/^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone)) return written
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)))
  return made(at.getFullYear(), at.getMonth() + 1, at.getDate())
}

function withoutTime(text: string): string {
  if (!text.includes(':')) return text
  const rest = text.replace(ZONE, '').replace(TIME, ' ').replace(ZONE, '')
  return rest.replaceAll(/\s+/g, ' ').replace(/[\s,]+$/, '').trim()
}

function inFigures(text: string, order: DateOrder | null): ReadDate {
  const yearFirst = YEAR_FIRST.exec(text) ?? TOGETHER.exec(text)?.toSpliced(2, 0, '') ?? null
  if (yearFirst) return made(Number(yearFirst[1]), numberOf(yearFirst[3]), numberOf(yearFirst[4]))
  const figures = FIGURES.exec(text)
  if (figures) return fromFigures(figures, order)
  const east = EAST_ASIAN.exec(text)
  return east ? made(Number(east[1]), numberOf(east[2]), numberOf(east[3])) : null
}

function fromFigures(figures: RegExpExecArray, order: DateOrder | null): ReadDate {
  const orders = ordersOf(figures)
  const isShort = figures[4]?.length === 2
  if (order !== null && orders.includes(order)) return inOrder(figures, order)
  if (isShort) return orders.length > 0 && order === null ? { doubt: true } : null
  // What only one order makes a day of is clear by itself, whatever the others are.
  const [only, ...others] = orders
  if (only === undefined) return null
  if (others.length === 0 || Number(figures[1]) === Number(figures[3])) return inOrder(figures, only)
  if (figures[2] === '.') return inOrder(figures, 'day-first')
  return { doubt: true }
}

/** The orders that make a day of three figures. */
function ordersOf(figures: RegExpExecArray): DateOrder[] {
  const orders: DateOrder[] = figures[4]?.length === 2 ? ['day-first', 'month-first', 'year-first'] : ['day-first', 'month-first']
  return orders.filter((order) => inOrder(figures, order) !== null)
}

function inOrder([, first, , second, third]: RegExpExecArray, order: DateOrder): { date: PartialDate } | null {
  const [one, two, three] = [Number(first), Number(second), Number(third)]
  if (order === 'year-first') return (first ?? '').length === 2 ? made(century(one), two, three) : null
  const year = third?.length === 2 ? century(three) : three
  return order === 'day-first' ? made(year, two, one) : made(year, one, two)
}

function century(short: number): number {
  return short <= PIVOT ? 2000 + short : 1900 + short
}

/** "Sat Apr 23 2011", "3. Mai 2021", "el 3 de mayo de 2021", "May 2021": one month's name, a year, perhaps a day. */
function inWords(text: string, order: DateOrder | null): ReadDate {
  const tokens = text.split(/[\s,./-]+/).filter((token) => token !== '')
  const figures = tokens.flatMap((token) => /^(\d{1,4})(?:st|nd|rd|th|er|re|e|º|ª|°)?$/i.exec(token)?.[1] ?? [])
  const words = tokens.filter((token) => /^\p{L}+$/u.test(token))
  const month = monthAmong(words)
  if (month === null || figures.length + words.length !== tokens.length) return null
  const years = figures.filter((figure) => figure.length === 4)
  const days = figures.filter((figure) => figure.length <= 2)
  if (years.length === 1 && days.length <= 1 && figures.length === years.length + days.length) return made(Number(years[0]), month, numberOf(days[0]))
  const [first, second, ...more] = days
  if (years.length > 0 || first === undefined || second === undefined || second.length !== 2 || more.length > 0) return null
  if (order === null) return { doubt: true }
  return order === 'year-first' ? made(century(Number(first)), month, Number(second)) : made(century(Number(second)), month, Number(first))
}

/** The one month that is named; null when there is none, several, or a word that is no part of a date. */
function monthAmong(words: readonly string[]): number | null {
  const named = words.filter((word) => monthNamed(word) !== null)
  if (words.some((word) => !named.includes(word) && !isDateFiller(word))) return null
  const sure = named.length > 1 ? named.filter((word) => !isWeekday(word)) : named
  return sure.length === 1 ? monthNamed(sure[0] ?? '') : null
}

function numberOf(figure: string | undefined): number | null {
  return figure === undefined ? null : Number(figure)
}

/** The date as text where it exists. */
function made(year: number, month: number | null, day: number | null): { date: PartialDate } | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null
  const date = [year, month, day].flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')])).join('-')
  return isCalendarDate(date) ? { date } : null
}
