/** What the columns of a CSV seem to mean: from their names, and from what stands in them. */
import type { CsvField, CsvMapping, RatingScale } from '../../../../shared/models/importing'
import { areSerialDates, orderOf, readDate } from '../../csv/dates'
import { readRating, scaleOf } from '../../csv/ratings'
import { letterboxdIn, minutesOf, yearOf } from '../reading/film'
import { fieldNamed, rowsNamed } from './headerWords'
import { columnOf, type Table } from './table'
import { imdbIn, isNothing, statusOf, tmdbIn, yesOrNo } from './values'

interface Column {
  readonly at: number
  readonly name: string
  readonly cells: readonly string[]
}

type Columns = Map<CsvField, Column>

/** @param file its path, which can say what the rows are */
export function guessMapping({ header, sample }: Pick<Table, 'header' | 'sample'>, file: string): CsvMapping {
  const columns = header.map((name, at): Column => ({ at, name, cells: columnOf(sample, at) }))
  const found = byName(columns)
  const isUnnamed = found.size === 0
  byValue(columns, found, isUnnamed)
  mediaNumbers(columns, found)
  const rowsAre = whatRowsAre(found, sample.length, file)
  commentsAsReviews(found, rowsAre)
  const meant = [...found].map(([field, { at }]): [string, CsvField] => [String(at), field]).sort(([one], [other]) => Number(one) - Number(other))
  return completed({ columns: Object.fromEntries(meant), scale: null, dateOrder: null, rowsAre }, { header, sample })
}

/** A mapping that leaves the scale, the order of dates or the form of reviews open, with what the values tell of them. */
export function completed(mapping: CsvMapping, { header, sample }: Pick<Table, 'header' | 'sample'>): CsvMapping {
  const columnsOf = (...fields: readonly CsvField[]): Column[] =>
    Object.entries(mapping.columns).flatMap(([at, field]) => (fields.includes(field) ? [{ at: Number(at), name: header[Number(at)] ?? '', cells: columnOf(sample, Number(at)) }] : []))
  const [reviews] = columnsOf('review')
  return {
    ...mapping,
    ...(reviews === undefined || mapping.reviewsAre !== undefined ? {} : { reviewsAre: areHtml(reviews.cells) ? 'html' : 'text' }),
    scale: mapping.scale ?? scaleOfColumn(columnsOf('rating')[0]),
    dateOrder: mapping.dateOrder ?? orderOf(columnsOf('watchedOn', 'addedOn').flatMap(({ cells }) => cells))
  }
}

/** For each meaning the column that names it best and holds such values: mine before anybody's, a whole name before a part. */
function byName(columns: readonly Column[]): Columns {
  const best = new Map<CsvField, { column: Column; worth: number }>()
  for (const column of columns) {
    const named = fieldNamed(column.name)
    const field = named === null ? null : fieldOf(named.field, column.cells)
    if (named === null || field === null) continue
    const isMine = /^(?:my|your|mein|ma |mon |mi |mia|mio|meu|minha|mijn)/i.test(column.name) || /watch|seen|gesehen|vist|visionnage/i.test(column.name)
    const worth = (named.isWhole && field === named.field ? 2 : 0) + (isMine ? 3 : 0) + (column.cells.length > 0 ? 4 : 0)
    const before = best.get(field)
    if (before === undefined || worth > before.worth) best.set(field, { column, worth })
  }
  return new Map([...best].map(([field, { column }]) => [field, column]))
}

/** What a name and its values say together: "Seen" can be a day or a yes, and "Note" a remark or a mark. Null where they do not agree. */
function fieldOf(named: CsvField, cells: readonly string[]): CsvField | null {
  if (named === 'note' && cells.length > 0 && cells.every((cell) => isNothing(cell) || /\d/.test(cell)) && holds('rating', cells)) return 'rating'
  if (holds(named, cells)) return named
  return named === 'watchedOn' && holds('seen', cells) ? 'seen' : null
}

/** True when a column can mean this; one without values can mean anything. */
function holds(field: CsvField, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => !isNothing(cell))
  if (filled.length === 0) return true
  const test = TESTS[field]
  return test === undefined || filled.filter(test).length * 2 >= filled.length || (field.endsWith('On') && areSerialDates(filled))
}

const isDay = (cell: string): boolean => readDate(cell, null) !== null
const SCALES: readonly RatingScale[] = ['stars5', 'ten', 'hundred', 'letters', 'thumbs']

const TESTS: Partial<Record<CsvField, (cell: string) => boolean>> = {
  year: (cell) => yearOf(cell) !== null || isDay(cell),
  rating: (cell) => cell === '0' || SCALES.some((scale) => readRating(cell, scale) !== null),
  watchedOn: isDay,
  seen: (cell) => yesOrNo(cell) !== null || statusOf(cell) === 'seen',
  addedOn: isDay,
  rewatch: (cell) => yesOrNo(cell) !== null,
  like: (cell) => yesOrNo(cell) !== null,
  imdb: (cell) => imdbIn(cell) !== null,
  tmdb: (cell) => tmdbIn(cell) !== null,
  letterboxd: (cell) => letterboxdIn(cell) !== null,
  runtime: (cell) => minutesOf(cell).runtimeMinutes !== undefined,
  watchlist: (cell) => statusOf(cell) !== null || /drop|pause|hold|progress|watching|abandon|abgebrochen/i.test(cell)
}

