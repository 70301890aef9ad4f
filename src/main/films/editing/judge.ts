/** My verdict on a film, given from anywhere: rating, like, seen. Entries that say otherwise are left as they are. */
import type { Done } from '../../../shared/models/changeNotes'
import { now, today } from '../../clock'
import { Problem } from '../../problem'
import type { OpenLibrary } from '../../repositories'
import type { FilmRow } from '../repository'

export interface Judgement {
  readonly rating?: number | null | undefined
  readonly isLiked?: boolean | undefined
  readonly isSeen?: boolean | undefined
}

/**
 * What is left out stays. Seen without a viewing is normal and is marked with today's date. A stub I have an opinion of
 * becomes a film.
 *
 * @throws Problem 'conflict' when a film with viewings is to be marked as not seen
 */
export async function judge(open: OpenLibrary, id: string, judgement: Judgement): Promise<Done> {
  const { films } = open.repositories
  const label = labelOf(films.get(id).title, judgement)
  return open.library.write(label, () => {
    const film = films.get(id)
    const next = judged(open, film, judgement)
    if (next.rating !== film.rating || next.is_liked !== film.is_liked || next.is_seen !== film.is_seen) films.save({ ...next, is_stub: 0, updated_at: now() })
    return { label, group: open.library.changes.currentGroup() }
  })
}

function judged(open: OpenLibrary, film: FilmRow, { rating, isLiked, isSeen }: Judgement): FilmRow {
  const next = { ...film }
  if (rating !== undefined) next.rating = rating
  if (isLiked !== undefined) next.is_liked = isLiked ? 1 : 0
  if (isSeen !== undefined && isSeen !== (film.is_seen === 1)) {
    if (!isSeen) refuseViewings(open, film)
    next.is_seen = isSeen ? 1 : 0
    next.seen_on = isSeen ? today() : null
  }
  return next
}

function refuseViewings({ repositories: { viewings } }: OpenLibrary, film: FilmRow): void {
  const finished = viewings.ofFilm(film.id).filter((viewing) => viewing.is_draft === 0).length
  if (finished === 0) return
  const what = finished === 1 ? 'a viewing' : `${finished} viewings`
  throw new Problem('conflict', `Your journal has ${what} of “${film.title}”, so it counts as seen. Delete ${finished === 1 ? 'that entry' : 'those entries'} first if you never saw it.`)
}

function labelOf(title: string, { rating, isLiked, isSeen }: Judgement): string {
  if (rating !== undefined) return rating === null ? `Rating of ${title} taken away` : `${title} rated ${starsInWords(rating)}`
  if (isLiked !== undefined) return isLiked ? `${title} liked` : `${title} no longer liked`
  if (isSeen !== undefined) return isSeen ? `${title} marked as seen` : `${title} marked as not seen`
  return `${title} left as it is`
}

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five'] as const

/** 7 half stars → "three and a half stars". */
export function starsInWords(rating: number): string {
  const whole = NUMBERS[Math.floor(rating / 2)] ?? ''
  if (rating % 2 === 0) return `${whole} ${rating === 2 ? 'star' : 'stars'}`
  return whole === '' ? 'half a star' : `${whole} and a half stars`
}
