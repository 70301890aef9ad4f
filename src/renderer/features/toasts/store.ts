/** What has just been done, said once, with a way back. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import { messages } from '../../messages'

export interface Toast {
  /** Grows with every toast, so that the same words twice are two toasts. */
  readonly id: number
  readonly text: string
  /** What Undo takes back; null when there is nothing to take back. */
  readonly group: number | null
  readonly isProblem: boolean
  readonly action: ToastAction | null
}

/** Something to do about it: "Show in folder". */
export interface ToastAction {
  readonly label: string
  readonly run: () => void
}

export interface ToastsState {
  /** One at a time: a new one takes the place of the old. */
  readonly toast: Toast | null
  readonly actions: {
    readonly show: (text: string, action?: ToastAction) => void
    /** Something was done that can be taken back. */
    readonly showDone: (done: Done) => void
    readonly showProblem: (message: string) => void
    readonly dismiss: (id: number) => void
    /** Takes back what the toast speaks of. True when the library changed. */
    readonly undo: () => Promise<boolean>
  }
}

type ToastsApi<F> = Pick<MatineeApi<F>, 'changes'>

export function createToastsStore<F>(api: ToastsApi<F>): StoreApi<ToastsState> {
  return createStore<ToastsState>((set, get) => {
    let last = 0
    const put = (toast: Omit<Toast, 'id'>): void => {
      last += 1
      set({ toast: { id: last, ...toast } })
    }
    const say = (text: string, action: ToastAction | null = null): void => put({ text, group: null, isProblem: false, action })
    const complain = (text: string): void => put({ text, group: null, isProblem: true, action: null })

    return {
      toast: null,
      actions: {
        show: say,
        showDone: ({ label, group }) => put({ text: label, group, isProblem: false, action: null }),
        showProblem: complain,
        dismiss: (id) => {
          if (get().toast?.id === id) set({ toast: null })
        },
        undo: async () => {
          const group = get().toast?.group ?? null
          if (group === null) return false
          set({ toast: null })
          const result = await api.changes.undoGroup({ group })
          if (!result.ok) complain(result.problem.message)
          else if (result.value?.gone === 'everything') complain(messages.changes.goneForGood(result.value.label))
          else if (result.value?.gone === 'some') complain(messages.changes.partlyGone(result.value.label))
          return result.ok
        }
      }
    }
  })
}
