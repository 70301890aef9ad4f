/** Simkl's CSV, as it takes it in and as it gives it out. */
import type { ImportOptions } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import type { Sink } from '../../brought'
import type { ParcelFile } from '../../parcel/parcel'
import { readRows, type Row } from '../reading/columns'
import { Days } from '../reading/days'
import type { FileReading } from '../reading/fileReading'
import { called, filmOf, imdbId, numberedId, outOfTen, quoted } from '../reading/film'
import { bring, kindOf } from './records'
import { statusOf, tvOf } from './titles'

export function isSimklCsv(columns: ReadonlySet<string>): boolean {
  return columns.has('simklid') && columns.has('title') && columns.has('watchlist')
}

export async function readSimklCsv(file: ParcelFile, sink: Sink, options: ImportOptions, work: Work): Promise<void> {
  // Simkl writes the month first, and says so.
  const days = new Days(file, sink, work, ['watcheddate'], options.dateOrder ?? 'month-first')
  await readRows(file, sink, work, {
    kind: 'films',
    refuse: (columns) => (isSimklCsv(columns) ? null : 'Its columns are not those of a Simkl export.'),
    row: (row, reading) => readRow(row, days, reading, sink, options)
  })
}

async function readRow(row: Row, days: Days, reading: FileReading, sink: Sink, options: ImportOptions): Promise<void> {
  const type = row.get('type')
  const tv = tvOf('', type) ?? (/^s\d+e\d+$/i.test(row.get('lastepwatched')) && !/movie/i.test(type) ? 'series' : null)
  const found = filmOf({
    title: row.get('title'),
    year: row.get('year'),
    ids: [imdbId(row.get('imdbid', 'imdb')), tv ? null : numberedId('tmdb', row.get('tmdb', 'tmdbid')), tv ? null : numberedId('simkl', row.get('simklid'))],
    tv
  })
  if (!('film' in found)) return reading.unreadable('films', row.line, `Line ${row.line}`, found.reason)
  const status = statusOf(row.get('watchlist'))
  const day = await days.read(row.get('watcheddate'))
  const kind = kindOf({ status, watchedOn: 'date' in day ? day.date : null })
  if ('reason' in day) return reading.unreadable(kind, row.line, called(found.film), day.reason)
  const rating = outOfTen(row.get('rating'))
  if (rating === undefined) reading.unreadable('ratings', row.line, called(found.film), `${quoted(row.get('rating'))} is not a rating from 1 to 10.`)
  const memo = row.text('memo').trim() === '' ? null : row.text('memo')
  bring({ film: found.film, line: row.line, status, watchedOn: day.date, rating: rating ?? null, ratedOn: null, isRewatch: false, memo }, reading, sink, options)
}
