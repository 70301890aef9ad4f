/** An entry of my journal: in the window one thing, in the library a viewing, a review, or both. */
import { z } from 'zod'
import { FilmSummary } from './film'
import { Id, Instant } from './ids'
import { PartialDate } from './partialDate'
import { HalfStars } from './rating'

/** When I watched it: a date as precise as I know it, 'unknown' for "I watched it, no idea when", null for a review without a viewing. */
export const WatchedOn = z.union([PartialDate, z.literal('unknown')]).nullable()
export type WatchedOn = z.infer<typeof WatchedOn>

export const TagName = z.string().trim().min(1).max(100)

/** The most letters one text may have. */
export const MOST_LETTERS = 5_000_000

/** What can be written into an entry; the same shape is saved while typing and when finished. */
export const EntryText = z.object({
  body: z.string().max(MOST_LETTERS),
  watchedOn: WatchedOn,
  rating: HalfStars.nullable(),
  isRewatch: z.boolean(),
  isLiked: z.boolean(),
  hasSpoilers: z.boolean(),
  isPrivate: z.boolean(),
  /** Where, with whom, and a note for me alone: of the viewing. They stay while its date is cleared, and mean nothing until it has one again. */
  place: z.string().max(500).nullable().default(null),
  company: z.string().max(500).nullable().default(null),
  privateNote: z.string().max(100_000).nullable().default(null),
  tags: z.array(TagName).max(200)
})
export type EntryText = z.infer<typeof EntryText>

/** Where the cursor stands in the text, in UTF-16 units; `anchor` is the other end of what is selected. Kept on this computer only. */
export const Cursor = z.object({ anchor: z.int().min(0), head: z.int().min(0) })
export type Cursor = z.infer<typeof Cursor>

/** `id` is the review's id, or the viewing's where there is no review. */
export const Entry = EntryText.extend({
  id: Id,
  reviewId: Id.nullable(),
  viewingId: Id.nullable(),
  film: FilmSummary,
  isDraft: z.boolean(),
  words: z.int(),
  createdAt: Instant,
  updatedAt: Instant
})
export type Entry = z.infer<typeof Entry>

/**
 * Words of an entry that the library does not have. `isNewer`: they were written on what it says now and could only not be
 * saved; otherwise it was changed elsewhere meanwhile, and a person has to choose. `base`: the instant of what they were
 * written on; null where nobody noted it.
 */
export const KeptWords = z.object({ text: EntryText, keptAt: Instant, base: Instant.nullable(), isNewer: z.boolean() })
export type KeptWords = z.infer<typeof KeptWords>

/** An entry being written, with what the page says about earlier viewings. */
export const OpenEntry = Entry.extend({
  /** How many finished viewings of this film came before this one. */
  earlierViewings: z.int(),
  firstSeenOn: PartialDate.nullable(),
  /** Where the cursor was; null where nobody wrote yet. */
  cursor: Cursor.nullable(),
  /** What was being written and stands on this computer only; mostly null. */
  kept: KeptWords.nullable().default(null),
  /** How many open questions for the next viewing the film has. */
  openQuestions: z.int()
})
export type OpenEntry = z.infer<typeof OpenEntry>
