import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { isDialogOpen } from '../../app/usePlace'

/** Letters, figures or signs that act on the page: never while something is typed into, never under a dialog, and not when they are switched off. */
export function useSingleKeys(keys: Readonly<Record<string, () => void>>): void {
  const { settings } = useStores()
  const isOn = useStore(settings, ({ preferences }) => preferences?.singleKeys !== false)
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!isOn) return
    const onKeyDown = (event: KeyboardEvent): void => {
      // Where a bracket needs AltGr, that says no more than the bracket.
      const isPlain = !event.repeat && (event.getModifierState('AltGraph') || (!event.ctrlKey && !event.metaKey && !event.altKey))
      const act = latest.current[event.key.toLowerCase()]
      if (act === undefined || !isPlain || event.defaultPrevented || isTypedInto(event.target) || isDialogOpen()) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}

/** True for a field, an editor, and anything else that takes letters. */
export function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="menu"]') !== null)
}
