/** Lists: films in an order I chose, with a note on each. The watchlist is one of them. */
import { z } from 'zod'
import { TagName } from './entry'
import { FilmLine } from './filmQuery'
import { FilmSummary } from './film'
import { Id, Instant } from './ids'
import { PartialDate } from './partialDate'

export const ListName = z.string().trim().min(1, 'A list needs a name.').max(300)

/** What a person says about a list. */
export const ListText = z.object({
  name: ListName,
  description: z.string().max(100_000).nullable(),
  isRanked: z.boolean(),
  isPrivate: z.boolean(),
  tags: z.array(TagName).max(50).default([])
})
export type ListText = z.infer<typeof ListText>

/** A list as the page of lists shows it. */
export const ListCard = ListText.extend({
  id: Id,
  isWatchlist: z.boolean(),
  isLiked: z.boolean(),
  films: z.int(),
  seen: z.int(),
  /** The first five, for the fan of cards. */
  front: z.array(FilmSummary).max(5),
  updatedAt: Instant
})
export type ListCard = z.infer<typeof ListCard>

/** A film on a list. `place` counts from 1 in the list's own order, whatever order it is shown in. */
export const ListEntry = z.object({
  id: Id,
  film: FilmLine,
  place: z.int(),
  note: z.string().nullable(),
  addedOn: PartialDate.nullable()
})
export type ListEntry = z.infer<typeof ListEntry>

export const ListStretch = z.object({ total: z.int(), start: z.int(), entries: z.array(ListEntry) })
export type ListStretch = z.infer<typeof ListStretch>

/** A list films can be put on. `films` counts all that are on it, `has` those of the films that were asked about. */
export const ListChoice = z.object({ id: Id, name: z.string(), films: z.int(), isWatchlist: z.boolean(), has: z.int() })
export type ListChoice = z.infer<typeof ListChoice>

/** What to watch: one film of those that match, and how many match in all. */
export const Pick = z.object({ entry: ListEntry, of: z.int(), countries: z.array(z.string()) })
export type Pick = z.infer<typeof Pick>
