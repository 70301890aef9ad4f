/** What the dictionaries on this computer know, and the words the person taught. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Dictionary, SpellingState } from '../../../shared/models/spelling'
import { outcomeOf, type Outcome } from '../../app/outcome'

export interface SpellingStoreState {
  /** null until it is read. */
  readonly spelling: SpellingState | null
  /** The words that were taught; null until they are asked for. */
  readonly learnt: readonly string[] | null
  /** Grows whenever a word may be right that was wrong, or the other way round. */
  readonly changes: number
  readonly actions: {
    readonly load: () => Promise<void>
    readonly loadLearnt: () => Promise<void>
    readonly check: (words: string[]) => Promise<readonly string[]>
    readonly suggest: (word: string) => Promise<readonly string[]>
    readonly learn: (word: string) => Promise<Outcome<SpellingState>>
    readonly forget: (word: string) => Promise<Outcome<SpellingState>>
    /** The dictionary that was added; null when the person cancelled. */
    readonly add: () => Promise<Outcome<Dictionary | null>>
    readonly remove: (dictionary: string) => Promise<Outcome<SpellingState>>
    /** Other dictionaries were chosen. */
    readonly chosen: () => Promise<void>
    /** The words on the clipboard, without what they looked like. */
    readonly readPlain: () => Promise<string | null>
  }
}

type SpellingApi<F> = Pick<MatineeApi<F>, 'spelling' | 'pages'>

export function createSpellingStore<F>(api: SpellingApi<F>): StoreApi<SpellingStoreState> {
  return createStore<SpellingStoreState>((set, get) => {
    const load = async (): Promise<void> => {
      const result = await api.spelling.state()
      if (result.ok) set({ spelling: result.value })
    }
    const loadLearnt = async (): Promise<void> => {
      const result = await api.spelling.learnt()
      if (result.ok) set({ learnt: result.value })
    }
    /** Keeps what is known now; every text is looked at again. */
    const take = async (outcome: Outcome<SpellingState>): Promise<Outcome<SpellingState>> => {
      if ('done' in outcome) set({ spelling: outcome.done, changes: get().changes + 1 })
      if (get().learnt !== null) await loadLearnt()
      return outcome
    }
    return {
      spelling: null,
      learnt: null,
      changes: 0,
      actions: {
        load,
        loadLearnt,
        check: async (words) => {
          const result = await api.spelling.check({ words })
          return result.ok ? result.value.unknown : []
        },
        suggest: async (word) => {
          const result = await api.spelling.suggest({ word })
          return result.ok ? result.value.words : []
        },
        learn: async (word) => take(outcomeOf(await api.spelling.learn({ word }))),
        forget: async (word) => take(outcomeOf(await api.spelling.forget({ word }))),
        add: async () => {
          const outcome = outcomeOf(await api.spelling.add())
          if ('done' in outcome && outcome.done !== null) {
            await load()
            set({ changes: get().changes + 1 })
          }
          return outcome
        },
        remove: async (dictionary) => take(outcomeOf(await api.spelling.remove({ dictionary }))),
        chosen: async () => {
          await load()
          set({ changes: get().changes + 1 })
        },
        readPlain: async () => {
          const result = await api.pages.readClipboard()
          return result.ok ? (result.value?.text ?? null) : null
        }
      }
    }
  })
}
