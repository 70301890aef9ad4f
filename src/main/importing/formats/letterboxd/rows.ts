/** Rows of the diary, the reviews, the ratings and the film files, as records. */
import type { ImportKind } from '../../../../shared/models/importing'
import type { PartialDate } from '../../../../shared/models/partialDate'
import type { HalfStars } from '../../../../shared/models/rating'
import type { BroughtText } from '../../brought'
import { readRating } from '../../csv/ratings'
import { lbmlToMarkdown } from '../../lbml/toMarkdown'
import type { Row } from '../reading/columns'
import type { Days } from '../reading/days'
import type { FileReading } from '../reading/fileReading'
import { called, letterboxdIn, namesOf, quoted } from '../reading/film'
import type { ExportFilms } from './films'
import { COUNTED, type TableKind } from './kinds'

/** Reads rows of one kind. A row whose day cannot be read is left out; a rating that is none is told, and the rest of a diary's row comes in. */
export class RowReader {
  readonly #kind: TableKind
  readonly #films: ExportFilms
  readonly #days: Days
  /** How days were read: most come again. */
  #readDays = new Map<string, PartialDate | null>()

  constructor(kind: TableKind, films: ExportFilms, days: Days) {
    this.#kind = kind
    this.#films = films
    this.#days = days
  }

  async read(row: Row, reading: FileReading): Promise<void> {
    const isEntry = this.#kind === 'diary' || this.#kind === 'reviews'
    const rating = ratingOf(row.get('rating'))
    const entry = isEntry ? row.get('letterboxduri') || null : null
    const id = isEntry ? null : letterboxdIn(row.get('letterboxduri'))
    const found = isEntry ? this.#films.filmOfEntry(row.get('name'), row.get('year'), entry, rating ?? null) : this.#films.film(row.get('name'), row.get('year'), id)
    const what = row.get('name') || row.get('letterboxduri') || `Line ${row.line}`
    if (!('film' in found)) return reading.unreadable(COUNTED[this.#kind], row.line, what, found.reason)
    const date = await this.#day(row.get('date'))
    const watchedOn = await this.#day(row.get('watcheddate'))
    if (typeof date === 'object' && date !== null) return reading.unreadable(COUNTED[this.#kind], row.line, called(found.film), date.reason)
    if (typeof watchedOn === 'object' && watchedOn !== null) return reading.unreadable(COUNTED[this.#kind], row.line, called(found.film), watchedOn.reason)
    const place = { file: reading.path, line: row.line, film: found.film }
    if (isEntry) return this.#entry(row, reading, { ...place, date, watchedOn, rating: rating ?? null, joins: entry })
    if (this.#kind === 'ratings') {
      if (rating === null || rating === undefined) return reading.unreadable('ratings', row.line, called(found.film), rating === null ? 'It has no rating.' : noRating(row.get('rating')))
      this.#films.know(row.get('name'), row.get('year'), id, { rating })
      return reading.add({ kind: 'rating', ...place, rating, ratedOn: date })
    }
    this.#films.know(row.get('name'), row.get('year'), id, this.#kind === 'watched' ? { rating: null } : null)
    if (this.#kind === 'watched') reading.add({ kind: 'seen', ...place, seenOn: date })
    else if (this.#kind === 'watchlist') reading.add({ kind: 'watchlist', ...place, addedOn: date })
    else reading.add({ kind: 'like', ...place })
  }

  #entry(row: Row, reading: FileReading, entry: Entry): void {
    const { date, watchedOn, rating, ...place } = entry
    const common = { ...place, watchedOn, rating, isRewatch: /^(?:yes|true|y|1|x)$/i.test(row.get('rewatch')), tags: namesOf(row.get('tags'), /, /) }
    if (this.#kind === 'diary') reading.add({ kind: 'viewing', ...common, enteredOn: date })
    else {
      const text = textOf(row.text('review'))
      if (text === null) return reading.unreadable('reviews', row.line, called(place.film), 'It has no words.')
      reading.add({ kind: 'review', ...common, text, writtenOn: date })
    }
    // The row itself comes in.
    if (ratingOf(row.get('rating')) === undefined) leaveOutRating(reading, row, called(place.film))
  }

  /** Null where nothing is written. */
  async #day(written: string): Promise<PartialDate | null | { readonly reason: string }> {
    const known = this.#readDays.get(written)
    if (known !== undefined) return known
    const day = await this.#days.read(written)
    if ('reason' in day) return day
    if (this.#readDays.size > 50_000) this.#readDays = new Map()
    this.#readDays.set(written, day.date)
    return day.date
  }
}

interface Entry {
  readonly file: string
  readonly line: number
  readonly film: Parameters<typeof called>[0] & { readonly title: string }
  readonly date: PartialDate | null
  readonly watchedOn: PartialDate | null
  readonly rating: HalfStars | null
  readonly joins: string | null
}

function leaveOutRating(reading: FileReading, row: Row, what: string): void {
  const kind: ImportKind = 'ratings'
  reading.leaveOut(kind, row.line, what, `${noRating(row.get('rating'))} The rest of the row was read.`)
}

/** Null where none is written, undefined where what is written is none. */
function ratingOf(written: string): HalfStars | null | undefined {
  return written === '' ? null : (readRating(written, 'stars5') ?? undefined)
}

function noRating(written: string): string {
  return `${quoted(written)} is not a rating from half a star to five.`
}

/** A text with its HTML as Markdown; null where it has no words. */
export function textOf(source: string): BroughtText | null {
  const body = lbmlToMarkdown(source)
  return body === '' ? null : { body, asCame: body === source ? null : source }
}
