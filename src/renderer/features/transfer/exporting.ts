/** The export dialog's part of the store: what goes out, in which form, and where to. */
import type { Result } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { ChosenPlace, ExportChoices, ExportDone, ExportPart, ExportPreview, JobProgress } from '../../../shared/models/transfer'

/** What the dialog was opened on, offered besides everything. */
export interface ExportHere {
  readonly scope: ExportPart
  /** The film's title, "Review by keelhaul9", the list's name, "115 entries"; '' for several chosen things, which have none. */
  readonly name: string
}

export interface Exporting {
  readonly phase: 'choosing' | 'running' | 'done'
  /** What is offered besides everything: what the dialog was opened on, and what is chosen there. */
  readonly offered: readonly ExportHere[]
  readonly choices: ExportChoices
  /** Null until main has answered for these choices; the earlier one stays on show meanwhile. */
  readonly preview: ExportPreview | null
  readonly place: ChosenPlace | null
  readonly job: string
  readonly progress: JobProgress | null
  readonly isStopping: boolean
  readonly problem: string | null
  /** What was written, where something stayed behind that nobody could say before. */
  readonly done: ExportDone | null
}

export interface ExportActions {
  readonly openExport: (here: ExportHere | readonly ExportHere[] | null) => Promise<void>
  readonly choose: (change: Partial<ExportChoices>) => Promise<void>
  readonly choosePlace: () => Promise<void>
  /** What was written, for a toast; null where it was not, or is shown in the dialog. */
  readonly runExport: () => Promise<ExportDone | null>
  readonly stopExport: () => Promise<void>
  readonly closeExport: () => void
  readonly showInFolder: (place: string) => Promise<void>
}

interface Slice {
  readonly get: () => Exporting | null
  readonly set: (exporting: Exporting | null) => void
}

type ExportApi = Pick<MatineeApi<unknown>, 'exporting' | 'jobs'>

const CHOICES = { format: 'markdown', mine: true, collected: true, privateText: false, titleCards: true, spoilers: true, versions: false, posters: true, byteOrderMark: false } as const

export function exportActions(api: ExportApi, { get, set }: Slice): ExportActions {
  let asked = 0

  function change(next: Partial<Exporting>): void {
    const exporting = get()
    if (exporting !== null) set({ ...exporting, ...next })
  }

  /** Asks again for what these choices would write; an answer to older choices is dropped. */
  async function look(): Promise<void> {
    const exporting = get()
    if (exporting === null) return
    asked += 1
    const mine = asked
    const result = await api.exporting.preview(exporting.choices)
    if (mine === asked) settle(result, (preview) => change({ preview }))
  }

  async function place(): Promise<void> {
    const exporting = get()
    if (exporting === null) return
    const { choices } = exporting
    const result = await api.exporting.place(choices)
    const now = get()
    if (now?.choices.format === choices.format && now.choices.scope.kind === choices.scope.kind) settle(result, (found) => change({ place: found }))
  }

  function settle<T>(result: Result<T>, then: (value: T) => void): void {
    if (result.ok) then(result.value)
    else change({ problem: result.problem.message })
  }

  return {
    openExport: async (here) => {
      if (get()?.phase === 'running') return
      const offered = here === null ? [] : 'scope' in here ? [here] : here
      set({
        phase: 'choosing',
        offered,
        choices: { scope: offered[0]?.scope ?? { kind: 'everything' }, ...CHOICES },
        preview: null,
        place: null,
        job: crypto.randomUUID(),
        progress: null,
        isStopping: false,
        problem: null,
        done: null
      })
      await Promise.all([look(), place()])
    },
    choose: async (next) => {
      const exporting = get()
      if (exporting?.phase !== 'choosing') return
      change({ choices: { ...exporting.choices, ...next }, problem: null })
      const movesPlace = next.format !== undefined || next.scope !== undefined
      await Promise.all(movesPlace ? [look(), place()] : [look()])
    },
    choosePlace: async () => {
      const exporting = get()
      if (exporting === null) return
      settle(await api.exporting.choosePlace(exporting.choices), (chosen) => {
        if (chosen !== null) change({ place: chosen })
      })
    },
    runExport: async () => {
      const exporting = get()
      if (exporting?.phase !== 'choosing' || exporting.place === null) return null
      const { choices, job } = exporting
      change({ phase: 'running', progress: null, problem: null })
      const result = await api.exporting.run({ choices, place: exporting.place.token, job })
      if (result.ok) {
        if (result.value.leftOut.length > 0 && exporting.preview?.isCounted !== true) {
          change({ phase: 'done', done: result.value })
          return null
        }
        set(null)
        return result.value
      }
      // The next attempt is another job; what this one still reports is not for it.
      change({ phase: 'choosing', job: crypto.randomUUID(), progress: null, isStopping: false, problem: result.problem.message })
      return null
    },
    stopExport: async () => {
      const exporting = get()
      if (exporting?.phase !== 'running') return
      change({ isStopping: true })
      await api.jobs.cancel({ job: exporting.job })
    },
    closeExport: () => {
      if (get()?.phase !== 'running') set(null)
    },
    showInFolder: async (place) => {
      await api.exporting.showInFolder({ place })
    }
  }
}
