/** What crosses the bridge when a call ends: a value, or a problem told as data. Nothing is thrown across it. */
import { z } from 'zod'

/**
 * - `invalid`: the call or the input was wrong; `fields` names which.
 * - `not-found`: what it speaks of is no longer there.
 * - `conflict`: somebody else changed it meanwhile, or it exists already.
 * - `unreadable`: a file or a text that came in could not be read.
 * - `newer`: a file made by a newer Matinee.
 * - `cannot-write`: a target outside the library could not be written.
 * - `storage`: the library itself could not be read or written.
 * - `busy`: another program holds the library.
 * - `cancelled`: the person stopped it.
 * - `unexpected`: our own mistake; it is in the log.
 */
export const ProblemCode = z.enum([
  'invalid',
  'not-found',
  'conflict',
  'unreadable',
  'newer',
  'cannot-write',
  'storage',
  'busy',
  'cancelled',
  'unexpected'
])
export type ProblemCode = z.infer<typeof ProblemCode>

/** `message` is whole sentences for a person: what happened, that nothing was lost (when true), what to do next. */
export const ProblemData = z.object({
  code: ProblemCode,
  message: z.string(),
  fields: z.record(z.string(), z.string()).optional()
})
export type ProblemData = z.infer<typeof ProblemData>

export type Result<T> = { ok: true; value: T } | { ok: false; problem: ProblemData }
