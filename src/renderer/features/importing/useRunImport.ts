import { useCallback } from 'react'
import type { ImportReport } from '../../../shared/models/importing'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { importingWords, messages } from '../../messages'

const words = importingWords.done

/** Carries the dry run out, shows what is new, and says so where the dialog is out of the way. */
export function useRunImport(): () => Promise<void> {
  const { importing, refresh } = useStores()
  const say = useSayImported()
  return useCallback(async () => {
    const { actions } = importing.getState()
    const report = await actions.run()
    await refresh()
    if (report === null || importing.getState().session?.isHidden !== true) return
    actions.close()
    say(report)
  }, [importing, refresh, say])
}

/** The toast after an import, with its Undo. */
export function useSayImported(): (report: ImportReport) => void {
  const { toasts } = useStores()
  const takeBack = useTakeBack()
  return useCallback(
    (report) => {
      const { batch } = report
      if (batch === null) toasts.getState().actions.show(words.toast(report))
      else toasts.getState().actions.show(words.toast(report), { label: words.undo, run: () => void takeBack(batch, report.name) })
    },
    [toasts, takeBack]
  )
}

/** Takes a whole import back and says what came of it. True when the library changed. */
export function useTakeBack(): (batch: string, name: string) => Promise<boolean> {
  const { importing, toasts, refresh } = useStores()
  const { answerOf } = useAct()
  return useCallback(
    async (batch, name) => {
      const outcome = await importing.getState().actions.takeBack(batch)
      const answer = answerOf(outcome)
      if (!('done' in outcome)) return false
      const { show, showProblem } = toasts.getState().actions
      if (answer?.gone === 'everything') showProblem(messages.changes.goneForGood(answer.label))
      else if (answer?.gone === 'some') showProblem(messages.changes.partlyGone(answer.label))
      else show(words.takenBack(name))
      await refresh()
      return true
    },
    [importing, toasts, refresh, answerOf]
  )
}
