import { useSyncExternalStore } from 'react'

const NARROW = '(max-width: 1080px)'

/** True where the words of a month stand above its rows: the window is narrow. */
export function useStacked(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches)
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