/** Finds by their values what no name told: in a file without names everything, else what a film cannot do without. */
function byValue(columns: readonly Column[], found: Columns, isUnnamed: boolean): void {
  const free = (): Column[] => columns.filter((column) => column.cells.length > 0 && fieldNamed(column.name) === null && ![...found.values()].includes(column))
  const take = (field: CsvField, passes: (column: Column) => boolean): void => {
    const column = found.has(field) ? undefined : free().find(passes)
    if (column) found.set(field, column)
  }
  const all = (test: (cell: string) => boolean) => (column: Column): boolean => column.cells.every((cell) => isNothing(cell) || test(cell))
  take('imdb', all((cell) => /^tt\d{5,}$|imdb\.com\/title\/tt\d/i.test(cell)))
  take('letterboxd', all((cell) => cell.includes('/') && letterboxdIn(cell) !== null))
  take('year', all((cell) => yearOf(cell) !== null && Number(cell) > 1870 && Number(cell) < 2100))
  if (isUnnamed) {
    take('watchedOn', (column) => all(isDay)(column) && !column.cells.every((cell) => yearOf(cell) !== null))
    take('rating', (column) => scaleOf(column.cells) !== null && new Set(column.cells).size > 1)
  }
  if (!found.has('title')) {
    const title = titleAmong(free(), isUnnamed)
    if (title) found.set('title', title)
  }
  if (isUnnamed) take('review', (column) => averageLength(column.cells) > 60)
}

/** The first column of short words of many kinds. Where names are known words, a name that is not a number's or an address's. */
function titleAmong(columns: readonly Column[], isUnnamed: boolean): Column | undefined {
  const texts = columns.filter(({ cells, name }) => {
    const words = cells.filter((cell) => /\p{L}/u.test(cell) && !/^https?:|^tt\d+$/i.test(cell))
    const isText = words.length * 2 > cells.length && averageLength(cells) <= 60 && !cells.every(isDay)
    return isText && (isUnnamed || !/^[\p{ASCII}\p{Script=Latin}]*$/u.test(name)) && new Set(cells).size * 2 > cells.length
  })
  const kinds = (column: Column): number => new Set(column.cells).size
  const most = texts.reduce((highest, column) => Math.max(highest, kinds(column)), 0)
  return texts.find((column) => kinds(column) * 10 >= most * 9)
}

function averageLength(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length)
}

/** Yamtrack: the number of a film at the place that "source" names. */
function mediaNumbers(columns: readonly Column[], found: Columns): void {
  const number = columns.find(({ name }) => /^media_?id$/i.test(name.trim()))
  const source = columns.find(({ name }) => /^source$/i.test(name.trim()))
  if (!found.has('tmdb') && number && source && source.cells.length > 0 && source.cells.every((cell) => cell.toLowerCase() === 'tmdb')) found.set('tmdb', number)
}

function whatRowsAre(found: Columns, rows: number, file: string): CsvMapping['rowsAre'] {
  const watched = found.get('watchedOn')
  // Where many rows have no day, those are films that were seen; the others are viewings by their day.
  if (watched && watched.cells.filter((cell) => !isNothing(cell)).length * 5 >= rows * 4) return 'viewings'
  const byFile = rowsNamed(file)
  if (byFile !== null && byFile !== 'viewings') return byFile
  if (watched) return 'seen'
  if (found.has('seen')) return 'seen'
  const status = found.get('watchlist')?.cells.map(statusOf) ?? []
  if (status.includes('seen')) return 'seen'
  if (byFile !== null) return byFile
  return found.has('rating') || found.has('review') || found.has('rewatch') || found.has('like') ? 'seen' : 'films'
}

/** A remark on a film that was only seen has no viewing to stand on; a longer one is a review. */
function commentsAsReviews(found: Columns, rowsAre: CsvMapping['rowsAre']): void {
  const note = found.get('note')
  if (!note || found.has('review') || rowsAre === 'watchlist' || rowsAre === 'viewings' || averageLength(note.cells) < 40) return
  found.delete('note')
  found.set('review', note)
}

/** The scale the column's name says, where its values are on it; else the one that its values tell. */
function scaleOfColumn(column: Column | undefined): RatingScale | null {
  if (column === undefined) return null
  const filled = column.cells.filter((cell) => !isNothing(cell) && cell !== '0')
  const named = fieldNamed(column.name)?.scale ?? null
  if (named !== null && filled.every((cell) => readRating(cell, named) !== null)) return named
  return scaleOf(filled)
}

/** The end of an element, or a line break. */
const ELEMENT = /<\/(?:i|b|em|strong|a|p|blockquote)>|<br ?\/?>/i
/** What only Markdown writes: bold words, a link. */
const MARKDOWN = /\*\*\S|\]\((?:https?:|mailto:)/

/** Texts are taken for HTML where one of them surely is, and none is Markdown. */
function areHtml(cells: readonly string[]): boolean {
  return cells.some((cell) => ELEMENT.test(cell)) && !cells.some((cell) => MARKDOWN.test(cell))
}
