/** The library as a whole: what it holds, where it lies, undo and redo, and the way out to a browser. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData, Result } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Replayed } from '../../../shared/models/changeNotes'
import type { LibraryStatus } from '../../../shared/models/library'
import { outcomeOf, type Outcome } from '../../app/outcome'

export interface LibraryState {
  /** null until it is read. */
  readonly status: LibraryStatus | null
  readonly problem: ProblemData | null
  readonly actions: LibraryActions
}

export interface LibraryActions {
  readonly load: () => Promise<void>
  /** True when another library is open now. */
  readonly openOther: () => Promise<Outcome<boolean>>
  readonly choosePlace: () => Promise<Outcome<boolean>>
  /** The library that was asked for from outside. */
  readonly openAsked: (token: string) => Promise<Outcome<boolean>>
  /** Null when there was nothing left to undo. */
  readonly undo: () => Promise<Outcome<Replayed>>
  readonly redo: () => Promise<Outcome<Replayed>>
  /** Null when it went well. */
  readonly openLink: (url: string) => Promise<string | null>
}

type LibraryApi<F> = Pick<MatineeApi<F>, 'library' | 'changes' | 'links'>

export function createLibraryStore<F>(api: LibraryApi<F>): StoreApi<LibraryState> {
  return createStore<LibraryState>((set) => {
    const keep = (result: Result<LibraryStatus | null>): Outcome<boolean> => {
      if (!result.ok) return { trouble: result.problem.message }
      if (result.value !== null) set({ status: result.value, problem: null })
      return { done: result.value !== null }
    }

    return {
      status: null,
      problem: null,
      actions: {
        load: async () => {
          const result = await api.library.status()
          if (result.ok) set({ status: result.value, problem: null })
          else set({ problem: result.problem })
        },
        openOther: async () => keep(await api.library.openOther()),
        openAsked: async (token) => keep(await api.library.openAsked({ token })),
        choosePlace: async () => keep(await api.library.choosePlace()),
        undo: async () => outcomeOf(await api.changes.undo()),
        redo: async () => outcomeOf(await api.changes.redo()),
        openLink: async (url) => {
          const result = await api.links.open({ url })
          return result.ok ? null : result.problem.message
        }
      }
    }
  })
}
