/** A review as the reading page gets it. */
import type { ReadableReview } from '../../../../src/shared/models/reading'
import { aFilm, id } from '../../../support/fakeApi'

export function aReadable(more: Partial<ReadableReview> = {}): ReadableReview {
  return {
    id: id(1),
    entry: null,
    author: null,
    authorId: null,
    film: aFilm('Interview', 2007),
    rating: null,
    score: null,
    isDraft: false,
    isPrivate: false,
    hasSpoilers: false,
    words: 3,
    day: null,
    createdAt: '2026-11-22T12:00:00.000Z',
    body: 'Three small words.',
    bodyFormat: 'plain',
    mentions: [],
    isKept: false,
    ...more
  }
}
