import { useStore } from 'zustand'
import type { Preferences } from '../../../shared/models/settings'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'

/** What the person set, and a way to change it that says when it did not work. Null until it is known. */
export function usePreferences(): { preferences: Preferences | null; change: (change: Partial<Preferences>) => void } {
  const { settings } = useStores()
  const { preferences, actions } = useStore(settings)
  const { answerOf } = useAct()
  return { preferences, change: (change) => void actions.change(change).then(answerOf) }
}
