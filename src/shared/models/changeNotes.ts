import { z } from 'zod'

/** What was done, in the words of the toast, and what its Undo takes back. */
export const Done = z.object({ label: z.string(), group: z.int() })
export type Done = z.infer<typeof Done>

/** What Undo or Redo did; null when there was nothing left. */
export const Replayed = z.object({ label: z.string() }).nullable()
export type Replayed = z.infer<typeof Replayed>
