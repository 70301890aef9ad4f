import type { Instant } from '../shared/models/ids'
import type { PartialDate } from '../shared/models/partialDate'

let held: Instant | null = null

/** Now, as the library records instants: UTC, ISO 8601 with milliseconds. */
export function now(): Instant {
  return held ?? new Date().toISOString()
}

/**
 * Runs `work` with the clock standing still. One write is one moment: what goes to the bin in it bears one instant, by
 * which it is found again when it comes back together.
 */
export function atOneInstant<T>(work: () => T): T {
  if (held !== null) return work()
  held = now()
  try {
    return work()
  } finally {
    held = null
  }
}

/** Today on the person's calendar, which is not always the day in UTC; or the day of another moment. */
export function today(date = new Date()): PartialDate {
  const part = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
}
