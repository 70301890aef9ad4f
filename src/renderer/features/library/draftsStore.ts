/** Entries that are begun and not finished. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { Entry } from '../../../shared/models/entry'
import { outcomeOf, type Outcome } from '../../app/outcome'

export interface DraftsState {
  /** null until they are read. */
  readonly drafts: readonly Entry[] | null
  /** Entries with words that stand on this computer only, because the library could not be written. */
  readonly kept: readonly Entry[]
  readonly problem: ProblemData | null
  readonly actions: {
    readonly load: () => Promise<void>
    readonly remove: (entry: string) => Promise<Outcome<Done>>
  }
}

type DraftsApi<F> = Pick<MatineeApi<F>, 'journal'>

export function createDraftsStore<F>(api: DraftsApi<F>): StoreApi<DraftsState> {
  return createStore<DraftsState>((set) => ({
    drafts: null,
    kept: [],
    problem: null,
    actions: {
      load: async () => {
        const [result, kept] = await Promise.all([api.journal.drafts(), api.journal.kept()])
        if (kept.ok) set({ kept: kept.value })
        if (result.ok) set({ drafts: result.value, problem: null })
        else set({ problem: result.problem })
      },
      remove: async (entry) => outcomeOf(await api.journal.remove({ entry }))
    }
  }))
}
