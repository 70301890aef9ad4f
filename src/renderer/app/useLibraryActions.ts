import { useMemo } from 'react'
import { en } from '../messages/en'
import type { Outcome } from './outcome'
import { useStores } from './stores'
import { useAct } from './useAct'

export interface LibraryWideActions {
  readonly openLibrary: () => Promise<void>
  readonly choosePlace: () => Promise<void>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

/** What can be done from anywhere: it concerns the library as a whole. */
export function useLibraryActions(): LibraryWideActions {
  const { library, navigation, toasts, writing, refresh } = useStores()
  const { answerOf } = useAct()

  return useMemo(() => {
    const { actions } = library.getState()
    const { show } = toasts.getState().actions

    const otherLibrary = async (outcome: Outcome<boolean>): Promise<void> => {
      if (answerOf(outcome) !== true) return
      navigation.getState().actions.forget(() => true)
      await refresh()
    }
    const replayed = async (outcome: Outcome<{ label: string } | null>, words: (label: string) => string, nothing: string): Promise<void> => {
      if (!('done' in outcome)) return void answerOf(outcome)
      show(outcome.done === null ? nothing : words(outcome.done.label))
      if (outcome.done !== null) await refresh()
    }

    return {
      openLibrary: async () => {
        // What is being typed belongs into the library that is open now.
        await writing.getState().actions.flush()
        await otherLibrary(await actions.openOther())
      },
      choosePlace: async () => otherLibrary(await actions.choosePlace()),
      undo: async () => replayed(await actions.undo(), en.changes.undone, en.changes.nothingToUndo),
      redo: async () => replayed(await actions.redo(), en.changes.redone, en.changes.nothingToRedo)
    }
  }, [library, navigation, toasts, writing, refresh, answerOf])
}
