/** Taking things out of the bin, each with what went there with it. Call these inside a write. */
import type { BinKind } from '../../shared/models/bin'
import { SET_ASIDE } from '../changes/setAside'
import { now } from '../clock'
import type { FilmRow } from '../films/repository'
import { follow, NO_VERDICT, verdictOf } from '../journal/verdict'
import { isDraft, live, type EntryRows } from '../journal/entryRows'
import { findOrMakeStub, removeLonelyStubs } from '../mentions/stubs'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'

/** Brings one thing back. */
export function restoreThing(open: OpenLibrary, kind: BinKind, id: string): void {
  switch (kind) {
    case 'film':
      return restoreFilm(open, id)
    case 'entry':
      return restoreEntry(open, id)
    case 'review':
    case 'take':
      return restoreText(open, kind, id)
    case 'line':
    case 'question':
      return restoreFilmNote(open, id)
    case 'list':
      return restoreList(open, id)
    case 'tag':
      return restoreTag(open, id)
    case 'person':
      return void restoreRow(open, 'person', id)
    case 'poster':
      return restorePoster(open, id)
    case 'savedView':
      return void restoreRow(open, 'saved_view', id)
    case 'template':
      return void restoreRow(open, 'template', id)
  }
}

/** A film with its entries, facts and texts. What spoke of it meanwhile pointed to a stub of its title; that goes again. */
function restoreFilm(open: OpenLibrary, id: string): void {
  const { films, mentions } = open.repositories
  const { film, mentions: own } = films.restore(id)
  const standIns = films.titled(film.title, film.year).filter((stub) => stub.is_stub === 1 && stub.id !== id && stub.year === film.year)
  for (const stub of standIns) {
    for (const mention of mentions.to(stub.id)) mentions.save({ ...mention, film_id: id })
  }
  removeLonelyStubs(open, standIns.map((stub) => stub.id))
  for (const mention of own) pointToSomethingHere(open, mention)
}

/** An entry by the id of its review or of its viewing. The film follows it, as it did when the entry was made. */
function restoreEntry(open: OpenLibrary, id: string): void {
  const { reviews, viewings, bin } = open.repositories
  const review = reviews.find(id)
  const named = review ?? viewings.find(id)
  const at = present(named?.deleted_at)
  const film = present(named?.film_id)
  bringFilm(open, film)
  // With its film it came back already.
  if (bin.removedAt(review ? 'review' : 'viewing', id) === null) return
  const viewingId = review ? review.viewing_id : id
  const stood = viewingId === null ? null : live(viewings.find(viewingId))
  if (viewingId !== null && !stood && bin.revive('viewing', 'id = @id', viewingId, at).length > 0) reviveHanging(open, 'viewing', viewingId, at)
  if (review) reviveText(open, 'review', id, at)
  const rows: EntryRows = { review: review && reviews.get(id), viewing: viewingId === null ? null : live(viewings.find(viewingId)) }
  // Where the viewing stood, the film went on following it.
  if (!stood && !isDraft(rows)) follow(open, film, NO_VERDICT, verdictOf(open, rows), now())
}

function restoreText(open: OpenLibrary, kind: 'review' | 'take', id: string): void {
  const { reviews, takes, people, bin } = open.repositories
  const row = kind === 'review' ? reviews.find(id) : takes.find(id)
  const at = present(row?.deleted_at)
  bringFilm(open, present(row?.film_id))
  if (bin.removedAt(kind, id) !== null) reviveText(open, kind, id, at)
  const author = row?.author_id ? people.find(row.author_id) : null
  if (author && author.deleted_at !== null) people.save({ ...author, deleted_at: null })
}

function restoreFilmNote(open: OpenLibrary, id: string): void {
  const { filmNotes, bin } = open.repositories
  bringFilm(open, present(filmNotes.find(id)?.film_id))
  if (bin.removedAt('film_note', id) !== null) restoreRow(open, 'film_note', id)
}

function restoreList(open: OpenLibrary, id: string): void {
  const { bin } = open.repositories
  const at = restoreRow(open, 'list', id)
  bin.revive('list_entry', 'list_id = @id', id, at)
  reviveHanging(open, 'list', id, at)
}

function restoreTag(open: OpenLibrary, id: string): void {
  const at = restoreRow(open, 'tag', id, 'There is a tag of that name again already, so this one stays in the bin.')
  open.repositories.bin.revive('tagging', 'tag_id = @id', id, at)
}

/** A poster; it is shown again where the film has none now. */
function restorePoster(open: OpenLibrary, id: string): void {
  const { films, bin } = open.repositories
  const film = present(bin.filmOfPoster(id))
  bringFilm(open, film)
  if (bin.removedAt('film_poster', id) !== null) restoreRow(open, 'film_poster', id)
  const row = films.get(film)
  if (row.poster_id === null) films.save({ ...row, poster_id: id, updated_at: now() })
}

/** Takes one row out of the bin; answers when it went there. */
function restoreRow({ repositories: { bin } }: OpenLibrary, table: string, id: string, taken = GONE): string {
  const at = present(bin.removedAt(table, id))
  if (bin.revive(table, 'id = @id', id, at).length === 0) throw new Problem('conflict', taken)
  return at
}

function reviveText(open: OpenLibrary, kind: 'review' | 'take', id: string, at: string): void {
  open.repositories.bin.revive(kind, 'id = @id', id, at)
  reviveHanging(open, kind, id, at)
}

/** Tags and mentions that went with something. */
function reviveHanging(open: OpenLibrary, kind: 'viewing' | 'review' | 'take' | 'list', id: string, at: string): void {
  const { bin } = open.repositories
  if (kind !== 'take') bin.revive('tagging', `subject_kind = '${kind}' AND subject_id = @id`, id, at)
  for (const mention of bin.revive('mention', `subject_kind = '${kind}' AND subject_id = @id`, id, at)) pointToSomethingHere(open, mention)
}

/** A thing whose film is in the bin brings the film, and the film all that went with it. */
function bringFilm(open: OpenLibrary, id: string): void {
  const { bin } = open.repositories
  const at = bin.removedAt('film', id)
  // A film whose addition was taken back left nothing in the bin that belongs to it.
  if (at === SET_ASIDE) bin.revive('film', 'id = @id', id, at)
  else if (at !== null) restoreFilm(open, id)
}

/** What a text speaks of may have gone to the bin meanwhile: then it speaks of the film of that title that is here, or of a stub. */
function pointToSomethingHere(open: OpenLibrary, id: string): void {
  const { films, mentions, bin } = open.repositories
  const mention = mentions.get(id)
  const film = mention.film_id === null ? null : films.find(mention.film_id)
  if (film === null || film.deleted_at === null) return
  const here = sameFilm(open, film)
  if (here) mentions.save({ ...mention, film_id: here.id })
  else if (film.is_stub === 1) bin.revive('film', 'id = @id', film.id, film.deleted_at)
  // A link I wrote stays bound to its film, also while that is in the bin.
  else if (mention.origin === 'recognised') mentions.save({ ...mention, film_id: findOrMakeStub(open, film, null).id })
}

function sameFilm({ repositories: { films } }: OpenLibrary, film: FilmRow): FilmRow | undefined {
  return films.titled(film.title, film.year).find((other) => other.id !== film.id && other.year === film.year)
}

const GONE = 'That is no longer in the bin.'

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Problem('not-found', GONE)
  return value
}
