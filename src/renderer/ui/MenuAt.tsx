import { useCallback, useEffect, useEffectEvent, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'

/** Where a menu opens: at the pointer, or below a control. */
export interface MenuSpot {
  readonly left: number
  readonly top: number
  readonly bottom: number
}

export interface MenuEntry {
  readonly label: string
  readonly icon: IconName
  readonly keys?: string
  readonly isDanger?: boolean
  readonly onChoose: () => void
}

interface MenuAtProps {
  /** "More for Interview" */
  label: string
  spot: MenuSpot
  items: readonly MenuEntry[]
  /** `byKey`: the focus has nowhere to be but where it came from. */
  onClose: (byKey: boolean) => void
}

const GAP = 4
const MARGIN = 8

/**
 * A menu of one of many rows, in the top layer, so that no scroller clips it. Arrows, Home, End and first letters move; Esc, Tab
 * and a press outside close it.
 */
export function MenuAt({ label, spot, items, onClose }: MenuAtProps) {
  const shown = useRef<HTMLUListElement | null>(null)
  const [style, setStyle] = useState<CSSProperties>({ left: spot.left, top: spot.bottom + GAP })
  const close = useEffectEvent(onClose)

  const show = useCallback(
    (element: HTMLUListElement | null) => {
      shown.current = element
      if (element === null || element.matches(':popover-open')) return
      element.showPopover()
      setStyle(placeAt(spot, element.getBoundingClientRect()))
      element.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    },
    [spot]
  )
  useEffect(() => {
    const onOutside = (event: Event): void => {
      if (event.target instanceof Node && shown.current?.contains(event.target) === false) close(false)
    }
    const onMove = (): void => close(true)
    document.addEventListener('pointerdown', onOutside, true)
    document.addEventListener('focusin', onOutside)
    window.addEventListener('resize', onMove)
    return () => {
      document.removeEventListener('pointerdown', onOutside, true)
      document.removeEventListener('focusin', onOutside)
      window.removeEventListener('resize', onMove)
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent): void => {
    // The rows below hear none of it.
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      onClose(true)
      return
    }
    const entries = [...(shown.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    const next = stepTo(event.key, entries.findIndex((entry) => entry === document.activeElement), items)
    if (next === null) return
    event.preventDefault()
    entries[next]?.focus()
  }

  return (
    <ul ref={show} popover="manual" className="menu at" style={style} role="menu" aria-label={label} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <li key={item.label} role="none">
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={classes(item.isDanger === true && 'danger')}
            onClick={(event) => {
              event.stopPropagation()
              onClose(true)
              item.onChoose()
            }}
          >
            <Icon name={item.icon} />
            {item.label}
            {item.keys !== undefined && (
              <span className="kbd" aria-hidden="true">
                {item.keys}
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Below a control. */
export function spotBelow(control: Element): MenuSpot {
  const { left, top, bottom } = control.getBoundingClientRect()
  return { left, top, bottom }
}

function stepTo(key: string, here: number, items: readonly MenuEntry[]): number | null {
  const count = items.length
  switch (key) {
    case 'ArrowDown':
      return (here + 1) % count
    case 'ArrowUp':
      return (here - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default: {
      const begins = ({ label }: MenuEntry): boolean => key.length === 1 && label.toLocaleLowerCase().startsWith(key.toLocaleLowerCase())
      const next = items.findIndex((item, index) => index > here && begins(item))
      const found = next === -1 ? items.findIndex(begins) : next
      return found === -1 ? null : found
    }
  }
}

/** Below the spot, above it near the foot of the window, and inside the window's edges. */
function placeAt({ left, top, bottom }: MenuSpot, { width, height }: DOMRect): CSSProperties {
  const isTooLow = bottom + GAP + height > window.innerHeight - MARGIN
  const fitsAbove = top - GAP - height > MARGIN
  const fromTop = isTooLow ? (fitsAbove ? top - GAP - height : window.innerHeight - MARGIN - height) : bottom + GAP
  return { left: Math.max(MARGIN, Math.min(left, window.innerWidth - MARGIN - width)), top: Math.max(MARGIN, fromTop) }
}
