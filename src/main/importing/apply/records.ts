/** What the JSON of a plan's rows holds: the records of brought.ts without their film and place. */
import { z } from 'zod'
import { FilmNoteKind, FilmNoteText } from '../../../shared/models/filmNote'
import { PartialDate } from '../../../shared/models/partialDate'
import { HalfStars } from '../../../shared/models/rating'

const text = z.string().nullish().transform((value) => value ?? null)
const flag = z.boolean().nullish().transform((value) => (value === true ? 1 : 0))
const rating = HalfStars.nullish().transform((value) => value ?? null)
const day = PartialDate.nullish().transform((value) => value ?? null)
const names = z.array(z.string()).nullish().transform((value) => value ?? [])

const Text = z.object({ body: z.string(), asCame: text, title: text, hasSpoilers: flag, isPrivate: flag })
export type TextRecord = z.infer<typeof Text>

/** A diary can have a million rows, so what a viewing says is read by hand: it was checked when the plan was made, and SQLite checks it again. */
export interface ViewingRecord {
  readonly watchedOn: string | null
  readonly enteredOn: string | null
  readonly isRewatch: number
  readonly rating: number | null
  readonly isLiked: number
  readonly tags: readonly string[]
  readonly place: string | null
  readonly medium: string | null
  readonly company: string | null
  readonly privateNote: string | null
  readonly isPrivate: number
}

const NO_TAGS: readonly string[] = []

export function viewingRecord(data: unknown): ViewingRecord {
  if (typeof data !== 'object' || data === null) throw new Error('A viewing of the plan says nothing.')
  const of = new Map<string, unknown>(Object.entries(data))
  const words = (name: string): string | null => {
    const value = of.get(name)
    return typeof value === 'string' ? value : null
  }
  const said = (name: string): number => (of.get(name) === true ? 1 : 0)
  const given = of.get('rating')
  const tags = of.get('tags')
  return {
    watchedOn: words('watchedOn'),
    enteredOn: words('enteredOn'),
    isRewatch: said('isRewatch'),
    rating: typeof given === 'number' ? given : null,
    isLiked: said('isLiked'),
    tags: Array.isArray(tags) && tags.length > 0 ? names.parse(tags) : NO_TAGS,
    place: words('place'),
    medium: words('medium'),
    company: words('company'),
    privateNote: words('privateNote'),
    isPrivate: said('isPrivate')
  }
}

export const ReviewRecord = z.object({ text: Text, writtenOn: day, rating, isLiked: flag, tags: names })
export type ReviewRecord = z.infer<typeof ReviewRecord>

export const ListRecord = z.object({ name: z.string(), description: text, tags: names, isRanked: flag, isLiked: flag, isPrivate: flag })
export const EntryRecord = z.object({ position: z.number().nullish(), note: text, addedOn: day })
export const WatchRecord = z.object({ note: text, addedOn: day })
export const NoteRecord = z.object({ text: Text, address: text, writtenOn: day, origin: z.string() })

const People = z.array(z.object({ name: z.string(), character: text })).nullish().transform((value) => value ?? [])
const Notes = z.array(FilmNoteText.extend({ kind: FilmNoteKind })).nullish().transform((value) => value ?? [])
/** Facts a film has not yet, without those that are columns of its row. */
export const Facts = z.object({ otherTitles: names, releasedOn: day, genres: names, languages: names, countries: names, directors: names, writers: names, cast: People, tags: names, notes: Notes })
export type Facts = z.infer<typeof Facts>

export const OutsideIds = z.array(z.object({ authority: z.string(), value: z.string() }))
export const Columns = z.record(z.string().regex(/^[a-z_]+$/), z.union([z.string(), z.number(), z.null()]))
export type Columns = z.infer<typeof Columns>
export const Names = z.array(z.string())
