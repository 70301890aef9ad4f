import { useStore } from 'zustand'
import type { SavedView } from '../../../shared/models/savedView'
import { useStores } from '../../app/stores'

/** The saved view of an id; null without one, and for one that was removed. */
export function useView(id: string | null): SavedView | null {
  const { savedViews } = useStores()
  return useStore(savedViews, (state) => state.views.find((view) => view.id === id) ?? null)
}
