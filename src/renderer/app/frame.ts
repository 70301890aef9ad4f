/** The window around the pages. */
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface FrameState {
  readonly isSidebarShown: boolean
  readonly actions: { readonly toggleSidebar: () => void }
}

export function createFrameStore(): StoreApi<FrameState> {
  return createStore<FrameState>((set, get) => ({
    isSidebarShown: true,
    actions: { toggleSidebar: () => set({ isSidebarShown: !get().isSidebarShown }) }
  }))
}
