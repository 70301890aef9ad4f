/** The page of reviews: mine and other people's, one stretch at a time. */
import { z } from 'zod'
import { FilmSummary } from './film'
import { Facet } from './filmQuery'
import { Id, Instant } from './ids'
import { Score } from './page'
import { PartialDate } from './partialDate'
import { HalfStars } from './rating'
import { Snippet } from './search'

export const ReviewQuery = z.object({
  whose: z.enum(['all', 'mine', 'others']),
  author: Id.nullable(),
  film: Id.nullable(),
  /** Of 0 to 100, from the score or from my rating. */
  score: z.enum(['low', 'middling', 'high', 'none']).nullable(),
  /** Under 100 words, under 500, or more. */
  length: z.enum(['short', 'medium', 'long']).nullable(),
  /** Only those I keep. */
  isKept: z.boolean().default(false),
  text: z.string().max(200),
  order: z.enum(['newest', 'oldest', 'longest', 'film'])
})
export type ReviewQuery = z.infer<typeof ReviewQuery>

export const EVERY_REVIEW: ReviewQuery = { whose: 'all', author: null, film: null, score: null, length: null, isKept: false, text: '', order: 'newest' }

/** A review as the list shows it. */
export const ReviewCard = z.object({
  id: Id,
  /** The entry it belongs to, when it is mine. */
  entry: Id.nullable(),
  /** null is me. */
  author: z.string().nullable(),
  authorId: Id.nullable(),
  film: FilmSummary,
  rating: HalfStars.nullable(),
  score: Score.nullable(),
  isDraft: z.boolean(),
  isPrivate: z.boolean(),
  hasSpoilers: z.boolean(),
  /** Some 600 letters without Markdown and without what is covered. */
  opening: z.string(),
  words: z.int(),
  day: PartialDate.nullable(),
  createdAt: Instant,
  /** Where the text of the query was found: up to two places, and how many there are. */
  hits: z.array(Snippet).max(2),
  places: z.int()
})
export type ReviewCard = z.infer<typeof ReviewCard>

/** `total`: rows, drafts among them. `counted` and `mine`: finished ones, and those of them that are mine. */
export const ReviewStretch = z.object({ total: z.int(), counted: z.int(), mine: z.int(), start: z.int(), reviews: z.array(ReviewCard) })
export type ReviewStretch = z.infer<typeof ReviewStretch>

/** Beside the list. `you`: how many are mine. */
export const ReviewFacets = z.object({
  you: z.int(),
  authors: z.array(Facet.extend({ id: Id })),
  films: z.array(z.object({ film: FilmSummary, count: z.int() }))
})
export type ReviewFacets = z.infer<typeof ReviewFacets>
