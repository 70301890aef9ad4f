/** How a row of a CSV is understood, in words: "Stalker (1979), 3 May 2021, ★★★★½". */
import type { HalfStars } from '../../../../shared/models/rating'
import { writeDate } from '../../../../shared/text/writtenDates'
import type { Brought } from '../../brought'
import { called } from '../reading/film'
import type { Understood } from './understand'

/** What a row would bring in, and what of it would not, or why it brings in nothing. */
export function shownRow(row: Understood): { what: string; problem: string | null } {
  if (row.kind === 'leftOut') return { what: row.what, problem: row.reason }
  if (row.film.tv) return { what: called(row.film), problem: row.film.tv === 'series' ? 'It is a television series, not a film.' : 'It is an episode of a television series, not a film.' }
  const said = row.records.flatMap(wordsOf).filter((word, at, all) => all.indexOf(word) === at)
  return { what: [called(row.film), ...said].join(', '), problem: row.losses.length === 0 ? null : row.losses.map(({ reason }) => reason).join(' ') }
}

function wordsOf(record: Brought): string[] {
  switch (record.kind) {
    case 'viewing':
      return [
        record.watchedOn === null ? 'watched on no known day' : writeDate(record.watchedOn),
        ...(record.isRewatch === true ? ['rewatch'] : []),
        ...(record.rating ? [stars(record.rating)] : []),
        ...(record.isLiked === true ? ['liked'] : []),
        ...(record.review ? ['with a review'] : []),
        ...(record.tags ?? []).map((tag) => `#${tag}`)
      ]
    case 'seen':
      return ['seen']
    case 'watchlist':
      return ['to watch']
    case 'rating':
      return [stars(record.rating)]
    case 'review':
      return ['with a review']
    case 'like':
      return ['liked']
    case 'listEntry':
      return [`on the list “${record.list}”`]
    default:
      return []
  }
}

function stars(rating: HalfStars): string {
  return '★'.repeat(Math.floor(rating / 2)) + (rating % 2 === 1 ? '½' : '')
}
