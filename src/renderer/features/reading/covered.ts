/** Which parts of a review are covered until they are asked for. */
import type { ReadableReview } from '../../../shared/models/reading'
import { placesOf } from './finding'

const PASSAGE = /\|\|([^|](?:(?!\|\|)[\s\S])*)\|\|/g

/** Somebody else's review that gives things away is covered as a whole; mine only where I covered it. */
export function isWholeCovered({ author, hasSpoilers }: ReadableReview): boolean {
  return author !== null && hasSpoilers
}

export function hasCovered(review: ReadableReview): boolean {
  return isWholeCovered(review) || coveredTexts(review).length > 0
}

/** How often words stand in what is covered. */
export function placesCovered(review: ReadableReview, words: string): number {
  return coveredTexts(review).reduce((sum, text) => sum + placesOf(text, words).length, 0)
}

function coveredTexts(review: ReadableReview): string[] {
  if (isWholeCovered(review)) return [review.body]
  if (review.bodyFormat !== 'markdown') return []
  return [...review.body.matchAll(PASSAGE)].map(([, inside]) => (inside ?? '').replace(/[*_`]/g, ''))
}
