import { z } from 'zod'
import { FilmSummary } from './film'
import { Id } from './ids'

/** A piece of the original text around a hit; `marks` are UTF-16 ranges of `text` to highlight. */
export const Snippet = z.object({
  text: z.string(),
  marks: z.array(z.object({ start: z.int(), end: z.int() }))
})
export type Snippet = z.infer<typeof Snippet>

export const FilmHit = z.object({ film: FilmSummary, title: Snippet, detail: Snippet.nullable() })
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
  texts: z.int(),
  /** A film to open: where this person is credited or wrote. */
  film: FilmSummary.nullable()
})
export type PersonHit = z.infer<typeof PersonHit>

/** The first of each kind, and how many there are in all (counted up to 1,000). */
export const SearchResults = z.object({
  query: z.string(),
  films: z.array(FilmHit),
  texts: z.array(TextHit),
  people: z.array(PersonHit),
  counts: z.object({ films: z.int(), texts: z.int(), people: z.int() })
})
export type SearchResults = z.infer<typeof SearchResults>
