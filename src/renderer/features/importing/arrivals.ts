/** What was given to be brought in: the dialog that asks for it, and the things that wait for their turn. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { OpenedFile } from '../../../shared/ipc/contract'

export interface ArrivalsState {
  /** The dialog that says what can be brought in; null while it is closed. `isLooking`: files are being recognised. */
  readonly start: { readonly isLooking: boolean; readonly wasAsked: boolean; readonly problem: string | null } | null
  readonly waiting: readonly OpenedFile[]
  /** Which of how many is on show; 0 of 0 while there is nothing. */
  readonly at: number
  readonly of: number
  readonly actions: {
    readonly open: () => void
    readonly close: () => void
    /** Files were chosen or dropped and are being recognised. */
    readonly look: () => void
    /** The person chose nothing. */
    readonly lookAway: () => void
    readonly fail: (problem: string) => void
    /** What they turned out to be: opened one after the other. */
    readonly give: (opened: readonly OpenedFile[]) => void
    /** The next one; null when none is left, and then the count begins anew. */
    readonly next: () => OpenedFile | null
  }
}

export function createArrivalsStore(): StoreApi<ArrivalsState> {
  return createStore<ArrivalsState>((set, get) => ({
    start: null,
    waiting: [],
    at: 0,
    of: 0,
    actions: {
      open: () => set({ start: { isLooking: false, wasAsked: true, problem: null } }),
      close: () => set({ start: null }),
      look: () => set(({ start }) => ({ start: { isLooking: true, wasAsked: start?.wasAsked ?? false, problem: null } })),
      lookAway: () => set(({ start }) => ({ start: start?.wasAsked === true ? { ...start, isLooking: false } : null })),
      fail: (problem) => set({ start: { isLooking: false, wasAsked: true, problem } }),
      give: (opened) => set(({ waiting, of }) => ({ start: null, waiting: [...waiting, ...opened], of: of + opened.length })),
      next: () => {
        const [first, ...waiting] = get().waiting
        if (first === undefined) {
          if (get().of > 0) set({ at: 0, of: 0 })
          return null
        }
        set({ waiting, at: get().at + 1 })
        return first
      }
    }
  }))
}
