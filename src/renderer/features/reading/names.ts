/** How the reviews before and after are called. */
import type { ReviewCard } from '../../../shared/models/reviewList'
import { readingWords as words } from '../../messages'

/** "nightbus"; with the film where that is another one: "Odile V. on The Long Goodbye". */
export function neighbourName(review: Pick<ReviewCard, 'author' | 'film'> | null, film: string): string | null {
  if (review === null) return null
  return review.film.id === film ? (review.author ?? words.you) : words.title(review.author, review.film.title)
}
