/** An entry as the library holds it: my review, the viewing it tells of, or both. Either may be in the bin while the other stands. */
import { type Entry, type EntryText } from '../../shared/models/entry'
import { filmSummary } from '../films/repository'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import type { ReviewRow } from '../reviews/repository'
import type { ViewingRow } from './viewingRepository'

/** The rows that are not in the bin; at least one is there. */
export interface EntryRows {
  readonly review: ReviewRow | null
  readonly viewing: ViewingRow | null
}

/**
 * The rows of an entry, or null when it is gone. An entry keeps answering to both ids: the review's and the viewing's,
 * because emptying or writing the review changes which of them stands alone.
 */
export function findRows({ repositories: { reviews, viewings } }: OpenLibrary, id: string): EntryRows | null {
  const named = reviews.find(id)
  if (named && named.author_id !== null) return null
  const viewingId = named ? named.viewing_id : id
  const viewing = viewingId === null ? null : live(viewings.find(viewingId))
  const review = live(named) ?? (viewingId === null ? null : live(reviews.ofViewing(viewingId)))
  return review || viewing ? { review, viewing } : null
}

/** As `findRows`, where the entry has to be there. */
export function getRows(open: OpenLibrary, id: string): EntryRows {
  const rows = findRows(open, id)
  if (!rows) throw new Problem('not-found', 'This entry is no longer in your journal. If it was moved to the bin, Undo brings it back.')
  return rows
}

/** The row, unless it is in the bin. */
export function live<R extends { deleted_at: string | null }>(row: R | null): R | null {
  return row?.deleted_at === null ? row : null
}

/** The entry's id: the review's, or the viewing's where there is no review. */
export function idOf({ review, viewing }: EntryRows): string {
  return present(review ?? viewing).id
}

export function filmIdOf({ review, viewing }: EntryRows): string {
  return present(review ?? viewing).film_id
}

export function isDraft({ review, viewing }: EntryRows): boolean {
  return review?.is_draft === 1 || viewing?.is_draft === 1
}

/** The viewing an entry tells of, also from the bin, where it lies when its date was cleared. */
export function viewingOf({ repositories: { viewings } }: OpenLibrary, { review, viewing }: EntryRows): ViewingRow | null {
  if (viewing) return viewing
  return review === null || review.viewing_id === null ? null : viewings.find(review.viewing_id)
}

/**
 * Rating, like and tags stand on the viewing where there is one, else on the review. Where, with whom and my note stay with
 * an entry whose date was cleared, so that they are there when it gets one again.
 */
export function textOf(open: OpenLibrary, { review, viewing }: EntryRows): EntryText {
  const { tags } = open.repositories
  const kept = viewingOf(open, { review, viewing })
  const names = [...(viewing ? tags.of('viewing', viewing.id) : []), ...(review ? tags.of('review', review.id) : [])]
  return {
    body: review?.body ?? '',
    watchedOn: viewing ? (viewing.watched_on ?? 'unknown') : null,
    rating: viewing?.rating ?? review?.rating ?? null,
    isRewatch: viewing?.is_rewatch === 1,
    isLiked: viewing?.is_liked === 1 || review?.is_liked === 1,
    hasSpoilers: review?.has_spoilers === 1,
    isPrivate: viewing?.is_private === 1 || review?.is_private === 1,
    place: kept?.place ?? null,
    company: kept?.company ?? null,
    privateNote: kept?.private_note ?? null,
    tags: [...new Set(names)]
  }
}

export function entryOf(open: OpenLibrary, rows: EntryRows): Entry {
  const text = textOf(open, rows)
  const both = [rows.review, rows.viewing].filter((row) => row !== null)
  return {
    ...text,
    id: idOf(rows),
    reviewId: rows.review?.id ?? null,
    viewingId: rows.viewing?.id ?? null,
    film: filmSummary(open.repositories.films.get(filmIdOf(rows))),
    isDraft: isDraft(rows),
    words: rows.review?.words ?? 0,
    createdAt: present(both.map((row) => row.created_at).toSorted().at(0)),
    updatedAt: present(both.map((row) => row.updated_at).toSorted().at(-1))
  }
}

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('An entry has neither a review nor a viewing.')
  return value
}
