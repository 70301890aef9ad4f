/** Simkl's words for what a record is about and how it stands. */
import type { BroughtFilm } from '../../brought'

/** "plan to watch", "plantowatch" and "Plan to watch" are one. */
export function statusOf(written: string): string {
  return written.toLowerCase().replace(/[^a-z]/g, '')
}

const LEFT_OUT: Readonly<Record<string, string>> = {
  dropped: 'It was dropped: begun and not finished.',
  hold: 'It is on hold: begun and not finished.',
  onhold: 'It is on hold: begun and not finished.',
  watching: 'It is still being watched.',
  notinteresting: 'It is marked as not interesting.'
}

/** Why a record of this status is neither seen nor wanted; null where it is one of them. */
export function whyNot(status: string): string | null {
  if (status === 'completed' || status === 'plantowatch') return null
  const known = Object.hasOwn(LEFT_OUT, status) ? LEFT_OUT[status] : undefined
  return known ?? (status === '' ? 'It does not say whether it was seen.' : 'Its status is none that Simkl has.')
}

/** Anime is a film only where its type says so. */
export function tvOf(group: string, type: string): BroughtFilm['tv'] {
  const isMovie = /movie/i.test(type)
  if (/anime/i.test(group) || /anime/i.test(type)) return isMovie ? null : 'series'
  return /show|tv|series/i.test(group) || (!isMovie && /show|tv|series/i.test(type)) ? 'series' : null
}
