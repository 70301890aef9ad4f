import type { CollectedReview } from '../../../shared/models/review'

const BREAK = /\n[ \t]*\n+/g

const count = (text: string): number => text.trim().match(BREAK)?.length ?? 0

/**
 * How many paragraph breaks were put back into a review. 0 when it is shown as it was pasted although breaks could be put
 * back; null when it came as it is, or was edited in other ways too.
 */
export function breaksRestored({ body, bodyAsPasted }: Pick<CollectedReview, 'body' | 'bodyAsPasted'>): number | null {
  if (bodyAsPasted === null) return null
  if (body === bodyAsPasted) return 0
  const isOnlyBreaks = body.replace(/\s+/g, '') === bodyAsPasted.replace(/\s+/g, '')
  const more = count(body) - count(bodyAsPasted)
  return isOnlyBreaks && more > 0 ? more : null
}
