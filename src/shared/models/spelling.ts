/** Spelling: dictionaries on this computer, and words the person taught. */
import { z } from 'zod'

/**
 * `id` as the file is called: en_GB. `isOwn`: added by the person. `problem`: why it checks nothing, in a sentence; null
 * when it can be used.
 */
export const Dictionary = z.object({ id: z.string(), name: z.string(), isOwn: z.boolean(), problem: z.string().nullable() })
export type Dictionary = z.infer<typeof Dictionary>

/**
 * `languages`: the dictionaries in use; empty when there are none or spelling is switched off. `trouble`: why nothing is
 * checked although it should be; null when all is well. `words`: how many were taught.
 */
export const SpellingState = z.object({ dictionaries: z.array(Dictionary), languages: z.array(z.string()), words: z.int(), trouble: z.string().nullable() })
export type SpellingState = z.infer<typeof SpellingState>
