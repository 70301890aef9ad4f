/** Trakt's CSV form: a rating, a play or something to watch in each row, as its columns say. */
import type { ImportOptions } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import type { BroughtFilm, Sink } from '../../brought'
import type { ParcelFile } from '../../parcel/parcel'
import { type Row, readRows } from '../reading/columns'
import type { FileReading } from '../reading/fileReading'
import { called, filmOf, imdbId, namesOf, numberedId, outOfTen, quoted } from '../reading/film'
import { dayHere, validDay } from '../reading/instants'
import { leaveOutTv } from '../reading/tv'

const DATES = ['ratedat', 'watchedat', 'lastwatchedat', 'listedat', 'collectedat']

export function isTraktCsv(columns: ReadonlySet<string>): boolean {
  return columns.has('traktid') && columns.has('title') && DATES.some((name) => columns.has(name))
}

export async function readTraktCsv(file: ParcelFile, sink: Sink, options: ImportOptions, work: Work): Promise<void> {
  await readRows(file, sink, work, {
    kind: 'ratings',
    refuse: (columns) => (isTraktCsv(columns) ? null : 'Its columns are not those of a Trakt export.'),
    row: (row, reading) => readRow(row, reading, sink, options)
  })
}

function readRow(row: Row, reading: FileReading, sink: Sink, options: ImportOptions): void {
  const type = row.get('type').toLowerCase()
  const kind = row.has('ratedat') ? 'ratings' : row.has('watchedat') ? 'viewings' : row.has('listedat') ? 'watchlist' : row.has('lastwatchedat') ? 'seen' : 'films'
  const tv = type === 'episode' ? 'episode' : type === 'show' || type === 'season' ? 'series' : null
  const genres = namesOf(row.get('genres'), /[,|;]/)
  const releasedOn = validDay(row.get('released').slice(0, 10))
  const found = filmOf({
    title: [row.get('title'), tv === 'episode' ? row.get('episodetitle') : ''].filter((part) => part !== '').join(': '),
    year: row.get('year'),
    ids: tv ? [] : [imdbId(row.get('imdbid')), numberedId('tmdb', row.get('tmdbid')), numberedId('trakt', row.get('traktid'))],
    tv,
    facts: { ...(genres.length === 0 ? {} : { genres }), ...(releasedOn === null ? {} : { releasedOn }) }
  })
  if (!('film' in found)) return reading.unreadable(kind, row.line, `Line ${row.line}`, found.reason)
  if (kind === 'films') return reading.leaveOut(kind, row.line, called(found.film), 'It says that you own the film. Matinee keeps no shelf of films owned.')
  if (leaveOutTv(found.film, kind, row.line, reading, sink, options)) return
  const trouble = bring(row, found.film, reading)
  if (trouble !== null) reading.unreadable(kind, row.line, called(found.film), trouble)
}

/** Adds what the row says, or says why it says nothing. */
function bring(row: Row, film: BroughtFilm, reading: FileReading): string | null {
  const place = { file: reading.path, line: row.line }
  const rating = outOfTen(row.get('rating', 'userrating'))
  if (row.has('ratedat')) {
    if (rating === null || rating === undefined) return 'Its rating is not a number from 1 to 10.'
    reading.add({ kind: 'rating', ...place, film, rating, ratedOn: dayHere(row.get('ratedat')) })
    return null
  }
  if (row.has('listedat')) {
    const note = row.get('notes')
    reading.add({ kind: 'watchlist', ...place, film, addedOn: dayHere(row.get('listedat')), note: note === '' ? null : note })
    return null
  }
  if (!row.has('watchedat')) {
    reading.add({ kind: 'seen', ...place, film, seenOn: dayHere(row.get('lastwatchedat')) })
    return null
  }
  const written = row.get('watchedat')
  const day = dayHere(written)
  if (day === null && written !== '' && written.toLowerCase() !== 'unknown') return `${quoted(written)} is not a time that can be read.`
  reading.add({ kind: 'viewing', ...place, film, watchedOn: day, ...(rating === null || rating === undefined ? {} : { rating }) })
  return null
}
