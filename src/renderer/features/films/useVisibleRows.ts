import { useEffect, useState, type RefObject } from 'react'

interface Rows {
  /** The first row to draw, and the one after the last. */
  readonly first: number
  readonly end: number
}

/** Rows drawn beyond what is seen, so that scrolling meets no empty place. */
const BEYOND = 3
/** Until the window was measured. */
const AT_FIRST: Rows = { first: 0, end: 8 }

/** Which rows of one height a scroller shows. */
export function useVisibleRows(scroll: RefObject<HTMLElement | null>, rowHeight: number): Rows {
  const [rows, setRows] = useState(AT_FIRST)
  useEffect(() => {
    const element = scroll.current
    if (element === null || rowHeight <= 0) return
    const look = (): void => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - BEYOND)
      const end = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + BEYOND
      setRows((before) => (before.first === first && before.end === end ? before : { first, end }))
    }
    // It answers at once, and whenever the window is resized.
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroll, rowHeight])
  return rows
}
