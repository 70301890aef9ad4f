import { useMemo } from 'react'
import { messages, settingsWords as words } from '../messages'
import type { Replayed } from '../../shared/models/changeNotes'
import type { Outcome } from './outcome'
import { useStores } from './stores'
import { useAct } from './useAct'

export interface LibraryWideActions {
  readonly openLibrary: () => Promise<void>
  readonly choosePlace: () => Promise<void>
  /** Opens the library that was asked for from outside. */
  readonly openAsked: (token: string) => Promise<void>
  /** Asks where, and makes a checked copy of the library there. */
  readonly backUp: () => Promise<void>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

/** What can be done from anywhere: it concerns the library as a whole. */
export function useLibraryActions(): LibraryWideActions {
  const { library, navigation, settings, toasts, writing, refresh } = useStores()
  const { answerOf } = useAct()

  return useMemo(() => {
    const { actions } = library.getState()
    const { show, showProblem } = toasts.getState().actions

    const otherLibrary = async (outcome: Outcome<boolean>): Promise<void> => {
      if (answerOf(outcome) !== true) return
      navigation.getState().actions.forget(() => true)
      settings.getState().actions.forgetCheck()
      await refresh()
    }
    const replayed = async (outcome: Outcome<Replayed>, say: (label: string) => string, nothing: string): Promise<void> => {
      if (!('done' in outcome)) return void answerOf(outcome)
      if (outcome.done === null) return show(nothing)
      const { label, gone } = outcome.done
      if (gone === 'everything') showProblem(messages.changes.goneForGood(label))
      else if (gone === 'some') showProblem(messages.changes.partlyGone(label))
      else show(say(label))
      await refresh()
    }

    return {
      openLibrary: async () => {
        // What is being typed belongs into the library that is open now.
        await writing.getState().actions.flush()
        await otherLibrary(await actions.openOther())
      },
      openAsked: async (token) => {
        await writing.getState().actions.flush()
        await otherLibrary(await actions.openAsked(token))
      },
      choosePlace: async () => otherLibrary(await actions.choosePlace()),
      backUp: async () => {
        await writing.getState().actions.flush()
        const { backUp, showBackup } = settings.getState().actions
        const place = answerOf(await backUp())
        if (place !== null) show(words.backedUp(place.display), { label: words.showInFolder, run: () => void showBackup(place.token) })
      },
      undo: async () => replayed(await actions.undo(), messages.changes.undone, messages.changes.nothingToUndo),
      redo: async () => replayed(await actions.redo(), messages.changes.redone, messages.changes.nothingToRedo)
    }
  }, [library, navigation, settings, toasts, writing, refresh, answerOf])
}
