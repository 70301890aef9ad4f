import { z } from 'zod'

/** What was done, in the words of the toast, and what its Undo takes back. */
export const Done = z.object({ label: z.string(), group: z.int() })
export type Done = z.infer<typeof Done>

/**
 * What Undo or Redo did; null when there was nothing left. `gone`: how much of it could not come back, because it was
 * removed from the bin for good.
 */
export const Replayed = z.object({ label: z.string(), gone: z.enum(['nothing', 'some', 'everything']) }).nullable()
export type Replayed = z.infer<typeof Replayed>
