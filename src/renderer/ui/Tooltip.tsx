import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'

interface TooltipProps {
  text: string
  keys?: string | null
  /** One control; it has a name of its own, so the tip only shows what is already said. */
  children: ReactNode
}

const PAUSE_MS = 500
const GAP = 6

/** Shows a control's name below it, after a moment's hover or when it gets the keyboard's focus. */
export function Tooltip({ text, keys = null, children }: TooltipProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const [place, setPlace] = useState<CSSProperties | null>(null)
  const timer = useRef<number | undefined>(undefined)

  const show = (): void => {
    const control = anchor.current?.firstElementChild
    if (control != null) setPlace(below(control.getBoundingClientRect()))
  }
  const hide = (): void => {
    window.clearTimeout(timer.current)
    setPlace(null)
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])

  return (
    <span
      ref={anchor}
      className="anchor"
      onPointerEnter={() => {
        timer.current = window.setTimeout(show, PAUSE_MS)
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) timer.current = window.setTimeout(show, PAUSE_MS)
      }}
      onBlur={hide}
      onKeyDown={hide}
    >
      {children}
      {place !== null && (
        // In the top layer, so that no scroller clips it and it also stands above dialogs.
        <span ref={(tip) => tip?.showPopover()} popover="manual" className="tip" style={place} aria-hidden="true">
          {text}
          {keys !== null && <span className="kbd">{keys}</span>}
        </span>
      )}
    </span>
  )
}

/** Below the control, its right edge kept in the window by growing to the left where the control stands far right. */
function below(control: DOMRect): CSSProperties {
  const top = control.bottom + GAP
  const isFarRight = control.left > window.innerWidth / 2
  return isFarRight ? { top, right: window.innerWidth - control.right } : { top, left: control.left }
}
