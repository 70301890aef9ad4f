import { useCallback, useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type RefObject } from 'react'

export interface Popover {
  readonly isOpen: boolean
  readonly open: () => void
  /** Closes it; the focus goes back to its opener. */
  readonly close: () => void
  /** The control it opens from. */
  readonly anchor: RefObject<HTMLButtonElement | null>
  /** Properties of the element that pops up. */
  readonly pop: {
    readonly ref: (element: HTMLElement | null) => void
    readonly popover: 'manual'
    readonly style: CSSProperties | undefined
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

const GAP = 4
const MARGIN = 8

/**
 * What opens beside a control, in the top layer, so that no scroller clips it and it also stands above dialogs. Closes on Esc,
 * on a press outside and when the focus leaves it.
 */
export function usePopover(): Popover {
  const anchor = useRef<HTMLButtonElement>(null)
  const shown = useRef<HTMLElement | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [style, setStyle] = useState<CSSProperties>()

  const close = useCallback(() => {
    setOpen(false)
    anchor.current?.focus()
  }, [])
  const open = useCallback(() => {
    if (anchor.current !== null) setStyle(placeBelow(anchor.current.getBoundingClientRect(), null))
    setOpen(true)
  }, [])
  const ref = useCallback((element: HTMLElement | null) => {
    shown.current = element
    if (element === null || element.matches(':popover-open')) return
    element.showPopover()
    // Known only now how large it is.
    if (anchor.current !== null) setStyle(placeBelow(anchor.current.getBoundingClientRect(), element.getBoundingClientRect()))
    const first = element.querySelector<HTMLElement>('[data-starts-here], input, [tabindex="0"], button')
    first?.focus()
  }, [])

  useEffect(() => {
    if (!isOpen) return
    const isInside = (target: EventTarget | null): boolean =>
      target instanceof Node && (shown.current?.contains(target) === true || anchor.current?.contains(target) === true)
    const onOutside = (event: Event): void => {
      if (!isInside(event.target)) setOpen(false)
    }
    const onResize = (): void => setOpen(false)
    document.addEventListener('pointerdown', onOutside, true)
    document.addEventListener('focusin', onOutside)
    window.addEventListener('resize', onResize)
    return () => {
      document.removeEventListener('pointerdown', onOutside, true)
      document.removeEventListener('focusin', onOutside)
      window.removeEventListener('resize', onResize)
    }
  }, [isOpen])

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      // Only this layer goes; a dialog around it stays.
      event.preventDefault()
      event.stopPropagation()
      close()
    },
    [close]
  )
  return { isOpen, open, close, anchor, pop: { ref, popover: 'manual', style, onKeyDown } }
}

/** Below the control, flipped above it near the foot of the window, and never over its right edge. */
export function placeBelow(control: DOMRect, size: DOMRect | null): CSSProperties {
  const height = size?.height ?? 0
  const width = size?.width ?? 0
  const below = control.bottom + GAP
  const isTooLow = below + height > window.innerHeight - MARGIN && control.top - GAP - height > MARGIN
  const left = Math.max(MARGIN, Math.min(control.left, window.innerWidth - MARGIN - width))
  return isTooLow ? { bottom: window.innerHeight - control.top + GAP, left } : { top: below, left, maxHeight: window.innerHeight - below - MARGIN }
}
