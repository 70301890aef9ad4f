/** The window around the pages. */
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface FrameState {
  /** Beside the pages the sidebar is usual; beside writing it is not, until it is asked for. */
  readonly isSidebarShown: boolean
  readonly isSidebarBesideWriting: boolean
  readonly actions: { readonly toggleSidebar: (isWriting: boolean) => void }
}

export function createFrameStore(): StoreApi<FrameState> {
  return createStore<FrameState>((set, get) => ({
    isSidebarShown: true,
    isSidebarBesideWriting: false,
    actions: {
      toggleSidebar: (isWriting) => set(isWriting ? { isSidebarBesideWriting: !get().isSidebarBesideWriting } : { isSidebarShown: !get().isSidebarShown })
    }
  }))
}
