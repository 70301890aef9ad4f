/** CSV in the columns that Letterboxd imports (docs/format-csv.md). */
import type { Database } from 'better-sqlite3'
import { starsOf } from '../../../shared/models/rating'
import type { NamedChoices } from '../../../shared/models/transfer'
import type { Work } from '../../worker/work'
import { chosenEntries, chosenFilms } from '../chosen'
import { fileName, FreeNames } from '../fileNames'
import { type FilmFacts, type ListFacts, type MyEntry, NoteRows } from '../markdown/rows'
import type { FolderSink, WriteFolder } from '../written'
import { Elsewhere } from './elsewhere'
import { LeftOut } from './leftOut'
import { Parts } from './parts'
import { reviewForLetterboxd } from './reviewText'

const HEADER = ['Title', 'Year', 'Directors', 'Rating', 'WatchedDate', 'Rewatch', 'Tags', 'Review', 'tmdbID', 'imdbID', 'LetterboxdURI'] as const
const LIST_HEADER = ['Position', 'Title', 'Year', 'Directors', 'tmdbID', 'imdbID', 'LetterboxdURI'] as const

export const writeLetterboxd: WriteFolder = async (db, choices, folder, work) => {
  const rows = new NoteRows(db)
  const leftOut = new LeftOut()
  const films = new FilmCells(db, rows)
  const written = await writeFilms(rows, films, choices, folder, leftOut, work)
  for (const { list, name } of listsOf(rows, choices, leftOut)) {
    writeList(rows, films, list, new Parts(folder, name, LIST_HEADER), leftOut)
    await work.breathe()
  }
  leftOut.countTheRest(db, choices)
  return { ...written, leftOut: leftOut.sentences() }
}

/** One row for each entry, and one for each film I have seen or rated without an entry. */
async function writeFilms(
  rows: NoteRows, films: FilmCells, choices: NamedChoices, folder: FolderSink, leftOut: LeftOut, work: Work
): Promise<{ films: number; reviews: number }> {
  const parts = new Parts(folder, 'films', HEADER)
  const entries = chosenEntries(rows, choices)
  const chosen = choices.mine ? chosenFilms(rows, choices) : []
  const total = entries.length + chosen.length
  const entered = new Set<string>()
  const days = new Set<string>()
  let reviews = 0
  let done = 0
  const step = async (): Promise<void> => {
    done += 1
    work.report('Writing rows', done, total)
    await work.breathe()
  }
  for (const entry of entries) {
    const film = films.of(entry.film_id)
    if (film) {
      leftOut.countEntry(entry, days)
      const review = reviewOf(rows, entry, choices, leftOut)
      const tags = rows.tagsOf(entry)
      leftOut.add('tagsWithComma', tags.filter((tag) => tag.includes(',')).length)
      const day = fullDay(entry.watched_on)
      const cells = (text: string): Cells => [...film.name, stars(entry.rating), day, entry.is_rewatch === 1 && day !== '' ? 'true' : '', tags.join(', '), text, ...film.ids]
      if (!parts.add(cells(review))) {
        leftOut.add('tooLong')
        parts.add(cells(''))
      } else if (review !== '') reviews += 1
      if (entry.rating !== null || entry.has_viewing === 1) entered.add(entry.film_id)
    }
    await step()
  }
  let count = entered.size
  const kept = choices.privateText ? new Set<string>() : rows.filmsWithPrivateEntries()
  for (const film of chosen) {
    const isSaid = entered.has(film.id) || kept.has(film.id) || (film.is_seen === 0 && film.rating === null)
    const cells = isSaid ? null : films.of(film.id)
    if (cells) {
      parts.add([...cells.name, stars(film.rating), '', '', rows.lists(film.id).tags.join(', '), '', ...cells.ids])
      count += 1
    }
    await step()
  }
  parts.end()
  return { films: count, reviews }
}

type Cells = (string | number | null)[]

function reviewOf(rows: NoteRows, entry: MyEntry, { spoilers }: NamedChoices, leftOut: LeftOut): string {
  const text = rows.bodyOf(entry)
  if (text === null || text.body.trim() === '') return ''
  if (entry.has_spoilers === 1) {
    leftOut.add(spoilers ? 'spoilerMarks' : 'spoilers')
    if (!spoilers) return ''
  }
  if (text.format === 'markdown' && text.body.includes('||')) leftOut.add(spoilers ? 'uncovered' : 'covered')
  if (entry.review_title !== null) leftOut.add('reviewTitles')
  return reviewForLetterboxd(text, spoilers)
}

function listsOf(rows: NoteRows, { scope, mine, privateText }: NamedChoices, leftOut: LeftOut): { list: ListFacts; name: string }[] {
  const found = scope.kind === 'everything' && mine ? rows.allLists() : scope.kind === 'list' ? [rows.list(scope.list)].filter((list) => list !== null) : []
  const free = new FreeNames()
  const going = found.filter(({ is_private }) => privateText || is_private === 0)
  leftOut.add('privateLists', found.length - going.length)
  return going.map((list) => ({ list, name: list.kind === 'watchlist' ? 'watchlist' : `lists/${free.take(fileName(list.name))}` }))
}

function writeList(rows: NoteRows, films: FilmCells, list: ListFacts, parts: Parts, leftOut: LeftOut): void {
  for (const [index, { film_id, note }] of rows.listed(list.id).entries()) {
    const film = films.of(film_id)
    if (film) parts.add([index + 1, ...film.name, ...film.ids])
    if (note !== null && note.trim() !== '') leftOut.add('listNotes')
  }
  if (list.kind === 'list') leftOut.add('listFacts')
  parts.end()
}

/** What a row says of a film; films that many rows name are looked up once. */
class FilmCells {
  readonly #rows: NoteRows
  readonly #elsewhere: Elsewhere
  readonly #known = new Map<string, { name: Cells; ids: Cells } | null>()

  constructor(db: Database, rows: NoteRows) {
    this.#rows = rows
    this.#elsewhere = new Elsewhere(db)
  }

  of(id: string): { name: Cells; ids: Cells } | null {
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const film = this.#rows.film(id)
    const cells = film === null ? null : this.#cells(film)
    this.#known.set(id, cells)
    return cells
  }

  #cells(film: FilmFacts): { name: Cells; ids: Cells } {
    const { tmdb, imdb, letterboxd } = this.#elsewhere.of(film.id)
    return { name: [film.title, film.year, this.#rows.lists(film.id).directors.join(', ')], ids: [tmdb, imdb, letterboxd] }
  }
}

function stars(rating: number | null): string {
  return rating === null ? '' : String(starsOf(rating))
}

/** Only a whole day makes an entry of a diary there. */
function fullDay(watched: string | null): string {
  return watched !== null && watched.length === 10 ? watched : ''
}
