/** One row of a CSV, by what its columns mean: the records it brings, or why it brings none. */
import type { CsvField, CsvMapping, DateOrder, ImportKind } from '../../../../shared/models/importing'
import type { PartialDate } from '../../../../shared/models/partialDate'
import type { HalfStars } from '../../../../shared/models/rating'
import type { Brought, BroughtFacts, BroughtFilm, BroughtText, BroughtViewing, Place } from '../../brought'
import { dateOfSerial, readDate } from '../../csv/dates'
import { readRating } from '../../csv/ratings'
import { lbmlToMarkdown } from '../../lbml/toMarkdown'
import { filmOf, kept, letterboxdIn, minutesOf, namesOf, yearOf } from '../reading/film'
import { imdbIn, isNothing, statusOf, tmdbIn, typeOf, writtenTitle, yesOrNo } from './values'

/** A mapping with what the file itself says besides. */
export interface Explained {
  readonly mapping: CsvMapping
  readonly columns: readonly { readonly at: number; readonly field: CsvField }[]
  readonly order: DateOrder | null
  /** Columns whose days are a spreadsheet's numbers. */
  readonly serials: ReadonlySet<CsvField>
}

/** `losses`: what the row says and is not brought in, though the row is. */
export type Understood =
  | { readonly kind: 'read'; readonly film: BroughtFilm; readonly records: readonly Brought[]; readonly losses: readonly { kind: ImportKind; reason: string }[] }
  | { readonly kind: 'leftOut'; readonly what: string; readonly reason: string; readonly doubt: string | null }

type Cells = ReadonlyMap<CsvField, string>

const KIND = { viewings: 'viewings', seen: 'seen', watchlist: 'watchlist', films: 'films' } as const
const MOST_TAGS = 50
const LONGEST_TAG = 100

/** What a row of this mapping would have been, where it cannot be read. */
export function kindOfRows({ rowsAre }: CsvMapping): ImportKind {
  return KIND[rowsAre]
}

function cellsOf(row: readonly string[], { columns }: Explained): Cells {
  const cells = new Map<CsvField, string>()
  // Two columns of one meaning: the first that says something.
  for (const { at, field } of columns) {
    const cell = kept(row[at] ?? '')
    if ((cells.get(field) ?? '').trim() === '') cells.set(field, cell)
  }
  return cells
}

export function understand(row: readonly string[], place: Place, explained: Explained): Understood {
  const { mapping } = explained
  const cells = cellsOf(row, explained)
  const get = (field: CsvField): string => (cells.get(field) ?? '').trim()
  const leftOut = (what: string, reason: string, doubt: string | null = null): Understood => ({ kind: 'leftOut', what, reason, doubt })

  const found = filmIn(cells)
  if (!('film' in found)) return leftOut(get('title') || firstWords(row), found.reason)
  const { film } = found
  const type = get('type')
  if (typeOf(type) === 'other') return leftOut(film.title, `It is of the type “${short(type)}”, not a film.`)
  const status = cells.has('watchlist') ? statusOf(get('watchlist')) : 'nothing'
  if (status === null) return leftOut(film.title, `“${short(get('watchlist'))}” says neither that it was seen nor that it is wanted.`)
  const watched = dayIn(get('watchedOn'), 'watchedOn', explained)
  if ('reason' in watched) return leftOut(film.title, watched.reason, watched.doubt)
  const added = dayIn(get('addedOn'), 'addedOn', explained)
  if ('reason' in added && added.doubt !== null) return leftOut(film.title, added.reason, added.doubt)

  const losses: { kind: ImportKind; reason: string }[] = []
  const rating = ratingIn(get('rating'), mapping, losses)
  const what = whatItIs(watched.date, status, cells.has('seen') ? isSeen(get('seen')) : null, mapping)
  const given: Given = { film, place, cells, rating, watchedOn: watched.date, addedOn: 'date' in added ? added.date : null, review: textIn(cells, mapping) }
  const records = what === 'viewings' ? [viewing(given)] : otherThanViewing(given, what, losses)
  // Seen, and wanted once more.
  const wanted: Brought[] = what === 'viewings' && status === 'wanted' ? [{ kind: 'watchlist', film, ...place, addedOn: given.addedOn }] : []
  const all = [...records, ...wanted, ...listEntries(given)]
  return { kind: 'read', film, losses, records: all.length > 0 ? all : [{ kind: 'film', film, ...place }] }
}

