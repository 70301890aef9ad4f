/** What the window says of pages that could not be drawn. */
import type { PageFailure } from '../../shared/models/pageFailure'
import { log } from './log'

const MOST = 5
const WITHIN_MS = 60_000

/** Writes them to the log, a few in a minute: a page that fails again and again must not push out what else the log holds. */
export function pageFailures(now: () => number = Date.now): (failure: PageFailure) => void {
  let recent: number[] = []
  return ({ kind, places }) => {
    const at = now()
    recent = recent.filter((each) => at - each < WITHIN_MS)
    if (recent.length === MOST) return
    recent.push(at)
    log.traced('A page could not be drawn.', places.map((place) => `at ${place}`), { kind })
  }
}
