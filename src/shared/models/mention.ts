/** Films that texts speak of: those nobody has decided about, and those I keep coming back to. */
import { z } from 'zod'
import { FilmSummary } from './film'
import { Id } from './ids'

/** A text seems to speak of a film, and waits to be told. */
export const OfferedMention = z.object({
  id: Id,
  /** The words of the text. */
  text: z.string(),
  title: z.string(),
  year: z.int().nullable(),
  /** The film of the library it may be; null where none bears the title. */
  film: FilmSummary.nullable(),
  /** Where it stands. `author` null is me. */
  inFilm: FilmSummary,
  review: Id,
  author: z.string().nullable(),
  sentence: z.string()
})
export type OfferedMention = z.infer<typeof OfferedMention>

export const OfferedStretch = z.object({ total: z.int(), start: z.int(), mentions: z.array(OfferedMention) })
export type OfferedStretch = z.infer<typeof OfferedStretch>

/** A film, how often I watched it, and in how many finished texts on other films it is spoken of. */
export const ReturnedTo = z.object({
  film: FilmSummary,
  viewings: z.int(),
  mine: z.int(),
  others: z.int(),
  /** The latest of those texts. `author` null is me. */
  latest: z.object({ review: Id, film: FilmSummary, author: z.string().nullable(), sentence: z.string() }).nullable()
})
export type ReturnedTo = z.infer<typeof ReturnedTo>
