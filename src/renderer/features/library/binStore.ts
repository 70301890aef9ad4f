/** What was deleted and can still come back: as much of it as is shown. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { BinContents, BinItem } from '../../../shared/models/bin'
import type { Done } from '../../../shared/models/changeNotes'
import { outcomeOf, type Outcome } from '../../app/outcome'

/** So many rows are shown, and so many more each time they are asked for. */
export const BIN_STEP = 50
const MOST = 1_000

export interface BinState {
  /** null until it is read. */
  readonly contents: BinContents | null
  readonly problem: ProblemData | null
  readonly isEmptying: boolean
  readonly actions: {
    readonly load: () => Promise<void>
    readonly showMore: () => Promise<void>
    /** The page is left: next time it begins with the first rows. */
    readonly letGo: () => void
    readonly restore: (item: BinItem) => Promise<Outcome<Done>>
    readonly empty: () => Promise<Outcome<{ removed: number }>>
  }
}

export function createBinStore<F>(api: Pick<MatineeApi<F>, 'bin'>): StoreApi<BinState> {
  let count = BIN_STEP
  return createStore<BinState>((set, get) => ({
    contents: null,
    problem: null,
    isEmptying: false,
    actions: {
      load: async () => {
        const result = await api.bin.list({ count })
        set(result.ok ? { contents: result.value, problem: null } : { problem: result.problem })
      },
      showMore: async () => {
        count = Math.min(count + BIN_STEP, MOST)
        await get().actions.load()
      },
      letGo: () => {
        count = BIN_STEP
        set({ contents: null })
      },
      restore: async ({ kind, id }) => outcomeOf(await api.bin.restore({ kind, id })),
      empty: async () => {
        set({ isEmptying: true })
        const outcome = outcomeOf(await api.bin.empty())
        set({ isEmptying: false })
        return outcome
      }
    }
  }))
}
