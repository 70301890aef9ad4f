import { useCallback } from 'react'
import type { Done } from '../../shared/models/changeNotes'
import type { Outcome } from './outcome'
import { useStores } from './stores'

export interface Act {
  /** Says what was done and how to take it back, and reads again what is on the screen. True when it went well. */
  readonly done: (outcome: Outcome<Done>) => Promise<boolean>
  /** The answer when it went well; else says why not and gives null. */
  readonly answerOf: <T>(outcome: Outcome<T>) => T | null
}

/** What follows on every action: words about it, and fresh pages. */
export function useAct(): Act {
  const { toasts, refresh } = useStores()
  const answerOf = useCallback(
    <T>(outcome: Outcome<T>): T | null => {
      if ('done' in outcome) return outcome.done
      toasts.getState().actions.showProblem(outcome.trouble)
      return null
    },
    [toasts]
  )
  const done = useCallback(
    async (outcome: Outcome<Done>): Promise<boolean> => {
      const answer = answerOf(outcome)
      if (answer === null) return false
      toasts.getState().actions.showDone(answer)
      await refresh()
      return true
    },
    [answerOf, toasts, refresh]
  )
  return { done, answerOf }
}
