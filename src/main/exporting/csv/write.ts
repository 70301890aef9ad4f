/** One CSV for each table, in people's columns (docs/format-csv.md): for a spreadsheet, and for programs that know nothing of Matinee. */
import type { Database } from 'better-sqlite3'
import { starsOf } from '../../../shared/models/rating'
import type { NamedChoices } from '../../../shared/models/transfer'
import { VERSION_TEXT } from '../../revisions/versionText'
import type { Work } from '../../worker/work'
import { chosenEntries, chosenFilms } from '../chosen'
import { Elsewhere } from '../letterboxd/elsewhere'
import { type FilmFacts, type MyEntry, NoteRows } from '../markdown/rows'
import { withoutCovered } from '../spoilers'
import type { FolderSink, TextSink, WriteFolder } from '../written'
import { type Cell, csvLine, withoutFormula } from './line'
import { readme } from './readme'
import { type CsvTable, TABLES, versionsSql } from './tables'

type Values = Readonly<Record<string, string | number | null>>

export const writeCsv: WriteFolder = async (db, choices, folder, work) => {
  const rows = new NoteRows(db)
  const entries = chosenEntries(rows, choices)
  const films = filmsOf(rows, choices, entries)
  const written: { name: string; what: string }[] = []
  const begin = (name: string, what: string, header: readonly string[]): Table => {
    written.push({ name, what })
    return new Table(folder, name, header, choices.byteOrderMark)
  }
  await writeFilms(db, rows, films, choices, (header) => begin('films', 'a film', header), work)
  await writeEntries(rows, entries, new Map(films.map((film) => [film.id, film])), choices, (header) => begin('entries', 'a viewing with or without a review, or a review without a viewing', header), work)
  const values = valuesOf(choices, films, entries)
  const versions: CsvTable[] = choices.versions && choices.mine ? [{ name: 'versions', what: 'an earlier version of a review of mine', sql: versionsSql(VERSION_TEXT), texts: ['version'] }] : []
  for (const table of [...TABLES, ...versions]) await writeTable(db, table, values, choices, begin, work)
  folder.add('README.txt', readme(written))
  return { films: films.length, reviews: entries.filter(({ review_id }) => review_id !== null).length, leftOut: [] }
}

/** A file that is begun; each cell goes in so that a spreadsheet computes nothing. */
class Table {
  readonly #sink: TextSink

  constructor(folder: FolderSink, name: string, header: readonly string[], byteOrderMark: boolean) {
    this.#sink = folder.begin(`${name}.csv`)
    this.#sink.write(`${byteOrderMark ? '\uFEFF' : ''}${csvLine(header)}`)
  }

  add(cells: readonly Cell[]): void {
    this.#sink.write(csvLine(cells.map(withoutFormula)))
  }
}

/** Of chosen entries or one review, the films they are of, so that the tables can be joined. */
function filmsOf(rows: NoteRows, choices: NamedChoices, entries: readonly MyEntry[]): FilmFacts[] {
  const { kind } = choices.scope
  return kind === 'entries' || kind === 'review' ? rows.films([...new Set(entries.map(({ film_id }) => film_id))]) : chosenFilms(rows, choices)
}

function valuesOf({ scope, mine, collected, privateText, spoilers }: NamedChoices, films: readonly FilmFacts[], entries: readonly MyEntry[]): Values {
  const whole = scope.kind === 'everything'
  const isOfEntries = scope.kind === 'entries' || scope.kind === 'review'
  return {
    films: whole ? null : JSON.stringify(films.map(({ id }) => id)),
    texts: JSON.stringify(entries.flatMap(({ viewing_id, review_id }) => [viewing_id, review_id]).filter((id) => id !== null)),
    lists: whole ? null : JSON.stringify(scope.kind === 'list' ? [scope.list] : []),
    mine: Number(mine || isOfEntries),
    others: Number(collected && !isOfEntries),
    hidden: Number(privateText),
    spoilers: Number(spoilers),
    whole: Number(whole)
  }
}

