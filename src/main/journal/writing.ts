/** Writing entries, from the first moment to the bin. Each function resolves when its words are on the disk. */
import type { Done } from '../../shared/models/changeNotes'
import type { Cursor, Entry, EntryText, OpenEntry } from '../../shared/models/entry'
import { discardMaking } from '../changes/discard'
import { now, today } from '../clock'
import { offerNamed } from '../mentions/offerNamed'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { entry, rowsOfFilm } from './entries'
import { type EntryRows, entryOf, filmIdOf, getRows, idOf, isDraft, textOf } from './entryRows'
import { type Base, keepVersion, laterThan, respectOthers, stamped } from './meanwhile'
import { follow, NO_VERDICT, verdictOf } from './verdict'
import { keepable, saysTheSame, writeText } from './writeText'
import { dropMentions, followLinks } from './writtenLinks'

/** A pause in typing that makes a version of what stood before it. */
const PAUSE_MS = 20_000

/** Opens Write on a film: a draft dated today. One that nobody wrote in is opened again instead; a stub becomes a film. */
export async function start(open: OpenLibrary, film: string, at = now()): Promise<OpenEntry> {
  const day = today(new Date(at))
  const { films } = open.repositories
  films.get(film)
  const lying = rowsOfFilm(open, film).find((each) => isUntouched(open, each))
  if (lying) {
    await save(open, idOf(lying), { ...textOf(open, lying), watchedOn: day }, at)
    return entry(open, idOf(lying))
  }
  const id = await open.library.write('Entry started', () => {
    const row = films.get(film)
    if (row.is_stub === 1) films.save({ ...row, is_stub: 0, updated_at: at })
    return idOf(writeText(open, { review: null, viewing: null }, { film, text: freshText(open, film, day), isDraft: true, at, day }))
  })
  return entry(open, id)
}

interface SaveOptions {
  readonly base?: Base
  readonly cursor?: Cursor | null
}

/** Saves while typing. A writing session is one thing to undo; after a pause, what stood before it becomes a version. */
export async function save(open: OpenLibrary, id: string, written: EntryText, at = now(), { base, cursor = null }: SaveOptions = {}): Promise<Entry> {
  const text = keepable(written)
  const known = getRows(open, id)
  if (saysTheSame(textOf(open, known), text)) {
    if (cursor) await open.library.writeUnlogged(() => open.repositories.cursors.save(idOf(known), cursor))
    return entryOf(open, known)
  }
  return open.library.write(
    `Entry on ${titleOf(open, known)} changed`,
    () => {
      const rows = getRows(open, id)
      respectOthers(open, rows, text, base, at)
      keepVersionAfterPause(open, rows, text, at)
      const saved = put(open, rows, text, isDraft(rows), at)
      if (cursor) open.repositories.cursors.save(idOf(saved), cursor)
      return entryOf(open, saved)
    },
    { coalesce: `entry:${id}` }
  )
}

/** Finishes an entry: from now on it counts. Without words, the viewing alone is the entry. */
export async function finish(open: OpenLibrary, id: string, written: EntryText, at = now(), base?: Base): Promise<Entry> {
  const text = keepable(written)
  refuseNothing(text)
  const known = getRows(open, id)
  const done = isDraft(known) ? 'finished' : 'changed'
  return open.library.write(`Entry on ${titleOf(open, known)} ${done}`, () => {
    const rows = getRows(open, id)
    respectOthers(open, rows, text, base, at)
    open.repositories.cursors.forget(idOf(rows))
    return entryOf(open, finished(open, rows, text, 'finish', at))
  })
}

/** Writes a whole entry at once, as the command line does: it is never a draft, and no draft that lies open is touched. */
export async function log(open: OpenLibrary, film: string, written: EntryText, at = now()): Promise<Entry> {
  const text = keepable(written)
  refuseNothing(text)
  return open.library.write(`Entry on ${open.repositories.films.get(film).title} finished`, () => entryOf(open, logRows(open, film, text, 'command', at)))
}

/**
 * Writes a new entry with everything in it; a stub becomes a film. One that is logged as a draft bears the day it was
 * logged on: that is how it is told from one that was only begun. Call inside a write.
 */
export function logRows(open: OpenLibrary, film: string, text: EntryText, as: 'draft' | 'finish' | 'command', at: string): EntryRows {
  const { films, reviews } = open.repositories
  const row = films.get(film)
  if (row.is_stub === 1) films.save({ ...row, is_stub: 0, updated_at: at })
  const day = today(new Date(at))
  const begun = writeText(open, { review: null, viewing: null }, { film, text, isDraft: true, at, day })
  if (as !== 'draft') return finished(open, begun, text, as, at)
  return { ...begun, review: begun.review && reviews.save({ ...begun.review, written_on: day }) }
}

function finished(open: OpenLibrary, begun: EntryRows, text: EntryText, reason: 'finish' | 'command', at: string): EntryRows {
  const hasWords = text.body.trim() !== ''
  const rows = put(open, begun, text, false, at)
  if (rows.review && hasWords) {
    keepVersion(open, rows, reason, at)
    offerNamed(open, rows.review)
  }
  if (!rows.review || hasWords || !rows.viewing) return rows
  removeReview(open, rows.review.id)
  return stamped(open, { review: null, viewing: rows.viewing }, laterThan(begun, at))
}

