import { useEffect } from 'react'
import { currentVisit } from './navigation'
import { screenOf } from './screens'
import { useStores } from './stores'

/** Tells main what the window shows: its menu follows that, and the next start begins with it. */
export function useTellShown(): void {
  const { frame, navigation } = useStores()
  useEffect(() => {
    let told = ''
    const tell = (): void => {
      const { route } = currentVisit(navigation.getState())
      const { isSidebarShown, actions } = frame.getState()
      const shown = { screen: screenOf(route), isSidebarShown, isFilm: route.name === 'film' }
      const now = JSON.stringify(shown)
      if (now === told) return
      told = now
      actions.tellShown(shown)
    }
    tell()
    const stops = [frame.subscribe(tell), navigation.subscribe(tell)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [frame, navigation])
}
