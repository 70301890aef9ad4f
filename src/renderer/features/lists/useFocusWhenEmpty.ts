import { useEffect, useRef, type RefObject } from 'react'

/** When the last row went, and the focus with it, the focus goes to what can be done next. */
export function useFocusWhenEmpty(rows: number, next: RefObject<HTMLElement | null>): void {
  const last = useRef(rows)
  useEffect(() => {
    const before = last.current
    last.current = rows
    if (before > 0 && rows === 0 && document.activeElement === document.body) next.current?.focus()
  }, [rows, next])
}