interface Given {
  readonly film: BroughtFilm
  readonly place: Place
  readonly cells: Cells
  readonly rating: HalfStars | null
  readonly watchedOn: PartialDate | null
  readonly addedOn: PartialDate | null
  readonly review: BroughtText | null
}

/** What the row's own cells say goes before what was said of all rows. */
function whatItIs(day: PartialDate | null, status: 'wanted' | 'seen' | 'nothing', seen: boolean | null, { rowsAre }: CsvMapping): CsvMapping['rowsAre'] {
  if (day !== null) return 'viewings'
  if (status === 'wanted') return 'watchlist'
  if (status === 'seen' || seen === true) return rowsAre === 'viewings' ? 'viewings' : 'seen'
  return seen === false && rowsAre !== 'watchlist' ? 'films' : rowsAre
}

/** Null where it says neither yes nor no. */
function isSeen(cell: string): boolean | null {
  return statusOf(cell) === 'seen' ? true : yesOrNo(cell)
}

function viewing({ film, place, cells, rating, watchedOn, addedOn, review }: Given): BroughtViewing {
  const text = (field: CsvField): string | null => (cells.get(field) ?? '').trim() || null
  const tags = tagsIn(cells)
  return {
    kind: 'viewing', film, ...place, watchedOn,
    ...(addedOn === null ? {} : { enteredOn: addedOn }),
    ...(yesOrNo(text('rewatch') ?? '') === true ? { isRewatch: true } : {}),
    ...(rating === null ? {} : { rating }),
    ...(yesOrNo(text('like') ?? '') === true ? { isLiked: true } : {}),
    ...(tags.length === 0 ? {} : { tags }),
    ...(text('place') === null ? {} : { place: text('place') }),
    ...(text('medium') === null ? {} : { medium: text('medium') }),
    ...(text('company') === null ? {} : { company: text('company') }),
    ...(text('note') === null ? {} : { privateNote: text('note') }),
    ...(review === null ? {} : { review })
  }
}

/** A row that is no viewing: seen, wanted, or only a film; and my review, my verdict and my like apart from it. */
function otherThanViewing(given: Given, what: 'seen' | 'watchlist' | 'films', losses: { kind: ImportKind; reason: string }[]): Brought[] {
  const { film, place, cells, rating, addedOn, review } = given
  const note = (cells.get('note') ?? '').trim()
  const tags = tagsIn(cells)
  const records: Brought[] = []
  if (what === 'seen') records.push({ kind: 'seen', film, ...place, seenOn: addedOn })
  if (what === 'watchlist') records.push({ kind: 'watchlist', film, ...place, addedOn, ...(note === '' ? {} : { note }) })
  if (review !== null) {
    records.push({ kind: 'review', film, ...place, text: review, ...(addedOn === null ? {} : { writtenOn: addedOn }), ...(rating === null ? {} : { rating }), ...(tags.length === 0 ? {} : { tags }) })
  }
  if (rating !== null) records.push({ kind: 'rating', film, ...place, rating, ratedOn: addedOn })
  if (yesOrNo(cells.get('like') ?? '') === true) records.push({ kind: 'like', film, ...place })
  const lost = (['place', 'company', 'medium'] as const).filter((field) => (cells.get(field) ?? '').trim() !== '')
  if (note !== '' && what !== 'watchlist' && !cells.has('list')) losses.push({ kind: 'viewings', reason: `Its note “${short(note)}” has no viewing to stand on.` })
  if (tags.length > 0 && review === null) losses.push({ kind: 'viewings', reason: `Its tags “${short(tags.join(', '))}” have no viewing to stand on.` })
  for (const field of lost) losses.push({ kind: 'viewings', reason: `“${short((cells.get(field) ?? '').trim())}” says how it was watched, and it has no viewing to stand on.` })
  return records
}

