/** Movary's CSV exports: history, ratings and the watchlist. PHP writes them, with its own escape. */
import type { ImportOptions } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import type { Reader, Sink } from '../../brought'
import type { ParcelFile } from '../../parcel/parcel'
import { anyHeader, readRows, type Row } from '../reading/columns'
import { Days } from '../reading/days'
import type { FileReading } from '../reading/fileReading'
import { called, filmOf, imdbId, numberedId, outOfTen, quoted } from '../reading/film'

const CSV = { escape: 'backslash' } as const

function isMovary(columns: ReadonlySet<string>): boolean {
  return ['title', 'year', 'tmdbid', 'imdbid'].every((name) => columns.has(name)) && ['watchedat', 'userrating', 'addedat'].some((name) => columns.has(name)) && !columns.has('traktid')
}

export const movaryReader: Reader = {
  format: 'movary',
  name: 'Movary',
  recognises: (parcel) => anyHeader(parcel, isMovary),
  read: async (parcel, sink, options, work) => {
    for (const file of parcel.files) await readMovary(file, sink, options, work)
  }
}

async function readMovary(file: ParcelFile, sink: Sink, options: ImportOptions, work: Work): Promise<void> {
  const days = new Days(file, sink, work, ['watchedat', 'addedat'], options.dateOrder, CSV)
  await readRows(file, sink, work, {
    kind: 'films',
    csv: CSV,
    refuse: (columns) => (isMovary(columns) ? null : 'Its columns are not those of a Movary export.'),
    row: (row, reading) => readRow(row, days, reading)
  })
}

async function readRow(row: Row, days: Days, reading: FileReading): Promise<void> {
  const kind = row.has('userrating') ? 'ratings' : row.has('watchedat') ? 'viewings' : 'watchlist'
  const found = filmOf({ title: row.get('title'), year: row.get('year'), ids: [imdbId(row.get('imdbid')), numberedId('tmdb', row.get('tmdbid'))] })
  if (!('film' in found)) return reading.unreadable(kind, row.line, `Line ${row.line}`, found.reason)
  const { film } = found
  const place = { file: reading.path, line: row.line }
  if (kind === 'ratings') {
    const rating = outOfTen(row.get('userrating'))
    if (rating === null || rating === undefined) return reading.unreadable(kind, row.line, called(film), `${quoted(row.get('userrating'))} is not a rating from 1 to 10.`)
    return reading.add({ kind: 'rating', ...place, film, rating })
  }
  const day = await days.read(row.get(kind === 'viewings' ? 'watchedat' : 'addedat'))
  if ('reason' in day) return reading.unreadable(kind, row.line, called(film), day.reason)
  if (kind === 'watchlist') return reading.add({ kind: 'watchlist', ...place, film, addedOn: day.date })
  const comment = row.text('comment')
  const location = row.get('location')
  reading.add({
    kind: 'viewing', ...place, film, watchedOn: day.date,
    ...(comment.trim() === '' ? {} : { privateNote: comment }),
    ...(location === '' ? {} : { place: location })
  })
}
