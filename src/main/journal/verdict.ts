/**
 * What my entries say about a film as a whole: its rating, like and "seen". The rules:
 *
 * - A draft says nothing.
 * - A rating given without a viewing, or with the latest viewing, becomes the film's. That of an older viewing does not.
 * - The film is liked or not as the latest entry says.
 * - A viewing marks the film seen, on the day it was watched, if it was not marked before.
 * - When an entry takes back what it said (deleted, rating cleared, date moved), the film changes only where it still
 *   stands as that entry had put it: then the newest entry left decides, and where none is left, nothing stands.
 *
 * Undo restores whatever these rules changed, because the film's row is changed in the same group.
 */
import type { OpenLibrary } from '../repositories'
import { rowsOfFilm } from './entries'
import { type EntryRows, filmIdOf, idOf, isDraft, textOf } from './entryRows'

/** What one entry says about its film; null where it has no say. */
export interface Verdict {
  readonly rating: number | null
  readonly isLiked: boolean | null
  readonly isSeen: boolean
  readonly seenOn: string | null
}

export const NO_VERDICT: Verdict = { rating: null, isLiked: null, isSeen: false, seenOn: null }

/** What an entry says about its film as things are now. */
export function verdictOf(open: OpenLibrary, rows: EntryRows): Verdict {
  if (isDraft(rows)) return NO_VERDICT
  const { rating, isLiked } = textOf(open, rows)
  const finished = finishedOf(open, filmIdOf(rows))
  const latestViewing = finished.find(({ viewing }) => viewing !== null)
  const latest = finished[0]
  return {
    rating: rows.viewing === null || rows.viewing.id === latestViewing?.viewing?.id ? rating : null,
    isLiked: latest && idOf(latest) === idOf(rows) ? isLiked : null,
    isSeen: rows.viewing !== null,
    seenOn: rows.viewing?.watched_on ?? null
  }
}

/** Makes the film follow when what one entry says changed. Call inside the write that changed it. */
export function follow(open: OpenLibrary, filmId: string, before: Verdict, after: Verdict, at: string): void {
  const { films } = open.repositories
  const film = films.get(filmId)
  const next = { ...film }
  if (after.rating !== before.rating) {
    if (after.rating !== null) next.rating = after.rating
    else if (film.rating === before.rating) next.rating = ratingLeft(open, filmId)
  }
  if (after.isLiked !== before.isLiked) {
    if (after.isLiked !== null) next.is_liked = after.isLiked ? 1 : 0
    else if ((film.is_liked === 1) === before.isLiked) next.is_liked = likeLeft(open, filmId)
  }
  if (after.isSeen && film.is_seen === 0) {
    next.is_seen = 1
    next.seen_on = after.seenOn
  } else if (before.isSeen && film.is_seen === 1 && film.seen_on === before.seenOn) {
    const seenOn = after.isSeen ? after.seenOn : firstDayLeft(open, filmId)
    next.is_seen = seenOn === undefined ? 0 : 1
    next.seen_on = seenOn ?? null
  }
  const isChanged = next.rating !== film.rating || next.is_liked !== film.is_liked || next.is_seen !== film.is_seen || next.seen_on !== film.seen_on
  if (isChanged) films.save({ ...next, updated_at: at })
}

function finishedOf(open: OpenLibrary, film: string): EntryRows[] {
  return rowsOfFilm(open, film).filter((rows) => !isDraft(rows))
}

function ratingLeft(open: OpenLibrary, film: string): number | null {
  return finishedOf(open, film).map((rows) => textOf(open, rows).rating).find((rating) => rating !== null) ?? null
}

function likeLeft(open: OpenLibrary, film: string): number {
  const latest = finishedOf(open, film)[0]
  return latest && textOf(open, latest).isLiked ? 1 : 0
}

/** The first day among the viewings left; null when none of them has a date, undefined when there is none. */
function firstDayLeft(open: OpenLibrary, film: string): string | null | undefined {
  const left = finishedOf(open, film).flatMap(({ viewing }) => (viewing ? [viewing.watched_on] : []))
  if (left.length === 0) return undefined
  return left.filter((day) => day !== null).toSorted().at(0) ?? null
}
