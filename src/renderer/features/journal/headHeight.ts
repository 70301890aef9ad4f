/** How high the words beside a month are. */
import type { MonthFigures } from '../../../shared/models/journal'
import { weeksOf } from './months'

const TITLE = 14 + 32 + 4
const LINE = 18
const CALENDAR_GAP = 14
const WEEK = 9
const calendar = (month: string): number => CALENDAR_GAP + weeksOf(month) * WEEK - 2
const BELOW = 14
/** Films, rewatches and words. */
const MOST_LINES = 3

/** Room for all that may stand there, known before its figures are: nothing moves when they come. */
export function roomFor(month: string, thisYear: number): number {
  const isMonth = month.includes('-')
  const about = month.startsWith(String(thisYear)) && isMonth ? 0 : LINE
  return TITLE + about + MOST_LINES * LINE + (isMonth ? calendar(month) : 0) + BELOW
}

/** What does stand there, for a journal so short that its figures are all known. */
export function exactRoom(month: string, figures: MonthFigures | undefined, thisYear: number, isLast: boolean): number {
  if (figures === undefined) return roomFor(month, thisYear)
  const isMonth = month.includes('-')
  const about = month.startsWith(String(thisYear)) && isMonth ? 0 : 1
  const lines = about + [figures.films, figures.rewatches, figures.words].filter((figure) => figure > 0).length
  return TITLE + lines * LINE + (isMonth ? calendar(month) : 0) + (isLast ? 0 : BELOW)
}
