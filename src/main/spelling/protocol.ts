/** What main and the speller's process say to each other. Both sides check what they are told. */
import { z } from 'zod'

const DictionaryFiles = z.object({ id: z.string(), affixes: z.string(), words: z.string() })
/** Where the two halves of a dictionary lie. */
export type DictionaryFiles = z.infer<typeof DictionaryFiles>

export const ToSpeller = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('load'), ask: z.int(), dictionary: DictionaryFiles }),
  z.object({ kind: z.literal('check'), ask: z.int(), words: z.array(z.string()) }),
  z.object({ kind: z.literal('suggest'), ask: z.int(), word: z.string() })
])
export type ToSpeller = z.infer<typeof ToSpeller>

/** `words`: those not known, or those suggested; empty for a dictionary that was loaded; null when it cannot be used. */
export const FromSpeller = z.object({ ask: z.int(), words: z.array(z.string()).nullable() })
export type FromSpeller = z.infer<typeof FromSpeller>
