/** Spelling: what the dictionaries on this computer know, and what the person taught. */
import type { Handlers } from '../../shared/ipc/types'
import type { LearntWords } from './learntWords'
import type { Spelling } from './spelling'

/** @param askForFiles main's own dialog; empty when cancelled */
export function spellingHandlers(spelling: Spelling, learnt: LearntWords, askForFiles: () => Promise<string[]>): Handlers['spelling'] {
  return {
    state: () => spelling.state(),
    check: async ({ words }) => ({ unknown: await spelling.unknown(words) }),
    suggest: async ({ word }) => ({ words: await spelling.suggestions(word) }),
    learn: ({ word }) => {
      learnt.learn(word)
      return spelling.state()
    },
    forget: ({ word }) => {
      learnt.forget(word)
      return spelling.state()
    },
    learnt: () => learnt.all(),
    add: async () => {
      const paths = await askForFiles()
      return paths.length === 0 ? null : spelling.add(paths)
    },
    remove: async ({ dictionary }) => {
      await spelling.remove(dictionary)
      return spelling.state()
    }
  }
}