async function writeFilms(db: Database, rows: NoteRows, films: readonly FilmFacts[], { mine, privateText }: NamedChoices, begin: (header: readonly string[]) => Table, work: Work): Promise<void> {
  const elsewhere = new Elsewhere(db)
  const own = mine ? ['seen', 'seen_on', 'rating', 'liked', 'tags'] : []
  const hidden = privateText ? ['private_note'] : []
  const table = begin([
    'id', 'title', 'original_title', 'year', 'directors', 'runtime_minutes', 'genres', 'languages', 'countries', 'certificates', 'distributor', 'released', 'synopsis', ...own, 'imdb_id', 'tmdb_id', 'letterboxd', ...hidden
  ])
  for (const [index, film] of films.entries()) {
    const lists = rows.lists(film.id)
    const { imdb, tmdb, letterboxd } = elsewhere.of(film.id)
    const facts = [lists.genres, lists.languages, lists.countries, lists.certificates].map((each) => each.join(', '))
    table.add([
      film.id, film.title, film.original_title, film.year, lists.directors.join(', '), film.runtime_minutes, ...facts, film.distributor, lists.releases[0]?.split(' ')[0] ?? null, film.synopsis,
      ...(mine ? [yesNo(film.is_seen), film.seen_on, stars(film.rating), yesNo(film.is_liked), lists.tags.join(', ')] : []),
      imdb, tmdb, letterboxd, ...(privateText ? [film.private_note] : [])
    ])
    work.report('Writing films', index + 1, films.length)
    await work.breathe()
  }
}

async function writeEntries(rows: NoteRows, entries: readonly MyEntry[], films: ReadonlyMap<string, FilmFacts>, choices: NamedChoices, begin: (header: readonly string[]) => Table, work: Work): Promise<void> {
  const { privateText, spoilers } = choices
  const table = begin([
    'id', 'viewing_id', 'review_id', 'film_id', 'film', 'year', 'watched', 'written', 'rating', 'rewatch', 'liked', 'tags', 'spoilers', 'private', 'place', 'medium', 'with', 'review_title', 'format', 'review',
    ...(privateText ? ['private_note'] : [])
  ])
  for (const [index, entry] of entries.entries()) {
    const film = films.get(entry.film_id) ?? rows.film(entry.film_id)
    const text = spoilers || entry.has_spoilers === 0 ? rows.bodyOf(entry) : null
    table.add([
      entry.id, entry.viewing_id, entry.review_id, entry.film_id, film?.title ?? null, film?.year ?? null, entry.watched_on, entry.written_on, stars(entry.rating),
      yesNo(entry.is_rewatch), yesNo(entry.is_liked), rows.tagsOf(entry).join(', '), yesNo(entry.has_spoilers), yesNo(entry.is_private), entry.place, entry.medium, entry.company,
      entry.review_title, text?.format ?? null, text === null ? null : shown(text.body, text.format, choices), ...(privateText ? [entry.private_note] : [])
    ])
    work.report('Writing entries', index + 1, entries.length)
    await work.breathe()
  }
}

/** A table as its statement says; one without rows gets no file. */
async function writeTable(db: Database, { name, what, sql, texts = [] }: CsvTable, values: Values, choices: NamedChoices, begin: (name: string, what: string, header: readonly string[]) => Table, work: Work): Promise<void> {
  const statement = db.prepare<[Values], Cell[]>(sql).raw()
  const header = statement.columns().map((column) => column.name)
  const format = header.indexOf('format')
  const covered = new Set(texts.map((column) => header.indexOf(column)))
  let table: Table | null = null
  let done = 0
  for (const cells of statement.iterate(values)) {
    table ??= begin(name, what, header)
    table.add(cells.map((cell, index) => (covered.has(index) && typeof cell === 'string' ? shown(cell, String(cells[format]), choices) : cell)))
    done += 1
    work.report(`Writing ${name}`, done, null)
    await work.breathe()
  }
}

function shown(text: string, format: string, { spoilers }: NamedChoices): string {
  return spoilers || format !== 'markdown' ? text : withoutCovered(text)
}

function stars(rating: number | null): number | null {
  return rating === null ? null : starsOf(rating)
}

function yesNo(flag: number): string {
  return flag === 1 ? 'yes' : 'no'
}
