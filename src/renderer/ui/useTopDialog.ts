import { useSyncExternalStore } from 'react'

/** The modal dialog above all others, or null. What is to stay within reach while it is open has to stand inside it. */
export function useTopDialog(): HTMLElement | null {
  return useSyncExternalStore(subscribe, topDialog)
}

function topDialog(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>('dialog:modal')].at(-1) ?? null
}

/** A dialog says that it opens and closes by its attribute. */
function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.body, { subtree: true, attributeFilter: ['open'] })
  return () => observer.disconnect()
}
