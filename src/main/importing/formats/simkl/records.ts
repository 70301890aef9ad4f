/** What becomes of a record of Simkl's, from its backup or its CSV. */
import type { ImportKind, ImportOptions } from '../../../../shared/models/importing'
import type { PartialDate } from '../../../../shared/models/partialDate'
import type { HalfStars } from '../../../../shared/models/rating'
import type { BroughtFilm, Sink } from '../../brought'
import type { FileReading } from '../reading/fileReading'
import { called } from '../reading/film'
import { leaveOutTv } from '../reading/tv'
import { whyNot } from './titles'

export interface SimklRecord {
  readonly film: BroughtFilm
  readonly line: number | null
  readonly status: string
  readonly watchedOn: PartialDate | null
  readonly rating: HalfStars | null
  readonly ratedOn: PartialDate | null
  readonly isRewatch: boolean
  readonly memo: string | null
}

/** Adds a viewing, a film seen, or one to watch; and the rating, however the record stands. */
export function bring(record: SimklRecord, reading: FileReading, sink: Sink, options: ImportOptions): void {
  const { film, line, status, memo } = record
  if (leaveOutTv(film, kindOf(record), line, reading, sink, options)) return
  const place = { file: reading.path, line }
  if (record.rating !== null) reading.add({ kind: 'rating', ...place, film, rating: record.rating, ratedOn: record.ratedOn })
  const reason = whyNot(status)
  if (reason !== null) {
    // A rating alone is a whole record.
    if (record.rating === null || status !== '') reading.leaveOut('viewings', line, called(film), reason)
    return
  }
  if (status === 'plantowatch') return reading.add({ kind: 'watchlist', ...place, film, addedOn: null, note: memo })
  if (record.watchedOn === null && memo === null && !record.isRewatch) return reading.add({ kind: 'seen', ...place, film, seenOn: null })
  reading.add({
    kind: 'viewing', ...place, film, watchedOn: record.watchedOn,
    ...(record.isRewatch ? { isRewatch: true } : {}),
    ...(memo === null ? {} : { privateNote: memo })
  })
}

export function kindOf({ status, watchedOn }: { status: string; watchedOn: PartialDate | null }): ImportKind {
  return status === 'plantowatch' ? 'watchlist' : status === 'completed' && watchedOn === null ? 'seen' : 'viewings'
}
