/** Search over everything written: phrases, AND, OR, NOT, beginnings and fields. */
import { z } from 'zod'
import { FilmSummary } from './film'
import { Id } from './ids'
import { Score } from './page'
import { PartialDate } from './partialDate'
import { HalfStars } from './rating'
import { Snippet } from './search'

export const WrittenKind = z.enum(['entry', 'review', 'take', 'note', 'line', 'question'])
export type WrittenKind = z.infer<typeof WrittenKind>

/** One text that was found. `id` is the entry's, review's, take's or note's own; `note` is the private note of an entry. */
export const WrittenHit = z.object({
  kind: WrittenKind,
  id: Id,
  /** The review's id, where it is one: what the reading page opens. */
  review: Id.nullable(),
  film: FilmSummary,
  /** null is me. */
  author: z.string().nullable(),
  /** Mine. */
  rating: HalfStars.nullable(),
  /** Somebody else's, as they wrote it. */
  score: Score.nullable(),
  day: PartialDate.nullable(),
  words: z.int(),
  isDraft: z.boolean(),
  isPrivate: z.boolean(),
  /** It was found in a passage that stays covered, so the snippet does not show where. */
  isCovered: z.boolean(),
  snippet: Snippet
})
export type WrittenHit = z.infer<typeof WrittenHit>

/** Part of a query that says nothing Matinee understands, with a sentence; the rest was searched all the same. `at`: UTF-16 range. */
export const QueryTrouble = z.object({ message: z.string(), start: z.int(), end: z.int() })
export type QueryTrouble = z.infer<typeof QueryTrouble>

/** `total` counts up to `MOST_COUNTED`; while `isWhole` is false, only what was found up to now: ask for more than there is to count all. */
export const WrittenStretch = z.object({
  total: z.int(),
  isWhole: z.boolean(),
  start: z.int(),
  hits: z.array(WrittenHit),
  trouble: z.array(QueryTrouble)
})
export type WrittenStretch = z.infer<typeof WrittenStretch>

export const MOST_COUNTED = 1_000
