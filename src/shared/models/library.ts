import { z } from 'zod'

/** What the frame around every screen shows. Drafts and stubs count in no figure. */
export const LibraryStatus = z.object({
  /** The file's place as a person reads it: "Documents › Matinee". */
  display: z.string(),
  /** Nothing in it yet: show the first-run screen. */
  isEmpty: z.boolean(),
  films: z.int(),
  entries: z.int(),
  drafts: z.int(),
  watchlist: z.int(),
  lists: z.int(),
  reviews: z.int(),
  /** Things in the bin, counted up to 500. */
  bin: z.int(),
  undo: z.string().nullable(),
  redo: z.string().nullable()
})
export type LibraryStatus = z.infer<typeof LibraryStatus>

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>
