import { useEffect, useMemo, useState, type RefObject } from 'react'
import { ROW, rowAt, type Layout } from './layout'

export interface DrawnRows {
  /** The first row to draw, and the one after the last. */
  readonly first: number
  readonly end: number
}

/** Drawn beyond what is seen, in px, so that scrolling meets no empty place. */
const BEYOND = 320
/** A leap of so many px leaves all that was drawn behind: only what is seen is drawn, and the rest once it rests. */
const LEAP = 500
const REST_MS = 120
/** Rows come and go by so many at once. */
const STEP = 4

/** Scrolling changes what is drawn only every so many px: most frames of it change nothing. */
const STRIDE = STEP * ROW

/** Which rows of the journal a scroller shows, with a margin. A frame of scrolling costs a comparison, a few of them two binary searches. */
export function useDrawnRows(scroll: RefObject<HTMLElement | null>, layout: Layout): DrawnRows {
  const [view, setView] = useState(() => ({ top: 0, height: window.innerHeight, beyond: BEYOND }))
  useEffect(() => {
    const element = scroll.current
    if (element === null) return
    let last = element.scrollTop
    let rest: number | undefined
    const look = (beyond: number): void => {
      const top = Math.floor(element.scrollTop / STRIDE) * STRIDE
      const height = Math.ceil(element.clientHeight / STRIDE) * STRIDE
      setView((before) => (before.top === top && before.height === height && before.beyond === beyond ? before : { top, height, beyond }))
    }
    const onScroll = (): void => {
      const isLeap = Math.abs(element.scrollTop - last) > LEAP
      last = element.scrollTop
      window.clearTimeout(rest)
      if (isLeap) rest = window.setTimeout(() => look(BEYOND), REST_MS)
      look(isLeap ? 0 : BEYOND)
    }
    // It answers at once, and whenever the window is resized.
    const observer = new ResizeObserver(() => look(BEYOND))
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      window.clearTimeout(rest)
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroll])
  return useMemo(() => within(layout, view.top, view.height + STRIDE, view.beyond), [layout, view])
}

/** The rows to draw for a place of the scroller. */
export function within(layout: Layout, top: number, height: number, beyond = BEYOND): DrawnRows {
  const first = rowAt(layout, top - beyond)
  const end = rowAt(layout, top + height + beyond) + 1
  return { first: Math.floor(first / STEP) * STEP, end: Math.min(layout.rows, Math.ceil(end / STEP) * STEP) }
}
