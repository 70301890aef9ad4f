/** A release as it is typed, "13 July 2007 (USA)", and as it is kept. */
import type { PartialDate } from '../../../shared/models/partialDate'
import { readDate, writeDate } from '../../../shared/text/writtenDates'

export interface TypedRelease {
  readonly date: PartialDate
  /** The country that was typed in brackets; null when there was none. */
  readonly country: string | null
}

/** Null when there is no date in it that exists. */
export function readRelease(typed: string): TypedRelease | null {
  const match = /^(?<date>[^()]*?)\s*(?:\((?<country>[^()]*)\))?\s*$/.exec(typed)
  const date = match === null ? null : readDate(match.groups?.['date'] ?? '')
  if (date === null) return null
  const country = match?.groups?.['country']?.trim() ?? ''
  return { date, country: country === '' ? null : country }
}

/** "13 July 2007 (USA)", or without the country where none is known. */
export function writeRelease(release: TypedRelease): string {
  const date = writeDate(release.date)
  return release.country === null ? date : `${date} (${release.country})`
}
