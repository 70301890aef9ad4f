/** Imports that were done: Settings › Imports, their reports, and the notes they brought. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { ImportBatch, ImportReport, KeptNote } from '../../../shared/models/importing'
import type { ChosenPlace } from '../../../shared/models/transfer'
import { outcomeOf, type Outcome } from '../../app/outcome'

export interface NotesShown {
  readonly batch: ImportBatch
  readonly text: string
  readonly total: number
  readonly notes: readonly KeptNote[]
}

export interface ImportsState {
  /** The newest first; null before the first answer. */
  readonly batches: readonly ImportBatch[] | null
  readonly problem: string | null
  /** The report that is open; its `report` is null where none was kept. */
  readonly reported: { readonly batch: ImportBatch; readonly report: ImportReport | null } | null
  readonly notes: NotesShown | null
  readonly actions: {
    readonly load: () => Promise<void>
    readonly openReport: (batch: ImportBatch) => Promise<Outcome<null>>
    readonly closeReport: () => void
    readonly saveReport: (batch: string) => Promise<Outcome<ChosenPlace | null>>
    readonly openNotes: (batch: ImportBatch) => Promise<void>
    readonly findNotes: (text: string) => Promise<void>
    readonly moreNotes: () => Promise<void>
    readonly removeNote: (note: string) => Promise<Outcome<Done>>
    readonly reloadNotes: () => Promise<void>
    readonly closeNotes: () => void
  }
}

type ImportsApi<F> = Pick<MatineeApi<F>, 'importing'>

/** Notes read at once. */
const STRETCH = 50

export function createImportsStore<F>(api: ImportsApi<F>): StoreApi<ImportsState> {
  return createStore<ImportsState>((set, get) => {
    const load = async (): Promise<void> => {
      const result = await api.importing.batches()
      if (result.ok) set({ batches: result.value, problem: null })
      else set({ problem: result.problem.message })
    }
    let asked = 0
    const read = async (batch: ImportBatch, text: string, count: number): Promise<void> => {
      asked += 1
      const mine = asked
      const result = await api.importing.notes({ batch: batch.id, text, start: 0, count })
      if (mine !== asked || !result.ok) return
      set({ notes: { batch, text: get().notes?.text ?? text, ...result.value } })
    }
    const again = async (): Promise<void> => {
      const { notes } = get()
      if (notes !== null) await read(notes.batch, notes.text, Math.max(STRETCH, notes.notes.length))
    }
    return {
      batches: null,
      problem: null,
      reported: null,
      notes: null,
      actions: {
        load,
        openReport: async (batch) => {
          const result = await api.importing.report({ batch: batch.id })
          if (!result.ok) return outcomeOf(result)
          set({ reported: { batch, report: result.value } })
          return { done: null }
        },
        closeReport: () => set({ reported: null }),
        saveReport: async (batch) => outcomeOf(await api.importing.saveReport({ batch })),
        openNotes: (batch) => read(batch, '', STRETCH),
        findNotes: async (text) => {
          const { notes } = get()
          if (notes === null) return
          set({ notes: { ...notes, text } })
          await read(notes.batch, text, STRETCH)
        },
        moreNotes: async () => {
          const { notes } = get()
          if (notes !== null) await read(notes.batch, notes.text, Math.min(500, notes.notes.length + STRETCH))
        },
        removeNote: async (note) => {
          const result = await api.importing.removeNote({ note })
          if (result.ok) await Promise.all([again(), load()])
          return outcomeOf(result)
        },
        reloadNotes: again,
        closeNotes: () => {
          asked += 1
          set({ notes: null })
        }
      }
    }
  })
}
