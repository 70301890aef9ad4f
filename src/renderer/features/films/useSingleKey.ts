import { useEffect, useRef } from 'react'
import { isDialogOpen } from '../../app/usePlace'

/** A letter that acts on the page: never while something is typed into, and never under a dialog. */
export function useSingleKey(key: string, act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat
      if (!isPlain || event.defaultPrevented || event.key.toLowerCase() !== key || isTypedInto(event.target) || isDialogOpen()) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [key])
}

/** True for a field, an editor, and anything else that takes letters. */
export function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role="menu"]') !== null)
}
