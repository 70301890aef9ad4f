/** One review on a page of its own, and the card that hovers over a film's name. */
import { z } from 'zod'
import { FilmSummary } from './film'
import { PartialDate } from './partialDate'
import { BodyFormat, Mention } from './review'
import { ReviewCard } from './reviewList'

/** A review, mine or somebody's, whole. */
export const ReadableReview = ReviewCard.omit({ opening: true, hits: true, places: true }).extend({
  body: z.string(),
  bodyFormat: BodyFormat,
  mentions: z.array(Mention),
  /** Kept by me: somebody's review I want to find again. */
  isKept: z.boolean()
})
export type ReadableReview = z.infer<typeof ReadableReview>

/** What hovers over a film's name. */
export const FilmCard = z.object({
  film: FilmSummary,
  directors: z.array(z.string()),
  runtimeMinutes: z.int().nullable(),
  isOnWatchlist: z.boolean(),
  /** The day of the latest viewing; null where none is known. */
  lastSeenOn: PartialDate.nullable(),
  /** The first sentence or two of my latest finished review; nothing covered is in it. */
  words: z.string().nullable()
})
export type FilmCard = z.infer<typeof FilmCard>
