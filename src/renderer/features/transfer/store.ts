/** Taking the library out as files and bringing a complete export back. Long work is a job: it tells how far it is and can be stopped. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { JobProgress, RestoreReport } from '../../../shared/models/transfer'
import type { OpenedFile } from '../../../shared/ipc/contract'
import { outcomeOf, type Outcome } from '../../app/outcome'
import { exportActions, type ExportActions, type Exporting } from './exporting'

export interface Restoring {
  /** dry: nothing has been changed yet. */
  readonly phase: 'dry' | 'running' | 'done'
  readonly token: string
  readonly job: string
  /** What bringing it in would do, and afterwards what it did. */
  readonly report: RestoreReport
  readonly progress: JobProgress | null
  readonly isStopping: boolean
  readonly problem: string | null
}

export interface TransferState<F> {
  readonly exporting: Exporting | null
  readonly restoring: Restoring | null
  readonly actions: TransferActions<F>
}

export interface TransferActions<F> extends ExportActions {
  /** Asks for files or a folder; nothing when the person cancelled. */
  readonly chooseFiles: (what: 'files' | 'folder') => Promise<Outcome<OpenedFile[]>>
  /** Files or folders that were dropped. */
  readonly openFiles: (files: readonly F[]) => Promise<Outcome<OpenedFile[]>>
  /** Files that came from outside. */
  readonly openAsked: (token: string) => Promise<Outcome<OpenedFile[]>>
  readonly showDryRun: (token: string, dryRun: RestoreReport) => void
  /** True when the things are in the library. */
  readonly restore: () => Promise<boolean>
  readonly stopRestore: () => Promise<void>
  readonly closeRestore: () => void
}

export type TransferApi<F> = Pick<MatineeApi<F>, 'files' | 'exporting' | 'jobs' | 'on' | 'pages'>

export function createTransferStore<F>(api: TransferApi<F>): StoreApi<TransferState<F>> {
  return createStore<TransferState<F>>((set, get) => {
    const change = (next: Partial<Restoring>): void => {
      const { restoring } = get()
      if (restoring !== null) set({ restoring: { ...restoring, ...next } })
    }

    api.on('job.progress', (progress) => {
      const { exporting, restoring } = get()
      if (exporting?.job === progress.job) set({ exporting: { ...exporting, progress } })
      if (restoring?.job === progress.job) change({ progress })
    })

    return {
      exporting: null,
      restoring: null,
      actions: {
        ...exportActions(api, {
          get: () => get().exporting,
          set: (exporting) => set({ exporting })
        }),
        chooseFiles: async (what) => outcomeOf(await api.files.choose({ what })),
        openFiles: async (files) => outcomeOf(await api.files.opened(files)),
        openAsked: async (token) => outcomeOf(await api.files.openedAsked({ token })),
        showDryRun: (token, report) =>
          set({ restoring: { phase: 'dry', token, job: crypto.randomUUID(), report, progress: null, isStopping: false, problem: null } }),
        restore: async () => {
          const { restoring } = get()
          if (restoring?.phase !== 'dry') return false
          change({ phase: 'running', problem: null })
          const result = await api.files.restore({ token: restoring.token, job: restoring.job })
          if (result.ok) change({ phase: 'done', report: result.value, isStopping: false })
          else change({ phase: 'dry', job: crypto.randomUUID(), progress: null, isStopping: false, problem: result.problem.message })
          return result.ok
        },
        stopRestore: async () => {
          const { restoring } = get()
          if (restoring?.phase !== 'running') return
          change({ isStopping: true })
          await api.jobs.cancel({ job: restoring.job })
        },
        closeRestore: () => {
          const { restoring } = get()
          if (restoring === null || restoring.phase === 'running') return
          // Main lets go of the file it kept ready.
          if (restoring.phase === 'dry') void api.pages.discard({ token: restoring.token })
          set({ restoring: null })
        }
      }
    }
  })
}
