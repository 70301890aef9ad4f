import { useEffect, useState, type RefObject } from 'react'

export interface InSight {
  /** The first row to draw, and the one after the last; there may be fewer rows than that. */
  readonly first: number
  readonly end: number
}

/** Rows drawn beyond what is seen, so that scrolling meets no empty place. */
const BEYOND = 3

/**
 * Which rows of one height a scroller shows of a list that may have something above it.
 *
 * @param above changes when something comes or goes above the list
 */
export function useInSight(scroll: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>, rowHeight: number, above: boolean): InSight {
  const [rows, setRows] = useState<InSight>({ first: 0, end: 14 })
  useEffect(() => {
    const [around, inside] = [scroll.current, list.current]
    if (around === null || inside === null || rowHeight <= 0) return
    const look = (): void => {
      const from = around.getBoundingClientRect().top - inside.getBoundingClientRect().top
      const first = Math.max(0, Math.floor(from / rowHeight) - BEYOND)
      const end = Math.max(0, Math.ceil((from + around.clientHeight) / rowHeight)) + BEYOND
      setRows((before) => (before.first === first && before.end === end ? before : { first, end }))
    }
    // It answers at once, and whenever the window or what stands above the list is resized.
    const observer = new ResizeObserver(look)
    for (const element of [around, ...around.children]) observer.observe(element)
    around.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      around.removeEventListener('scroll', look)
    }
  }, [scroll, list, rowHeight, above])
  return rows
}

/** Scrolls as little as it takes for a row of a list to be seen, with a little air. */
export function revealRow(scroller: HTMLElement, list: HTMLElement, top: number, height: number): void {
  const air = 8
  const from = scroller.scrollTop + list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + top
  if (from - air < scroller.scrollTop) scroller.scrollTop = from - air
  else if (from + height + air > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = from + height + air - scroller.clientHeight
}
