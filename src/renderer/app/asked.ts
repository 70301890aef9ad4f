/** A command that was chosen in the window itself, from the palette, instead of from the native menu. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { WindowCommand } from '../../shared/ipc/events'

export interface AskedState {
  /** A new object each time, so that the same command twice is two. */
  readonly asked: { readonly command: WindowCommand } | null
  readonly actions: { readonly ask: (command: WindowCommand) => void }
}

export function createAskedStore(): StoreApi<AskedState> {
  return createStore<AskedState>((set) => ({ asked: null, actions: { ask: (command) => set({ asked: { command } }) } }))
}
