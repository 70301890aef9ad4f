import { useCallback, useEffect, useEffectEvent, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react'

/** Where something pops up: beside the pointer, or below a row. */
export interface Spot {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

interface RowPopupProps {
  spot: Spot
  className: string
  role: 'dialog' | 'menu'
  label: string
  /** `byKey`: the focus has nowhere to be but where it came from. */
  onClose: (byKey: boolean) => void
  onKeyDown?: (event: KeyboardEvent) => void
  children: ReactNode
}

const GAP = 4
const MARGIN = 8

/** What opens on a row, in the top layer. Closes on Esc, on a press outside and when the focus goes elsewhere. */
export function RowPopup({ spot, className, role, label, onClose, onKeyDown, children }: RowPopupProps) {
  const shown = useRef<HTMLDivElement | null>(null)
  const [style, setStyle] = useState<CSSProperties>({ left: spot.left, top: spot.bottom + GAP })
  const close = useEffectEvent(onClose)

  const show = useCallback(
    (element: HTMLDivElement | null) => {
      shown.current = element
      if (element === null || element.matches(':popover-open')) return
      element.showPopover()
      setStyle(placeAt(spot, element.getBoundingClientRect()))
      element.querySelector<HTMLElement>('[data-starts-here], input, [role="menuitem"], button')?.focus()
    },
    [spot]
  )
  useEffect(() => {
    const onOutside = (event: Event): void => {
      if (event.target instanceof Node && shown.current?.contains(event.target) === false) close(false)
    }
    const onResize = (): void => close(true)
    document.addEventListener('pointerdown', onOutside, true)
    document.addEventListener('focusin', onOutside)
    window.addEventListener('resize', onResize)
    return () => {
      document.removeEventListener('pointerdown', onOutside, true)
      document.removeEventListener('focusin', onOutside)
      window.removeEventListener('resize', onResize)
    }
  }, [])

  return (
    <div
      ref={show}
      popover="manual"
      className={className}
      style={style}
      role={role}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault()
          event.stopPropagation()
          onClose(true)
        } else onKeyDown?.(event)
      }}
    >
      {children}
    </div>
  )
}

/** Below the spot, above it near the foot of the window, and inside the window's edges. */
function placeAt({ left, top, bottom }: Spot, { width, height }: DOMRect): CSSProperties {
  const isTooLow = bottom + GAP + height > window.innerHeight - MARGIN
  const fitsAbove = top - GAP - height > MARGIN
  const fromTop = isTooLow ? (fitsAbove ? top - GAP - height : window.innerHeight - MARGIN - height) : bottom + GAP
  return { left: Math.max(MARGIN, Math.min(left, window.innerWidth - MARGIN - width)), top: Math.max(MARGIN, fromTop) }
}
