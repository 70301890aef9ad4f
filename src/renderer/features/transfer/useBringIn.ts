import { useCallback } from 'react'
import type { OpenedFile } from '../../../shared/ipc/contract'
import type { Outcome } from '../../app/outcome'
import { useStores } from '../../app/stores'

export interface BringIn {
  /** Says what can be brought in, and asks for it. An import that runs out of sight is shown instead. */
  readonly open: () => void
  /** Asks for files, or for a folder, and opens what they are. */
  readonly choose: (what: 'files' | 'folder') => Promise<void>
  /** Files or folders that were dropped. */
  readonly drop: (files: readonly File[]) => Promise<void>
  /** Files that came from outside: a double click, a second start. */
  readonly take: (token: string) => Promise<void>
}

/** Bringing files in: what they are is opened one after the other, and trouble is told where one can try again. */
export function useBringIn(): BringIn {
  const { arrivals, importing, transfer, pasting } = useStores()
  const open = useCallback(() => {
    if (importing.getState().session === null) arrivals.getState().actions.open()
    else importing.getState().actions.unhide()
  }, [arrivals, importing])
  const show = useCallback(
    async (asking: Promise<Outcome<OpenedFile[]>>): Promise<void> => {
      const { look, lookAway, fail, give } = arrivals.getState().actions
      const isPasting = pasting.getState().phase !== 'closed'
      if (!isPasting) look()
      const outcome = await asking
      if ('trouble' in outcome) {
        if (isPasting) pasting.getState().actions.openWithProblem(outcome.trouble)
        else fail(outcome.trouble)
      } else if (outcome.done.length === 0) lookAway()
      else {
        give(outcome.done)
        if (isPasting) pasting.getState().actions.close()
      }
    },
    [arrivals, pasting]
  )
  const choose = useCallback((what: 'files' | 'folder') => show(transfer.getState().actions.chooseFiles(what)), [transfer, show])
  const drop = useCallback((files: readonly File[]) => show(transfer.getState().actions.openFiles(files)), [transfer, show])
  const take = useCallback((token: string) => show(transfer.getState().actions.openAsked(token)), [transfer, show])
  return { open, choose, drop, take }
}
