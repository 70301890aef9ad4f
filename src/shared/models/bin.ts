/** What was deleted and can still come back. */
import { z } from 'zod'
import { FilmRef, FilmSummary } from './film'
import { Id, Instant } from './ids'

export const BIN_DAYS = 30

export const BinKind = z.enum(['film', 'entry', 'review', 'take', 'line', 'question', 'list', 'tag', 'person', 'savedView', 'template', 'poster'])
export type BinKind = z.infer<typeof BinKind>

/** One thing in the bin. What went with it (a film's entries) comes back with it and has no row of its own. */
export const BinItem = z.object({
  kind: BinKind,
  id: Id,
  /** Its name: a film's title, who wrote the review or take, a list's name, what a line or question says. */
  title: z.string(),
  year: z.int().nullable(),
  /** Draws the card, for films and entries. */
  film: FilmSummary.nullable(),
  /** "Entry, 4 May 2018", as figures and dates the window puts into words. */
  about: z.discriminatedUnion('what', [
    z.object({ what: z.literal('entry'), day: z.string().nullable(), words: z.int() }),
    z.object({ what: z.literal('text'), on: FilmRef, words: z.int() }),
    z.object({ what: z.literal('list'), films: z.int() }),
    z.object({ what: z.literal('film'), entries: z.int() }),
    z.object({ what: z.literal('tag'), uses: z.int() }),
    z.object({ what: z.literal('other') })
  ]),
  deletedAt: Instant,
  daysLeft: z.int()
})
export type BinItem = z.infer<typeof BinItem>

/** The newest things in the bin, and how many there are in all. */
export const BinContents = z.object({ total: z.int(), items: z.array(BinItem) })
export type BinContents = z.infer<typeof BinContents>
