import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'

/** Opens what was given where it belongs, one after the other: the next when nothing of it is open any more. */
export function useArrivals(): void {
  const { arrivals, importing, pasting, transfer } = useStores()
  const waiting = useStore(arrivals, (state) => state.waiting.length)
  const given = useStore(arrivals, (state) => state.of)
  const isIdle = useStore(importing, (state) => state.session === null)
  const isPasting = useStore(pasting, (state) => state.phase !== 'closed')
  const isRestoring = useStore(transfer, (state) => state.restoring !== null)
  const isFree = isIdle && !isPasting && !isRestoring
  useEffect(() => {
    if (!isFree || given === 0) return
    const next = arrivals.getState().actions.next()
    if (next === null) return
    if (next.kind === 'page') pasting.getState().actions.openWithReading(next.reading)
    else if (next.kind === 'library') transfer.getState().actions.showDryRun(next.token, next.dryRun)
    else void importing.getState().actions.open(next.opened)
  }, [isFree, waiting, given, arrivals, importing, pasting, transfer])
}

/** "2 of 5", while several things were given; null else. */
export function useTurn(): { readonly at: number; readonly of: number } | null {
  const { arrivals } = useStores()
  const at = useStore(arrivals, (state) => state.at)
  const of = useStore(arrivals, (state) => state.of)
  return of > 1 ? { at, of } : null
}
