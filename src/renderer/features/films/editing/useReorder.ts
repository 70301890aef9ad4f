import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import type { Row } from './draft'

export interface Reorder {
  /** The row that is being moved. */
  readonly lifted: string | null
  /** For what is around the list: rows are `li[data-row]`, their grips `.grip`. */
  readonly around: {
    readonly ref: RefObject<HTMLDivElement | null>
    readonly onKeyDown: (event: KeyboardEvent) => void
    readonly onKeyUp: (event: KeyboardEvent) => void
    readonly onBlur: () => void
    readonly onPointerDown: (event: ReactPointerEvent) => void
  }
}

interface Dragging {
  readonly key: string
  /** Where it came from, for Esc. */
  readonly from: number
  y: number
}

/** This near to the edge of what scrolls, in px, a dragged row scrolls it. */
const EDGE = 48
/** In px for each frame. */
const SPEED = 9

/**
 * Moving rows: Alt with the arrow keys from anywhere in a row, or by its grip; Esc puts a dragged row back. `onMove` counts
 * places from 0; `from` is where the row stood before it was lifted, once it is put down, else null.
 */
export function useReorder(rows: readonly Row[], onMove: (key: string, to: number, from: number | null) => void): Reorder {
  const ref = useRef<HTMLDivElement>(null)
  const [lifted, setLifted] = useState<string | null>(null)
  const [isDragging, setDragging] = useState(false)
  const dragging = useRef<Dragging | null>(null)
  const focused = useRef<HTMLElement | null>(null)
  const latest = useRef({ rows, onMove })
  useLayoutEffect(() => {
    latest.current = { rows, onMove }
  })

  // A row that is moved in the page lets go of the focus.
  useLayoutEffect(() => {
    const element = focused.current
    focused.current = null
    if (element === null) return
    if (document.activeElement !== element) element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest' })
  }, [rows])

  useEffect(() => {
    if (!isDragging) return
    let frame = 0
    const placeOf = (key: string): number => latest.current.rows.findIndex((row) => row.key === key)
    const settle = (): void => {
      const drag = dragging.current
      if (drag === null) return
      const items = [...(ref.current?.querySelectorAll<HTMLElement>('li[data-row]') ?? [])]
      const to = items.filter((item) => item.dataset['row'] !== drag.key && middleOf(item) < drag.y).length
      if (placeOf(drag.key) !== to) latest.current.onMove(drag.key, to, null)
    }
    const tick = (): void => {
      const scroller = ref.current?.closest('.scroll')
      const drag = dragging.current
      if (scroller && drag !== null) {
        const { top, bottom } = scroller.getBoundingClientRect()
        const step = drag.y < top + EDGE ? -SPEED : drag.y > bottom - EDGE ? SPEED : 0
        if (step !== 0) {
          scroller.scrollBy({ top: step, behavior: 'instant' })
          settle()
        }
      }
      frame = requestAnimationFrame(tick)
    }
    const end = (isBack: boolean): void => {
      const drag = dragging.current
      dragging.current = null
      setDragging(false)
      setLifted(null)
      if (drag === null) return
      if (isBack) latest.current.onMove(drag.key, drag.from, null)
      else if (placeOf(drag.key) !== drag.from) latest.current.onMove(drag.key, placeOf(drag.key), drag.from)
    }
    const onPointerMove = (event: PointerEvent): void => {
      if (dragging.current !== null) dragging.current.y = event.clientY
      settle()
    }
    const onDone = (): void => end(false)
    const onBack = (): void => end(true)
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end(true)
    }
    document.addEventListener('pointermove', onPointerMove)
    document.addEventListener('pointerup', onDone)
    document.addEventListener('pointercancel', onBack)
    document.addEventListener('keydown', onKeyDown, true)
    frame = requestAnimationFrame(tick)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('pointermove', onPointerMove)
      document.removeEventListener('pointerup', onDone)
      document.removeEventListener('pointercancel', onBack)
      document.removeEventListener('keydown', onKeyDown, true)
    }
  }, [isDragging])

  const onKeyDown = (event: KeyboardEvent): void => {
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    const index = rows.findIndex(({ key }) => key === rowOf(event.target))
    const row = rows[index]
    if (!isArrow || !event.altKey || event.ctrlKey || event.metaKey || row === undefined) return
    event.preventDefault()
    setLifted(row.key)
    const to = index + (event.key === 'ArrowDown' ? 1 : -1)
    if (to < 0 || to >= rows.length) return
    focused.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    onMove(row.key, to, index)
  }

  return {
    lifted,
    around: {
      ref,
      onKeyDown,
      onKeyUp: (event) => {
        if (event.key === 'Alt' && dragging.current === null) setLifted(null)
      },
      onBlur: () => {
        if (focused.current === null && dragging.current === null) setLifted(null)
      },
      onPointerDown: (event) => {
        const key = event.target instanceof Element && event.target.closest('.grip') !== null ? rowOf(event.target) : null
        if (event.button !== 0 || key === null) return
        event.preventDefault()
        dragging.current = { key, from: rows.findIndex((row) => row.key === key), y: event.clientY }
        setLifted(key)
        setDragging(true)
      }
    }
  }
}

/** The key of the row something stands in. */
function rowOf(target: EventTarget): string | null {
  const item = target instanceof Element ? target.closest('li[data-row]') : null
  return item instanceof HTMLElement ? (item.dataset['row'] ?? null) : null
}

function middleOf(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect()
  return top + height / 2
}
