import type { Entry } from '../../../shared/models/entry'
import type { PartialDate } from '../../../shared/models/partialDate'
import type { HalfStars } from '../../../shared/models/rating'
import { localDay } from '../library/entryWords'

/** A rating I gave at some time. */
export interface RatingPoint {
  readonly entry: string
  /** When I watched it, else when I wrote. */
  readonly date: PartialDate
  readonly rating: HalfStars
}

type Rated = Pick<Entry, 'id' | 'isDraft' | 'rating' | 'watchedOn' | 'createdAt'>

/** The ratings of finished entries by their dates, the oldest first. A viewing of an unknown date has no place among them. */
export function ratingPoints(entries: readonly Rated[]): RatingPoint[] {
  const points = entries.flatMap(({ id, isDraft, rating, watchedOn, createdAt }) => {
    if (isDraft || rating === null || watchedOn === 'unknown') return []
    return [{ entry: id, date: watchedOn ?? localDay(createdAt), rating }]
  })
  // Entries come with the newest first, so that of two on one day the later one is to stand behind.
  return points.toReversed().toSorted((a, b) => placeInTime(a.date) - placeInTime(b.date))
}

/** A date as a number of years; one that is less precise stands in the middle of what it may mean. */
export function placeInTime(date: PartialDate): number {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return year + 0.5
  return year + (month - 1 + (day === undefined ? 0.5 : (day - 0.5) / 31)) / 12
}
