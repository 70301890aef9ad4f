/** IMDb's CSV exports: ratings, the watchlist and lists, in every set of columns since 2009. */
import type { ImportKind, ImportOptions } from '../../../../shared/models/importing'
import type { HalfStars } from '../../../../shared/models/rating'
import type { Work } from '../../../worker/work'
import type { Brought, BroughtFilm, Reader, Sink } from '../../brought'
import type { ParcelFile } from '../../parcel/parcel'
import { anyHeader, readRows, type Row } from '../reading/columns'
import { Days } from '../reading/days'
import type { FileReading } from '../reading/fileReading'
import { called, outOfTen, quoted } from '../reading/film'
import { leaveOutTv } from '../reading/tv'
import { titleOfRow } from './row'

const TELLING = ['titletype', 'imdbrating', 'numvotes', 'runtimemins', 'yourated', 'yourrating', 'description']

function isImdb(columns: ReadonlySet<string>): boolean {
  return columns.has('const') && columns.has('title') && TELLING.filter((name) => columns.has(name)).length >= 2
}

export const imdbReader: Reader = {
  format: 'imdb',
  name: 'IMDb',
  recognises: (parcel) => anyHeader(parcel, isImdb),
  read: async (parcel, sink, options, work) => {
    for (const file of parcel.files) await new ImdbFile(file, sink, options, work).read()
  }
}

/** What the rows of a file are. A rating can stand in each of them. */
type Rows = { readonly are: 'ratings' } | { readonly are: 'watchlist' } | { readonly are: 'list'; readonly list: string }

class ImdbFile {
  readonly #file: ParcelFile
  readonly #sink: Sink
  readonly #options: ImportOptions
  readonly #work: Work
  readonly #days: Days
  #rows: Rows = { are: 'ratings' }
  #position = 0

  constructor(file: ParcelFile, sink: Sink, options: ImportOptions, work: Work) {
    this.#file = file
    this.#sink = sink
    this.#options = options
    this.#work = work
    this.#days = new Days(file, sink, work, ['created', 'modified', 'daterated', 'dateadded'], options.dateOrder)
  }

  async read(): Promise<void> {
    await readRows(this.#file, this.#sink, this.#work, {
      kind: this.#file.path.match(/watchlist/i) ? 'watchlist' : 'ratings',
      refuse: (columns) => (isImdb(columns) ? null : columns.has('const') ? 'It is a list of people, not of films.' : 'Its columns are not those of an IMDb export.'),
      begin: (columns, reading) => this.#begin(columns, reading),
      row: (row, reading) => this.#row(row, reading)
    })
  }

  /** The first ratings exports had a list's columns, so there the file's name decides between the two. */
  #begin(columns: ReadonlySet<string>, reading: FileReading): void {
    const name = (this.#file.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '').trim()
    if (/watch[ _-]?list/i.test(name)) this.#rows = { are: 'watchlist' }
    else if (!columns.has('position') || /rating/i.test(name)) this.#rows = { are: 'ratings' }
    else {
      this.#rows = { are: 'list', list: this.#file.path }
      reading.add({ kind: 'list', file: this.#file.path, line: null, list: this.#file.path, name: name === '' ? 'A list from IMDb' : name, description: null })
    }
  }

  async #row(row: Row, reading: FileReading): Promise<void> {
    const kind: ImportKind = this.#rows.are === 'list' ? 'listEntries' : this.#rows.are
    const found = titleOfRow(row)
    if (!('film' in found)) {
      const what = row.get('title', 'name') || row.get('const')
      return found.isByIntent ? reading.leaveOut(kind, row.line, what, found.reason) : reading.unreadable(kind, row.line, what, found.reason)
    }
    if (leaveOutTv(found.film, kind, row.line, reading, this.#sink, this.#options)) return
    await this.#rated(row, found.film, reading)
    if (this.#rows.are !== 'ratings') await this.#listed(row, found.film, this.#rows, reading)
  }

  async #rated(row: Row, film: BroughtFilm, reading: FileReading): Promise<void> {
    const written = row.get('yourrating', 'yourated')
    const rating = outOfTen(written)
    if (rating === undefined) return reading.unreadable('ratings', row.line, called(film), `${quoted(written)} is not a rating from 1 to 10.`)
    if (rating === null) {
      if (this.#rows.are === 'ratings') reading.unreadable('ratings', row.line, called(film), 'It has no rating.')
      return
    }
    const isOwnDate = row.has('daterated', 'dateadded')
    const day = await this.#days.read(isOwnDate ? row.get('daterated', 'dateadded') : this.#rows.are === 'ratings' ? row.get('created') : '')
    if ('reason' in day) return reading.unreadable('ratings', row.line, called(film), day.reason)
    if (day.date !== null) this.#sink.offer('ratings', 1)
    reading.add(this.#ratingOf(row, film, rating, day.date))
  }

  #ratingOf(row: Row, film: BroughtFilm, rating: HalfStars, day: string | null): Brought {
    const place = { file: this.#file.path, line: row.line }
    if (day !== null && this.#options.ratingsAreViewings) return { kind: 'viewing', ...place, film, watchedOn: day, rating }
    return { kind: 'rating', ...place, film, rating, ratedOn: day }
  }

  async #listed(row: Row, film: BroughtFilm, rows: Exclude<Rows, { are: 'ratings' }>, reading: FileReading): Promise<void> {
    const day = await this.#days.read(row.get('created'))
    const kind = rows.are === 'list' ? 'listEntries' : 'watchlist'
    if ('reason' in day) return reading.unreadable(kind, row.line, called(film), day.reason)
    const said = row.text('description').trim() === '' ? null : row.text('description')
    const place = { file: this.#file.path, line: row.line }
    if (rows.are === 'watchlist') return reading.add({ kind: 'watchlist', ...place, film, addedOn: day.date, note: said })
    reading.add({ kind: 'listEntry', ...place, list: rows.list, film, position: this.#position, note: said, addedOn: day.date })
    this.#position += 1
  }
}
