/** A filter with a name: the "saved views" of the sidebar. */
import { z } from 'zod'
import { FilmQuery } from './filmQuery'
import { Id } from './ids'
import { JournalQuery } from './journal'

export const SavedViewName = z.string().trim().min(1, 'A saved view needs a name.').max(100)

/** What a saved view shows: one page with its filter and its order. */
export const ViewQuery = z.discriminatedUnion('page', [
  z.object({ page: z.literal('journal'), query: JournalQuery }),
  z.object({ page: z.literal('films'), query: FilmQuery }),
  z.object({ page: z.literal('watchlist'), query: FilmQuery })
])
export type ViewQuery = z.infer<typeof ViewQuery>

export const SavedView = z.object({ id: Id, name: z.string(), view: ViewQuery })
export type SavedView = z.infer<typeof SavedView>
