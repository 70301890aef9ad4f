import type { Instant } from '../shared/models/ids'
import type { PartialDate } from '../shared/models/partialDate'

/** Now, as the library records instants: UTC, ISO 8601 with milliseconds. */
export function now(): Instant {
  return new Date().toISOString()
}

/** Today on the person's calendar, which is not always the day in UTC; or the day of another moment. */
export function today(date = new Date()): PartialDate {
  const part = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
}
