import { useEffect, useEffectEvent, useRef, type PointerEvent, type RefObject } from 'react'
import type { ListEntry } from '../../../shared/models/list'
import type { Carrying } from './useCarry'

/** This near to an edge of the page it scrolls by itself, in px; faster the nearer. */
const EDGE = 56
const FASTEST = 18

interface Held {
  readonly pointer: number
  /** How far below the row's top the pointer took it. */
  readonly grabbed: number
  y: number
}

/** Carries a row by its grip with the pointer, also beyond what is on the screen. Esc puts it back. */
export function useDrag(
  carrying: Carrying,
  scroll: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  rowHeight: number
): (event: PointerEvent<HTMLElement>, entry: ListEntry, place: number) => void {
  const held = useRef<Held | null>(null)
  const frame = useRef(0)
  const isDragging = carrying.carry?.by === 'pointer'

  const follow = useEffectEvent(() => {
    const [now, inside] = [held.current, list.current]
    if (now === null || inside === null) return
    const top = now.y - now.grabbed - inside.getBoundingClientRect().top
    carrying.carryTo(Math.round(top / rowHeight), top)
  })
  const end = useEffectEvent((isPutDown: boolean) => {
    held.current = null
    if (isPutDown) carrying.putDown()
    else carrying.putBack()
  })

  useEffect(() => {
    if (!isDragging) return
    const onMove = (event: globalThis.PointerEvent): void => {
      if (held.current === null || event.pointerId !== held.current.pointer) return
      held.current.y = event.clientY
      follow()
    }
    const onUp = (event: globalThis.PointerEvent): void => {
      if (event.pointerId === held.current?.pointer) end(true)
    }
    const onCancel = (): void => end(false)
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end(false)
    }
    const scrollByItself = (): void => {
      const around = scroll.current
      if (around !== null && held.current !== null) {
        const { top, bottom } = around.getBoundingClientRect()
        const above = top + EDGE - held.current.y
        const below = held.current.y - (bottom - EDGE)
        const speed = above > 0 ? -above : below > 0 ? below : 0
        if (speed !== 0) {
          around.scrollTop += (Math.sign(speed) * Math.min(Math.abs(speed), EDGE) * FASTEST) / EDGE
          follow()
        }
      }
      frame.current = requestAnimationFrame(scrollByItself)
    }
    frame.current = requestAnimationFrame(scrollByItself)
    document.addEventListener('pointermove', onMove)
    document.addEventListener('pointerup', onUp)
    document.addEventListener('pointercancel', onCancel)
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      cancelAnimationFrame(frame.current)
      document.removeEventListener('pointermove', onMove)
      document.removeEventListener('pointerup', onUp)
      document.removeEventListener('pointercancel', onCancel)
      document.removeEventListener('keydown', onKeyDown, true)
    }
  }, [isDragging, scroll])

  return (event, entry, place) => {
    const row = event.currentTarget.closest('li')
    if (event.button !== 0 || row === null || carrying.carry !== null) return
    // No words are marked on the way.
    event.preventDefault()
    held.current = { pointer: event.pointerId, grabbed: event.clientY - row.getBoundingClientRect().top, y: event.clientY }
    carrying.lift(entry, place, 'pointer')
  }
}
