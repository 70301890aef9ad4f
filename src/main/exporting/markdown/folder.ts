/** The folder of notes: which files there are, and each one's text when it is asked for. Layout: docs/format-markdown.md. */
import type { Database } from 'better-sqlite3'
import type { ExportChoices, NamedScope } from '../../../shared/models/transfer'
import { titleCardSvg } from '../../../shared/titleCard/svg'
import { Problem } from '../../problem'
import { fileName, FreeNames } from '../fileNames'
import { SPOILS } from '../partRows'
import { withoutCovered } from '../spoilers'
import type { FolderFile } from '../target'
import { bodyAsMarkdown, collectedNote, entryNote } from './entryNote'
import { filmNote } from './filmNote'
import { listNote } from './listNote'
import { FilmNames, link } from './names'
import { keptNotes } from './keptNotes'
import { Posters } from './posters'
import { followRenamed } from './renamed'
import { type CollectedText, type FilmFacts, type ListFacts, type MyEntry, NoteRows } from './rows'
import { Versions } from './versions'

export interface NoteFolder {
  readonly files: readonly FolderFile[]
  /** Which file shows best what comes out. */
  readonly sample: FolderFile | null
  readonly films: number
  readonly reviews: number
}

type Choices = Pick<ExportChoices, 'mine' | 'collected' | 'privateText' | 'titleCards'> & Partial<Pick<ExportChoices, 'spoilers' | 'versions' | 'posters'>>

type Scope = Exclude<NamedScope, { kind: 'review' }>

/** The notes of everything or of a part: one for each film, each list and each entry of mine; of chosen entries theirs alone. */
export function noteFolder(db: Database, scope: Scope, choices: Choices): NoteFolder {
  const rows = new NoteRows(db)
  const lists = listsOf(rows, scope, choices)
  const chosen = filmsOf(rows, scope)
  const films = scope.kind === 'film' ? [mustBeThere(rows.film(scope.film), 'film')] : scope.kind === 'entries' ? [] : rows.films(chosen)
  const free = new FreeNames()
  const kept = scope.kind === 'everything' && choices.mine ? keptNotes(db, free) : []
  const names = new FilmNames(films, free)
  const entries = nameEntries(rows, chosenEntries(rows, scope, chosen, choices), free)
  const entriesOf = byFilm(entries)
  const posters = new Posters(db, choices.posters === true ? films : [], names)
  const picture = (film: FilmFacts): string | null => posters.nameOf(film) ?? (choices.titleCards ? `${names.of(film)}.svg` : null)
  const filmFiles = films.map((film): FolderFile => ({
    path: `Films/${names.of(film)}.md`,
    text: () => textOfFilm(rows, film, names, entriesOf.get(film.id) ?? [], picture(film), choices)
  }))
  const entryFiles = entries.map(({ entry, film, folder, name }): FolderFile => ({
    path: `${folder}/${name}.md`,
    text: () => entryNote(entry, film, rows.tagsOf(entry), names.link(film), bodyOf(rows, entry, names, choices), choices.privateText)
  }))
  const listFiles = lists.map((each): FolderFile => ({
    path: `Lists/${free.take(fileName(each.name))}.md`,
    text: () => listNote(said(each, choices), rows.tagsOfList(each.id), rows.listed(each.id).map(({ film_id, title, year, note }) => ({ link: names.link({ id: film_id, title, year }), note: note === null ? null : uncovered(note, choices) })))
  }))
  const versions = choices.versions === true ? new Versions(db).files(entries.filter(({ entry }) => !isKeptBack(entry, choices)), free, (body) => uncovered(body, choices)) : []
  const cards = choices.titleCards ? films.filter((film) => posters.nameOf(film) === null).map((film): FolderFile => ({ path: `Cards/${names.of(film)}.svg`, text: () => titleCardSvg(film.title, film.year) })) : []
  return {
    files: [...listFiles, ...entryFiles, ...versions, ...filmFiles, ...kept, ...posters.files, ...cards],
    sample: (scope.kind === 'list' ? listFiles[0] : undefined) ?? entryFiles.at(-1) ?? filmFiles[0] ?? null,
    films: films.length,
    reviews: entries.length
  }
}

/** A text that tells how a film ends stays at home where spoilers do. */
function isKeptBack({ has_spoilers }: { has_spoilers: number }, { spoilers }: Choices): boolean {
  return spoilers === false && has_spoilers === 1
}

function uncovered(markdown: string, { spoilers }: Choices): string {
  return spoilers === false ? withoutCovered(markdown) : markdown
}

function listsOf(rows: NoteRows, scope: Scope, choices: Choices): ListFacts[] {
  if (scope.kind === 'list') return [mayGo(mustBeThere(rows.list(scope.list), 'list'), choices)]
  if (scope.kind !== 'everything' || !choices.mine) return []
  return rows.allLists().filter(({ is_private }) => choices.privateText || is_private === 0)
}

function said(list: ListFacts, choices: Choices): ListFacts {
  return { ...list, description: list.description === null ? null : uncovered(list.description, choices) }
}

/** The films a scope is about; null for all of them. */
export function filmsOf(rows: NoteRows, scope: Scope): readonly string[] | null {
  switch (scope.kind) {
    case 'everything':
    case 'entries':
      return null
    case 'film':
      return [scope.film]
    case 'films':
      return scope.films
    case 'list':
      return rows.listed(scope.list).map(({ film_id }) => film_id)
  }
}

