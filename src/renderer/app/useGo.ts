import { useStore } from 'zustand'
import type { NavigationActions } from './navigation'
import { useStores } from './stores'

/** The ways from page to page. */
export function useGo(): NavigationActions {
  const { navigation } = useStores()
  return useStore(navigation, (state) => state.actions)
}
