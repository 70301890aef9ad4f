import { useCallback, useEffect } from 'react'
import type { WindowAsk } from '../../shared/ipc/events'
import type { MatineeApi } from '../../shared/ipc/types'
import { useBringIn } from '../features/transfer/useBringIn'
import { messages } from '../messages'
import { useStores } from './stores'
import { useGo } from './useGo'
import { useLibraryActions } from './useLibraryActions'
import { isDialogOpen } from './usePlace'

/** Does what was asked from outside the window: by a double click, a link, or a second start. */
export function useAsked(on: MatineeApi<File>['on']): void {
  const { asked, toasts } = useStores()
  const { go } = useGo()
  const { openAsked } = useLibraryActions()
  const { take } = useBringIn()

  const run = useCallback(
    (ask: WindowAsk): void => {
      if (ask.kind === 'film') go({ name: 'film', film: ask.film })
      else if (ask.kind === 'command') asked.getState().actions.ask(ask.command)
      else if (ask.kind === 'library') void openAsked(ask.token)
      else void take(ask.token)
    },
    [asked, go, openAsked, take]
  )
  useEffect(() => {
    const { show } = toasts.getState().actions
    const tell = (ask: WindowAsk): void => {
      // A dialog is one thing at a time, and what is in it may not be saved yet.
      if (isDialogOpen()) show(messages.asked.waiting[ask.kind], { label: messages.asked.goOn, run: () => tell(ask) })
      else run(ask)
    }
    return on('window.asked', tell)
  }, [on, run, toasts])
}