/** The reader counts the places and makes the lists themselves. */
function listEntries({ film, place, cells, addedOn }: Given): Brought[] {
  const note = (cells.get('note') ?? '').trim()
  return namesOf(cells.get('list') ?? '', /[;|]/).map((list): Brought => ({ kind: 'listEntry', list, film, ...place, position: 0, note: note === '' ? null : note, addedOn }))
}

function filmIn(cells: Cells): ReturnType<typeof filmOf> {
  const get = (field: CsvField): string => (cells.get(field) ?? '').trim()
  const title = get('title') === '' ? get('originalTitle') : get('title')
  const yearCell = yearIn(get('year'))
  const written = writtenTitle(title, yearCell)
  const type = typeOf(get('type'))
  const runtime = minutesOf(get('runtime'))
  const directors = namesOf(get('directors'), /[,;|]/)
  const genres = namesOf(get('genres'), /[,;|/]/).filter((genre) => !/^\(no genres listed\)$/i.test(genre))
  const facts: BroughtFacts = { ...runtime, ...(directors.length === 0 ? {} : { directors }), ...(genres.length === 0 ? {} : { genres }) }
  return filmOf({
    title: written.title,
    year: yearCell === '' ? written.year : yearCell,
    originalTitle: get('originalTitle'),
    otherTitles: written.otherTitles,
    ids: [imdbIn(get('imdb')), tmdbIn(get('tmdb')), letterboxdIn(get('letterboxd'))],
    tv: type === 'series' || type === 'episode' ? type : null,
    facts
  })
}

/** A year, also out of a release date. */
function yearIn(cell: string): string {
  if (isNothing(cell)) return ''
  if (yearOf(cell) !== null) return cell.trim().slice(0, 4)
  const inBrackets = /^\((\d{4})\)$/.exec(cell)?.[1]
  if (inBrackets !== undefined) return inBrackets
  const read = readDate(cell, 'day-first')
  return read !== null && 'date' in read ? read.date.slice(0, 4) : ''
}

type Day = { readonly date: PartialDate | null } | { readonly reason: string; readonly doubt: string | null }

function dayIn(cell: string, field: CsvField, { order, serials }: Explained): Day {
  if (isNothing(cell)) return { date: null }
  const serial = serials.has(field) ? dateOfSerial(cell) : null
  const read = serial === null ? readDate(cell, order) : { date: serial }
  if (read === null) return { reason: `“${short(cell)}” is not a date that can be read.`, doubt: null }
  return 'date' in read ? read : { reason: `“${short(cell)}” can be read in two ways: say which part is the day.`, doubt: cell }
}

const SCALE = { stars5: 'half stars out of five', ten: 'a rating out of ten', hundred: 'a rating out of a hundred', letters: 'a grade from A+ to F', thumbs: 'a thumb up or down' } as const

function ratingIn(cell: string, { scale }: CsvMapping, losses: { kind: ImportKind; reason: string }[]): HalfStars | null {
  if (isNothing(cell) || /^0(?:[.,]0+)?$/.test(cell)) return null
  const rating = scale === null ? null : readRating(cell, scale)
  if (rating !== null) return rating
  const reason = scale === null ? `Nobody can say out of how many “${short(cell)}” is: choose the scale of the ratings.` : `“${short(cell)}” is not ${SCALE[scale]}.`
  losses.push({ kind: 'ratings', reason })
  return null
}

function textIn(cells: Cells, { reviewsAre }: CsvMapping): BroughtText | null {
  const written = cells.get('review') ?? ''
  const body = reviewsAre === 'html' ? lbmlToMarkdown(written) : written
  const title = (cells.get('reviewTitle') ?? '').trim()
  return body.trim() === '' ? null : { body, asCame: body === written ? null : written, ...(title === '' ? {} : { title }) }
}

function tagsIn(cells: Cells): string[] {
  return namesOf(cells.get('tags') ?? '', /[,;|]/).filter((tag) => tag.length <= LONGEST_TAG).slice(0, MOST_TAGS)
}

function firstWords(row: readonly string[]): string {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== '').slice(0, 3).join(', ')
}

/** As much of a cell as a sentence can hold. */
function short(cell: string): string {
  const line = kept(cell).replace(/\s+/g, ' ').trim()
  return line.length > 40 ? `${kept(line.slice(0, 40))}…` : line
}
