/** Films one keeps coming back to, and mentions that wait for a decision. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { OfferedMention, ReturnedTo } from '../../../shared/models/mention'
import type { JobProgress } from '../../../shared/models/transfer'
import { outcomeOf, type Outcome } from '../../app/outcome'

/** Mentions shown at first, and so many more each time they are asked for. */
export const OFFERED_STEP = 30

export type Whose = 'mine' | 'all'

export interface Looking {
  readonly job: string
  readonly progress: JobProgress | null
  readonly isStopping: boolean
}

export interface ReturnedState {
  readonly whose: Whose
  /** Null until they are read. */
  readonly films: readonly ReturnedTo[] | null
  readonly offered: readonly OfferedMention[]
  /** How many wait in all; null until they are counted. */
  readonly waiting: number | null
  readonly problem: ProblemData | null
  /** Looking through everything is going on. */
  readonly looking: Looking | null
  readonly actions: ReturnedActions
}

export interface ReturnedActions {
  readonly load: () => Promise<void>
  readonly ask: (whose: Whose) => Promise<void>
  readonly showMore: () => Promise<void>
  readonly decide: (mention: string, status: 'accepted' | 'rejected') => Promise<Outcome<Done>>
  /** Looks through every text; answers how many more mentions wait now, and null when that is going on already. */
  readonly look: () => Promise<Outcome<{ readonly found: number; readonly wasStopped: boolean }> | null>
  readonly stop: () => Promise<void>
}

type ReturnedApi<F> = Pick<MatineeApi<F>, 'mentions' | 'jobs' | 'on'>

export function createReturnedStore<F>(api: ReturnedApi<F>): StoreApi<ReturnedState> {
  return createStore<ReturnedState>((set, get) => {
    let shown = OFFERED_STEP
    let asked = 0

    const readOffered = async (): Promise<void> => {
      const result = await api.mentions.offered({ start: 0, count: shown })
      if (result.ok) set({ offered: result.value.mentions, waiting: result.value.total, problem: null })
      else set({ problem: result.problem })
    }
    const readFilms = async (): Promise<void> => {
      asked += 1
      const number = asked
      const result = await api.mentions.returnedTo({ whose: get().whose })
      // The other ones were asked for meanwhile.
      if (number !== asked) return
      if (result.ok) set({ films: result.value })
      else set({ problem: result.problem })
    }
    const load = async (): Promise<void> => void (await Promise.all([readFilms(), readOffered()]))

    api.on('job.progress', (progress) => {
      const { looking } = get()
      if (looking?.job === progress.job) set({ looking: { ...looking, progress } })
    })

    return {
      whose: 'mine',
      films: null,
      offered: [],
      waiting: null,
      problem: null,
      looking: null,
      actions: {
        load,
        ask: async (whose) => {
          set({ whose })
          await readFilms()
        },
        showMore: async () => {
          shown += OFFERED_STEP
          await readOffered()
        },
        decide: async (mention, status) => outcomeOf(await api.mentions.decide({ mentions: [mention], status })),
        look: async () => {
          if (get().looking !== null) return null
          const job = crypto.randomUUID()
          set({ looking: { job, progress: null, isStopping: false } })
          const result = await api.mentions.look({ job })
          const wasStopped = get().looking?.isStopping ?? false
          set({ looking: null })
          return result.ok ? { done: { found: result.value.found, wasStopped } } : { trouble: result.problem.message }
        },
        stop: async () => {
          const { looking } = get()
          if (looking === null) return
          set({ looking: { ...looking, isStopping: true } })
          await api.jobs.cancel({ job: looking.job })
        }
      }
    }
  })
}
