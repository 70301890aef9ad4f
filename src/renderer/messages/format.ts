/** Numbers, dates and plurals as a person reads them: the words are English, dates and figures follow their system. */
import type { PartialDate } from '../../shared/models/partialDate'
import { dates, numbers } from './locale'

const figures = numbers()
const english = new Intl.PluralRules('en')

/** 4212 → "4,212". */
export function figure(value: number): string {
  return figures.format(value)
}

/** `plural(3, { one: 'film', other: 'films' })` → "3 films". */
export function plural(count: number, words: { one: string; other: string }): string {
  return `${figure(count)} ${english.select(count) === 'one' ? words.one : words.other}`
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' })
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** 21 → "21st". */
export function ordinal(value: number): string {
  return `${figure(value)}${ENDINGS[ORDINALS.select(value)] ?? 'th'}`
}

/** "Steve Buscemi and David Schechter", "one, two and three". */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts)
}

/** "one or two", "one, two or three". */
export function eitherOf(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(parts)
}

const DAY = dates({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const MONTH = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A date as precise as it is: "13 July 2007", "July 2007", "2007". */
export function date(partial: PartialDate): string {
  const [year, month, day] = partial.split('-').map(Number)
  if (year === undefined || month === undefined) return partial
  const instant = new Date(Date.UTC(2000, month - 1, day ?? 1))
  instant.setUTCFullYear(year)
  return (day === undefined ? MONTH : DAY).format(instant)
}

const SHORT_DAY = dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const SHORT_MONTH = dates({ month: 'short', year: 'numeric', timeZone: 'UTC' })

/** A date for a column: "22 Nov 2026", "Nov 2026", "2026". */
export function shortDate(partial: PartialDate): string {
  const [year, month, day] = partial.split('-').map(Number)
  if (year === undefined || month === undefined) return partial
  const instant = new Date(Date.UTC(2000, month - 1, day ?? 1))
  instant.setUTCFullYear(year)
  return (day === undefined ? SHORT_MONTH : SHORT_DAY).format(instant)
}

const TIME = dates({ hour: '2-digit', minute: '2-digit' })
const DAY_HERE = dates({ day: 'numeric', month: 'long' })
const DAY_AND_YEAR_HERE = dates({ day: 'numeric', month: 'long', year: 'numeric' })

/** A time of day: "22:10". */
export function clock(at: Date): string {
  return TIME.format(at)
}

/** When something happened, seen from now: "at 12:04" today, else "on 2 October", with the year when it was another. */
export function moment(instant: string, now: Date): string {
  const then = new Date(instant)
  if (then.toDateString() === now.toDateString()) return `at ${TIME.format(then)}`
  return `on ${(then.getFullYear() === now.getFullYear() ? DAY_HERE : DAY_AND_YEAR_HERE).format(then)}`
}

/** 104 → "104 min", 150 → "2 h 30 min". */
export function runtime(minutes: number): string {
  if (minutes < 120) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

const KILOBYTES = numbers({ style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
const MEGABYTES = numbers({ style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })

/** Bytes as a person reads them: "12 kB", "1.2 MB". */
export function size(bytes: number): string {
  return bytes < 1_000_000 ? KILOBYTES.format(Math.max(1, Math.round(bytes / 1_000))) : MEGABYTES.format(bytes / 1_000_000)
}
