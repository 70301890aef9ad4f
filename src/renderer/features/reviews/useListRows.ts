import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { useVisibleRows } from '../films/useVisibleRows'

interface ListRows {
  readonly total: number
  /** Of every row, in pixels. */
  readonly height: number
  readonly scroll: RefObject<HTMLDivElement | null>
  /** The row that Tab leads to. */
  readonly active: number
  readonly moveTo: (index: number) => void
  /** The element of a row; undefined while the row is not read yet. */
  readonly idOf: (index: number) => string | undefined
  /** What the rows are of: another query is other rows, asked for anew. */
  readonly query?: unknown
  /** Asks for the rows from `first` to before `end`. */
  readonly show: (first: number, end: number) => void
}

/**
 * A list of texts as rows of one height, of which only those in sight are drawn, and the one that Tab leads to. Arrows, Home,
 * End and page keys move from row to row.
 */
export function useListRows({ total, height, scroll, active, moveTo, idOf, query, show }: ListRows) {
  const wantsFocus = useRef(false)
  const { first, end } = useVisibleRows(scroll, height)
  const last = Math.min(end, total)
  const stop = Math.min(active, total - 1)

  useEffect(() => show(first, last), [show, first, last, total, query])
  const stopId = idOf(stop)
  useEffect(() => {
    const row = wantsFocus.current && stopId !== undefined ? document.getElementById(stopId) : null
    if (row === null) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  }, [stopId])

  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, place) => first + place)
  if (stop < first || stop >= last) drawn.push(stop)

  const onFocus = (event: FocusEvent): void => {
    const index = drawn.find((each) => idOf(each) === event.target.id)
    if (index !== undefined) moveTo(index)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const screen = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / height))
    const next = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: total - 1, PageDown: stop + screen, PageUp: stop - screen }[event.key]
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const index = Math.max(0, Math.min(next, total - 1))
    wantsFocus.current = true
    moveTo(index)
    if (scroll.current !== null) reveal(scroll.current, index * height, height)
  }
  return { drawn, stop, onFocus, onKeyDown }
}

/** Scrolls as little as it takes for a row to be seen. */
function reveal(scroller: HTMLElement, top: number, height: number): void {
  if (top < scroller.scrollTop) scroller.scrollTo({ top })
  else if (top + height > scroller.scrollTop + scroller.clientHeight) scroller.scrollTo({ top: top + height - scroller.clientHeight })
}
