import { z } from 'zod'
import { FilmSummary } from './film'
import { Id } from './ids'

/** A piece of the original text around a hit; `marks` are UTF-16 ranges of `text` to highlight. */
export const Snippet = z.object({
  text: z.string(),
  marks: z.array(z.object({ start: z.int(), end: z.int() }))
})
export type Snippet = z.infer<typeof Snippet>

/** `detail` says how it was found where that is not by the title it is shown by. */
export const FilmHit = z.object({ film: FilmSummary, title: Snippet, detail: Snippet.nullable(), isOnWatchlist: z.boolean() })
export type FilmHit = z.infer<typeof FilmHit>

/** A take, a collected review or an entry of mine. `author` null is me. */
export const TextHit = z.object({
  kind: z.enum(['take', 'review', 'entry']),
  id: Id,
  film: FilmSummary,
  author: z.string().nullable(),
  snippet: Snippet
})
export type TextHit = z.infer<typeof TextHit>

export const PersonHit = z.object({
  id: Id,
  name: Snippet,
  films: z.int(),
  /** How many of those films they directed. */
  directed: z.int(),
  texts: z.int()
})
export type PersonHit = z.infer<typeof PersonHit>

/** One of my lists. */
export const ListHit = z.object({ id: Id, name: Snippet, films: z.int(), isWatchlist: z.boolean() })
export type ListHit = z.infer<typeof ListHit>

/** What was looked at or written lately, the latest first: offered before anything is typed. */
export const Recent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('film'), film: FilmSummary }),
  z.object({ kind: z.literal('person'), id: Id, name: z.string() }),
  z.object({ kind: z.literal('list'), id: Id, name: z.string() })
])
export type Recent = z.infer<typeof Recent>

/** The first of each kind, and how many there are in all (counted up to 1,000). */
export const SearchResults = z.object({
  query: z.string(),
  films: z.array(FilmHit),
  texts: z.array(TextHit),
  people: z.array(PersonHit),
  lists: z.array(ListHit),
  counts: z.object({ films: z.int(), texts: z.int(), people: z.int(), lists: z.int() }),
  /** Nothing bears these very words, but these are nearly them ("lonesom jim"). */
  isNear: z.boolean(),
  /** Where few films bear these words: some that bear nearly them. Not counted. */
  nearly: z.array(FilmHit)
})
export type SearchResults = z.infer<typeof SearchResults>
