import { useCallback, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { blockOf, ROW, topOf, type Layout } from './layout'

/** near: as little as it takes. top: to the top of the page. */
type Align = 'near' | 'top'

export interface ActiveRow {
  /** The row that Tab stops at. */
  readonly row: number
  /** The focus moved by itself: it is now on this row. */
  readonly setRow: (row: number) => void
  /** Shows a row and gives it the focus. */
  readonly goTo: (row: number, align?: Align) => void
  /** Scrolls it back into sight: the page got lower. */
  readonly keepInSight: () => void
  /** Gives the focus back to the row at once. */
  readonly focusNow: () => void
  /** To be called after every drawing of the list. */
  readonly afterDrawing: (list: HTMLElement) => void
  /** Says whether the focus is in the list: what is drawn anew must not lose it. */
  readonly hold: (isFocused: boolean) => void
}

interface Asked {
  readonly row: number
  /** Null: the focus is there already. */
  readonly align: Align | null
}

const AIR = 8

/** The one row of the journal that has the focus, or gets it with Tab. It is always drawn, also out of sight. */
export function useActiveRow(scroll: RefObject<HTMLElement | null>, layout: Layout): ActiveRow {
  const [asked, setAsked] = useState<Asked>({ row: 0, align: null })
  const wantsFocus = useRef(false)
  const holdsFocus = useRef(false)
  const row = Math.max(0, Math.min(asked.row, layout.rows - 1))

  const show = useEffectEvent(({ row: wanted, align }: Asked) => {
    if (align !== null && scroll.current !== null) reveal(scroll.current, layout, wanted, align)
  })
  // Only when somebody asks, not when the months change.
  useLayoutEffect(() => show(asked), [asked])

  const keepInSight = (): void => {
    if (scroll.current !== null && holdsFocus.current) reveal(scroll.current, layout, row, 'near')
  }
  const setRow = useCallback((next: number) => setAsked((before) => (before.row === next ? before : { row: next, align: null })), [])
  const goTo = useCallback((next: number, align: Align = 'near') => {
    wantsFocus.current = true
    setAsked({ row: next, align })
  }, [])
  const drawn = useRef<HTMLElement | null>(null)
  const hold = useCallback((isFocused: boolean) => {
    holdsFocus.current = isFocused
  }, [])
  const focusNow = useCallback(() => stopIn(drawn.current)?.focus({ preventScroll: true }), [])
  const afterDrawing = useCallback((list: HTMLElement) => {
    drawn.current = list
    const isLost = holdsFocus.current && document.activeElement === document.body
    if (!wantsFocus.current && !isLost) return
    const element = stopIn(list)
    if (element === null) return
    wantsFocus.current = false
    element.focus({ preventScroll: true })
  }, [])
  return { row, setRow, goTo, keepInSight, focusNow, afterDrawing, hold }
}

function stopIn(list: HTMLElement | null): HTMLElement | null {
  return list?.querySelector<HTMLElement>('[data-row][tabindex="0"]') ?? null
}

function reveal(scroller: HTMLElement, layout: Layout, row: number, align: Align): void {
  const top = topOf(layout, row)
  const block = blockOf(layout, row)
  // The first row of a month comes with the words above it.
  const from = block?.first === row ? block.top : top
  if (align === 'top') scroller.scrollTop = from
  else if (from - AIR < scroller.scrollTop) scroller.scrollTop = from - (row === 0 ? 0 : AIR)
  else if (top + ROW + AIR > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + ROW + AIR - scroller.clientHeight
}
