/** Reading entries: of a film, one to write in, all drafts. */
import type { Entry, OpenEntry } from '../../shared/models/entry'
import type { OpenLibrary } from '../repositories'
import { type EntryRows, entryOf, filmIdOf, getRows, idOf, isDraft, live } from './entryRows'
import type { ViewingRow } from './viewingRepository'

/** My entries on a film: drafts first, then the newest first; a viewing of an unknown date comes last. */
export function entriesOfFilm(open: OpenLibrary, film: string): Entry[] {
  return rowsOfFilm(open, film).map((rows) => entryOf(open, rows))
}

/** The rows of a film's entries, in that order. */
export function rowsOfFilm({ repositories: { reviews, viewings } }: OpenLibrary, film: string): EntryRows[] {
  const seen = viewings.ofFilm(film)
  const written = reviews.ofFilm(film).filter((review) => review.author_id === null)
  const told = new Set(written.map((review) => review.viewing_id))
  const rows: EntryRows[] = [
    ...written.map((review) => ({ review, viewing: seen.find((viewing) => viewing.id === review.viewing_id) ?? null })),
    ...seen.filter((viewing) => !told.has(viewing.id)).map((viewing) => ({ review: null, viewing }))
  ]
  return rows.toSorted(newestFirst)
}

/** An entry with what the page to write in says about earlier viewings. */
export function entry(open: OpenLibrary, id: string): OpenEntry {
  const rows = getRows(open, id)
  const { films } = open.repositories
  const film = films.get(filmIdOf(rows))
  const earlier = earlierViewings(open, rows)
  const seenOn = film.is_seen === 1 && film.seen_on !== rows.viewing?.watched_on ? film.seen_on : null
  return {
    ...entryOf(open, rows),
    earlierViewings: earlier.length,
    cursor: open.repositories.cursors.of(idOf(rows), rows.review?.body.length ?? 0),
    kept: null,
    openQuestions: open.repositories.filmNotes.openQuestions(film.id),
    firstSeenOn: earlier.map((viewing) => viewing.watched_on).filter((date) => date !== null).toSorted().at(0) ?? seenOn
  }
}

/** All unfinished entries, the one changed last first. */
export function drafts(open: OpenLibrary): Entry[] {
  const { reviews, viewings } = open.repositories
  const rows: EntryRows[] = [
    ...reviews.drafts().map((review) => ({ review, viewing: review.viewing_id === null ? null : live(viewings.find(review.viewing_id)) })),
    ...viewings.drafts().filter((viewing) => !live(reviews.ofViewing(viewing.id))).map((viewing) => ({ review: null, viewing }))
  ]
  return rows.map((each) => entryOf(open, each)).toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}

/** The finished viewings of this film before this one; all of them where it has no date to compare. */
function earlierViewings({ repositories: { viewings } }: OpenLibrary, rows: EntryRows): ViewingRow[] {
  const all = viewings.ofFilm(filmIdOf(rows))
  const own = rows.viewing
  const before = own === null || own.watched_on === null ? all : all.slice(all.findIndex((viewing) => viewing.id === own.id) + 1)
  return before.filter((viewing) => viewing.is_draft === 0 && viewing.id !== own?.id)
}

function newestFirst(a: EntryRows, b: EntryRows): number {
  if (isDraft(a) !== isDraft(b)) return isDraft(a) ? -1 : 1
  const one = sortKey(a)
  const other = sortKey(b)
  return one < other ? 1 : one > other ? -1 : 0
}

/** When it was: the day it was watched, or written where there is no viewing; then the order of that day. As text, later sorts after. */
function sortKey({ review, viewing }: EntryRows): string {
  const day = viewing ? (viewing.watched_on ?? '') : (review?.written_on ?? review?.created_at.slice(0, 10) ?? '')
  const position = String(viewing?.position ?? 0).padStart(8, '0')
  return [day.padEnd(10, ' '), position, (viewing ?? review)?.created_at ?? '', (viewing ?? review)?.id ?? ''].join(' ')
}
