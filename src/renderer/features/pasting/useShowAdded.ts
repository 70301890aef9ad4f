import { useCallback } from 'react'
import type { PageAdded } from '../../../shared/models/pasting'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { pastingWords as words } from '../../messages'

/** After Add: the film's page, what was done, and the way back. */
export function useShowAdded(): (added: PageAdded) => Promise<void> {
  const { toasts, refresh } = useStores()
  const { go } = useGo()
  return useCallback(
    async ({ done, report }: PageAdded) => {
      const film = report.films[0]
      if (film !== undefined) go({ name: 'film', film: film.id })
      const { show, showDone } = toasts.getState().actions
      if (done === null) show(words.allKnown)
      else showDone(done)
      await refresh()
    },
    [toasts, refresh, go]
  )
}
