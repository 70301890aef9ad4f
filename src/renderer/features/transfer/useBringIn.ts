import { useCallback } from 'react'
import type { OpenedFile } from '../../../shared/ipc/contract'
import type { Outcome } from '../../app/outcome'
import { useStores } from '../../app/stores'

export interface BringIn {
  /** Asks for a file and opens it where it belongs. */
  readonly choose: () => Promise<void>
  /** A file that was dropped on the window. */
  readonly drop: (file: File) => Promise<void>
}

/** Bringing a file in: a page opens in Paste a page, a complete export in its dry run, and trouble is told where one can try again. */
export function useBringIn(): BringIn {
  const { transfer, pasting } = useStores()
  const show = useCallback(
    (outcome: Outcome<OpenedFile[]>): void => {
      const { openWithReading, openWithProblem, close } = pasting.getState().actions
      if ('trouble' in outcome) return openWithProblem(outcome.trouble)
      const [first] = outcome.done
      if (first === undefined) return
      if (first.kind === 'page') return openWithReading(first.reading)
      close()
      if (first.kind === 'library') transfer.getState().actions.showDryRun(first.token, first.dryRun)
    },
    [transfer, pasting]
  )
  const choose = useCallback(async () => show(await transfer.getState().actions.chooseFiles('files')), [transfer, show])
  const drop = useCallback(async (file: File) => show(await transfer.getState().actions.openFiles([file])), [transfer, show])
  return { choose, drop }
}
