/** Numbers, dates and plurals as a person reads them: the words are English, dates and figures follow their system. */
import type { PartialDate } from '../../shared/models/partialDate'

const figures = new Intl.NumberFormat()
const english = new Intl.PluralRules('en')

/** 4212 → "4,212". */
export function figure(value: number): string {
  return figures.format(value)
}

/** `plural(3, { one: 'film', other: 'films' })` → "3 films". */
export function plural(count: number, words: { one: string; other: string }): string {
  return `${figure(count)} ${english.select(count) === 'one' ? words.one : words.other}`
}

/** "Steve Buscemi and David Schechter", "one, two and three". */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts)
}

const DAY = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** A date as precise as it is: "13 July 2007", "July 2007", "2007". */
export function date(partial: PartialDate): string {
  const [year, month, day] = partial.split('-').map(Number)
  if (year === undefined || month === undefined) return partial
  const instant = new Date(Date.UTC(2000, month - 1, day ?? 1))
  instant.setUTCFullYear(year)
  return (day === undefined ? MONTH : DAY).format(instant)
}

const TIME = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })
const DAY_HERE = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long' })
const DAY_AND_YEAR_HERE = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' })

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