/** The one note of one review, with a name for it. */
export function reviewNote(db: Database, review: string, choices: Pick<ExportChoices, 'privateText' | 'spoilers'>): { name: string; text: string } {
  const { privateText } = choices
  const asWritten: Choices = { mine: true, collected: true, titleCards: false, ...choices }
  const rows = new NoteRows(db)
  const collected = rows.collectedReview(review)
  if (collected) {
    if (isKeptBack(collected, asWritten)) throw new Problem('invalid', SPOILS)
    const film = mustBeThere(rows.film(collected.film_id), 'film')
    const names = new FilmNames([film], new FreeNames())
    return { name: fileName(`${film.title}, ${collected.author}`), text: collectedNote(asGoesOut(collected, asWritten), film, names.link(film)) }
  }
  const filmId = db.prepare<[string], { film_id: string }>('SELECT film_id FROM review WHERE id = ? AND deleted_at IS NULL').get(review)?.film_id
  const film = mustBeThere(filmId === undefined ? null : rows.film(filmId), 'review')
  const entry = rows.entries({ films: [film.id] }).find(({ review_id }) => review_id === review)
  if (!entry) throw new Problem('invalid', 'That review is a draft, so it was not exported. Finish it first, or take everything with you as JSON.')
  if (entry.is_private === 1 && !privateText) throw new Problem('invalid', 'That review is private, so it was not exported. Include private entries to take it with you.')
  if (isKeptBack(entry, asWritten)) throw new Problem('invalid', SPOILS)
  const names = new FilmNames([film], new FreeNames())
  const { name } = nameOfEntry(entry, film)
  return { name, text: entryNote(entry, film, rows.tagsOf(entry), names.link(film), bodyOf(rows, entry, names, asWritten), privateText) }
}

interface NamedEntry {
  readonly entry: MyEntry
  readonly film: FilmFacts
  readonly folder: string
  readonly name: string
}

function byFilm(entries: readonly NamedEntry[]): Map<string, NamedEntry[]> {
  const found = new Map<string, NamedEntry[]>()
  for (const entry of entries) found.set(entry.film.id, [...(found.get(entry.film.id) ?? []), entry])
  return found
}

function chosenEntries(rows: NoteRows, scope: Scope, films: readonly string[] | null, choices: Choices): MyEntry[] {
  if (!choices.mine && scope.kind !== 'entries') return []
  return rows.entries(scope.kind === 'entries' ? { ids: scope.entries } : { films }).filter((entry) => choices.privateText || entry.is_private === 0)
}

function nameEntries(rows: NoteRows, entries: readonly MyEntry[], free: FreeNames): NamedEntry[] {
  const films = new Map(rows.films([...new Set(entries.map(({ film_id }) => film_id))]).map((film) => [film.id, film]))
  return entries.flatMap((entry) => {
    const film = films.get(entry.film_id)
    if (!film) return []
    const { folder, name } = nameOfEntry(entry, film)
    return [{ entry, film, folder, name: free.take(name) }]
  })
}

/** A private list goes only when private things were asked for. */
function mayGo(list: ListFacts, { privateText }: Choices): ListFacts {
  if (list.is_private === 1 && !privateText) throw new Problem('invalid', 'That list is private, so it was not exported. Include private entries to take it with you.')
  return list
}

function nameOfEntry(entry: MyEntry, film: FilmFacts): { folder: string; name: string } {
  const date = entry.watched_on ?? entry.written_on
  if (date === null) return { folder: 'Undated', name: fileName(film.title) }
  return { folder: date.slice(0, 4), name: fileName(`${date} ${fileName(film.title)}`) }
}

/** The text of an entry as it goes out: as it was written, but for links to films that are called otherwise by now. */
function bodyOf(rows: NoteRows, entry: MyEntry, names: FilmNames, choices: Choices): string {
  const text = isKeptBack(entry, choices) ? null : rows.bodyOf(entry)
  if (text === null) return ''
  if (text.format === 'plain' || entry.review_id === null) return bodyAsMarkdown(text.body, text.format)
  return followRenamed(uncovered(text.body, choices), () => rows.boundTo(entry.review_id ?? ''), names)
}

/** Somebody else's text as it goes out. */
function asGoesOut(review: CollectedText, choices: Choices): CollectedText {
  if (isKeptBack(review, choices)) return { ...review, body: '' }
  return review.body_format === 'plain' ? review : { ...review, body: uncovered(review.body, choices) }
}

function textOfFilm(rows: NoteRows, film: FilmFacts, names: FilmNames, entries: readonly NamedEntry[], picture: string | null, choices: Choices): string {
  const mentioned = rows.mentionsOfFilm(film.id, { mine: choices.mine, collected: choices.collected, hidden: choices.privateText })
  return filmNote({
    film,
    lists: rows.lists(film.id),
    name: names.of(film),
    picture,
    isMine: choices.mine,
    privateText: choices.privateText,
    takes: choices.collected ? rows.takes(film.id) : [],
    reviews: choices.collected ? rows.collected(film.id).filter((review) => !isKeptBack(review, choices)).map((review) => asGoesOut(review, choices)) : [],
    notes: choices.mine ? rows.notes(film.id, choices.privateText) : [],
    trailers: rows.trailers(film.id),
    mentions: mentioned.map(({ film_id, title, year }) => names.link({ id: film_id, title, year })),
    entries: entries.map(({ name }) => link(name, name))
  })
}

function mustBeThere<T>(found: T | null, what: string): T {
  if (found === null) throw new Problem('not-found', `That ${what} is no longer in your library, so nothing was exported.`)
  return found
}
