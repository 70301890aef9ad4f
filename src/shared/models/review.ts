import { z } from 'zod'
import { FilmSummary } from './film'
import { Id, Instant } from './ids'
import { Score } from './page'

/** A short quote by a named person. */
export const Take = z.object({ id: Id, author: z.string(), text: z.string(), source: Id.nullable() })
export type Take = z.infer<typeof Take>

export const MentionStatus = z.enum(['accepted', 'offered', 'rejected'])
export type MentionStatus = z.infer<typeof MentionStatus>

/** A film a text speaks of. `text` is how the text names it; `film` is null for one that is offered and in no library yet, and for a rejected one. */
export const Mention = z.object({
  id: Id,
  text: z.string(),
  title: z.string(),
  year: z.int().nullable(),
  status: MentionStatus,
  /** Written by the author as [[a link]], or recognised in the words. */
  origin: z.enum(['written', 'recognised']),
  /** Null too while that film lies in the bin. */
  film: FilmSummary.nullable()
})
export type Mention = z.infer<typeof Mention>

export const BodyFormat = z.enum(['markdown', 'plain'])
export type BodyFormat = z.infer<typeof BodyFormat>

/** A longer text by somebody else. */
export const CollectedReview = z.object({
  id: Id,
  author: z.string(),
  body: z.string(),
  bodyFormat: BodyFormat,
  /** What came in, when `body` differs from it (paragraph breaks restored, or the text edited before it was added). */
  bodyAsPasted: z.string().nullable(),
  score: Score.nullable(),
  hasSpoilers: z.boolean(),
  words: z.int(),
  source: Id.nullable(),
  mentions: z.array(Mention),
  createdAt: Instant
})
export type CollectedReview = z.infer<typeof CollectedReview>
