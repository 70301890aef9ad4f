/** Spelling: dictionaries on this computer, and words the person taught. */
import { z } from 'zod'

/** `id` as the file is called: en_GB. `isOwn`: added by the person. */
export const Dictionary = z.object({ id: z.string(), name: z.string(), isOwn: z.boolean() })
export type Dictionary = z.infer<typeof Dictionary>

/** `languages`: the dictionaries in use; empty when there are none or spelling is switched off. */
export const SpellingState = z.object({ dictionaries: z.array(Dictionary), languages: z.array(z.string()), words: z.int() })
export type SpellingState = z.infer<typeof SpellingState>
