import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'

/** Gives the focus to what a selector finds in a place, once React has put it there: after a form closed, or a row went. */
export function useFocusSoon(place: RefObject<HTMLElement | null>): (selector: string) => void {
  const wanted = useRef<string | null>(null)
  const [, drawAgain] = useState(0)
  useEffect(() => {
    if (wanted.current === null) return
    const found = place.current?.querySelector<HTMLElement>(wanted.current)
    if (!found) return
    wanted.current = null
    found.focus()
  })
  return useCallback((selector) => {
    wanted.current = selector
    drawAgain((times) => times + 1)
  }, [])
}
