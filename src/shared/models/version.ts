/** What a text of mine said before it changed: "versions" in the window, revisions in the library. */
import { z } from 'zod'
import { Id, Instant } from './ids'

export const VersionName = z.string().trim().min(1).max(200)

/** One row of the history. */
export const Version = z.object({
  id: Id,
  madeAt: Instant,
  words: z.int(),
  /** Words that came and went since the version before it; null where nobody counted. */
  added: z.int().nullable(),
  removed: z.int().nullable(),
  name: z.string().nullable(),
  reason: z.enum(['pause', 'leave', 'finish', 'command', 'import', 'restore'])
})
export type Version = z.infer<typeof Version>

/** The newest first. `total` counts them all. */
export const VersionStretch = z.object({ total: z.int(), start: z.int(), versions: z.array(Version) })
export type VersionStretch = z.infer<typeof VersionStretch>
