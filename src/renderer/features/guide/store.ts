/** What is searched for in the guide: it stays while one goes from topic to topic, and to what it tells of and back. */
import { createStore, type StoreApi } from 'zustand/vanilla'

export interface GuideState {
  readonly query: string
  readonly actions: { readonly ask: (query: string) => void }
}

export function createGuideStore(): StoreApi<GuideState> {
  return createStore<GuideState>((set) => ({ query: '', actions: { ask: (query) => set({ query }) } }))
}
