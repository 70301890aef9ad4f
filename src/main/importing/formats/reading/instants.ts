/** Instants that other programs keep in UTC, and dates that are surely whole. */
import { PartialDate } from '../../../../shared/models/partialDate'
import { readDate } from '../../csv/dates'

/** The day here on which an instant fell: a film that ended at 23:30 UTC was seen on the next day in Rome. Null where it is none. */
export function dayHere(written: string): PartialDate | null {
  const found = readDate(written, null)
  return found !== null && 'date' in found ? found.date : null
}

/** "1979", "1979-05" or "1979-05-25" as it stands; null for anything else. */
export function validDay(written: string): PartialDate | null {
  const day = PartialDate.safeParse(written.trim())
  return day.success ? day.data : null
}
