/** The window around the pages. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../shared/ipc/types'
import { pageFailureOf } from '../../shared/models/pageFailure'
import type { Shown } from '../../shared/models/settings'

export interface FrameState {
  /** Beside the pages the sidebar is usual; beside writing it is not, until it is asked for. */
  readonly isSidebarShown: boolean
  readonly isSidebarBesideWriting: boolean
  readonly actions: {
    readonly toggleSidebar: (isWriting: boolean) => void
    readonly tellShown: (shown: Shown) => void
    /** A page could not be drawn: for the log, which gets no word of it. */
    readonly tellFailed: (error: unknown) => void
  }
}

/** @param isSidebarShown as the window was left */
export function createFrameStore<F>(api: Pick<MatineeApi<F>, 'window'>, isSidebarShown: boolean): StoreApi<FrameState> {
  return createStore<FrameState>((set, get) => ({
    isSidebarShown,
    isSidebarBesideWriting: false,
    actions: {
      toggleSidebar: (isWriting) => set(isWriting ? { isSidebarBesideWriting: !get().isSidebarBesideWriting } : { isSidebarShown: !get().isSidebarShown }),
      // Nobody waits for it, and the next word replaces this one.
      tellShown: (shown) => void api.window.shows(shown),
      tellFailed: (error) => void api.window.failed(pageFailureOf(error))
    }
  }))
}
