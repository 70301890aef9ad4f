/** What the JSON of a plan's rows holds: the records of brought.ts without their film and place. */
import { z } from 'zod'
import { PartialDate } from '../../../shared/models/partialDate'
import { HalfStars } from '../../../shared/models/rating'

const text = z.string().nullish().transform((value) => value ?? null)
const flag = z.boolean().nullish().transform((value) => (value === true ? 1 : 0))
const rating = HalfStars.nullish().transform((value) => value ?? null)
const day = PartialDate.nullish().transform((value) => value ?? null)
const names = z.array(z.string()).nullish().transform((value) => value ?? [])

const Text = z.object({ body: z.string(), asCame: text, title: text, hasSpoilers: flag, isPrivate: flag })
export type TextRecord = z.infer<typeof Text>

export const ViewingRecord = z.object({
  watchedOn: day, enteredOn: day, isRewatch: flag, rating, isLiked: flag, tags: names, place: text, medium: text, company: text, privateNote: text, isPrivate: flag
})
export type ViewingRecord = z.infer<typeof ViewingRecord>

export const ReviewRecord = z.object({ text: Text, writtenOn: day, rating, isLiked: flag, tags: names })
export type ReviewRecord = z.infer<typeof ReviewRecord>

export const ListRecord = z.object({ name: z.string(), description: text, tags: names, isRanked: flag, isLiked: flag, isPrivate: flag })
export const EntryRecord = z.object({ position: z.number().nullish(), note: text, addedOn: day })
export const WatchRecord = z.object({ note: text, addedOn: day })
export const NoteRecord = z.object({ text: Text, address: text, writtenOn: day, origin: z.string() })

const People = z.array(z.object({ name: z.string(), character: text })).nullish().transform((value) => value ?? [])
/** Facts a film has not yet, without those that are columns of its row. */
export const Facts = z.object({ otherTitles: names, releasedOn: day, genres: names, languages: names, countries: names, directors: names, writers: names, cast: People })
export type Facts = z.infer<typeof Facts>

export const OutsideIds = z.array(z.object({ authority: z.string(), value: z.string() }))
export const Columns = z.record(z.string().regex(/^[a-z_]+$/), z.union([z.string(), z.number(), z.null()]))
export type Columns = z.infer<typeof Columns>
export const Names = z.array(z.string())