/** Refuses an entry without words, day and rating. */
export function refuseNothing(text: EntryText): void {
  if (text.body.trim() === '' && text.watchedOn === null && text.rating === null) {
    throw new Problem('invalid', 'There is nothing to finish yet. Write something, or say when you saw it.')
  }
}

/** Leaves an entry unfinished. A draft that nobody wrote in goes without a trace; one that was logged is then the viewing alone. */
export async function leave(open: OpenLibrary, id: string, at = now()): Promise<{ kept: boolean }> {
  const rows = getRows(open, id)
  const text = textOf(open, rows)
  if (isLogged(rows) && rows.viewing && text.body.trim() === '') {
    await open.library.write(`${titleOf(open, rows)} logged`, () => finished(open, getRows(open, id), text, 'finish', at))
    return { kept: true }
  }
  if (!isUntouched(open, rows)) {
    const { revisions } = open.repositories
    const { review } = rows
    const isNew = review !== null && review.body !== (revisions.newest('review', review.id)?.body ?? '')
    if (isNew) await open.library.writeUnlogged(() => keepVersion(open, rows, 'leave', at))
    return { kept: true }
  }
  const { library } = open
  const isDiscarded = await library.writeUnlogged(() => {
    open.repositories.cursors.forget(idOf(rows))
    return discardMaking(library.db, idOf(rows))
  })
  if (!isDiscarded) await library.write('Empty draft put away', () => removeRows(open, getRows(open, id)))
  return { kept: false }
}

/** Moves an entry to the bin: review, viewing, tags and mentions; the film's rating follows (see verdict.ts). */
export async function remove(open: OpenLibrary, id: string, at = now()): Promise<Done> {
  const label = 'Entry moved to the bin'
  return open.library.write(label, () => {
    removeEntry(open, getRows(open, id), at)
    return { label, group: open.library.changes.currentGroup() }
  })
}

/** As `remove`, inside a write. */
export function removeEntry(open: OpenLibrary, rows: EntryRows, at: string): void {
  const before = verdictOf(open, rows)
  removeRows(open, rows)
  follow(open, filmIdOf(rows), before, NO_VERDICT, at)
}

/** Writes the text and lets film and mentions follow; a draft moves neither. Call inside a write. */
export function put(open: OpenLibrary, rows: EntryRows, text: EntryText, stayDraft: boolean, moment: string): EntryRows {
  const film = filmIdOf(rows)
  const at = laterThan(rows, moment)
  const isSame = stayDraft === isDraft(rows) && saysTheSame(textOf(open, rows), text)
  const before = movesFilm(open, rows, text, stayDraft) ? verdictOf(open, rows) : null
  const written = writeText(open, rows, { film, text, isDraft: stayDraft, at, day: today(new Date(moment)) })
  const after = isSame ? written : stamped(open, written, at)
  if (stayDraft) return after
  if (after.review) followLinks(open, after.review)
  if (before) follow(open, film, before, verdictOf(open, after), at)
  return after
}

/** Whether a text says something else about its film than the entry does now. */
function movesFilm(open: OpenLibrary, rows: EntryRows, text: EntryText, stayDraft: boolean): boolean {
  const said = textOf(open, rows)
  return stayDraft !== isDraft(rows) || said.rating !== text.rating || said.isLiked !== text.isLiked || said.watchedOn !== text.watchedOn
}

function removeRows(open: OpenLibrary, { review, viewing }: EntryRows): void {
  const { viewings, tags, cursors } = open.repositories
  cursors.forget(idOf({ review, viewing }))
  if (review) removeReview(open, review.id)
  if (!viewing) return
  tags.setTags('viewing', viewing.id, [])
  viewings.remove(viewing.id)
}

function removeReview(open: OpenLibrary, review: string): void {
  const { reviews, tags } = open.repositories
  tags.setTags('review', review, [])
  dropMentions(open, review)
  reviews.remove(review)
}

function keepVersionAfterPause(open: OpenLibrary, rows: EntryRows, text: EntryText, at: string): void {
  const { review } = rows
  if (!review || review.body === '' || review.body === text.body) return
  if (Date.parse(at) - Date.parse(review.updated_at) >= PAUSE_MS) keepVersion(open, rows, 'pause', at)
}

/** What stands in a new entry before anything is written. The heart begins as it is on the film. */
function freshText({ repositories: { films, viewings } }: OpenLibrary, film: string, day: string): EntryText {
  const { is_seen, is_liked } = films.get(film)
  const wasSeen = is_seen === 1 || viewings.ofFilm(film).some((viewing) => viewing.is_draft === 0)
  return { body: '', watchedOn: day, rating: null, isRewatch: wasSeen, isLiked: is_liked === 1, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] }
}

/** A draft that says no more than it did when it was made. */
function isUntouched(open: OpenLibrary, rows: EntryRows): boolean {
  if (!isDraft(rows) || isLogged(rows)) return false
  const draft = entryOf(open, rows)
  return saysTheSame(draft, freshText(open, draft.film.id, today(new Date(draft.createdAt))))
}

/** A draft that New entry made: its viewing was told on purpose (see logRows). */
function isLogged(rows: EntryRows): boolean {
  return isDraft(rows) && rows.review !== null && rows.review.written_on !== null
}

/** The title of the film an entry is on. */
export function titleOf({ repositories: { films } }: OpenLibrary, rows: EntryRows): string {
  return films.get(filmIdOf(rows)).title
}
