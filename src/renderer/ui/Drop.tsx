import { useId, type ReactNode } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import { usePopover } from './usePopover'

interface DropProps {
  /** What is chosen here: "Rating". */
  label: string
  /** What was chosen, in words; null while nothing is. */
  value?: string | null
  /** Makes it stand for nothing again; the × calls it. */
  onClear?: () => void
  clearLabel?: string
  icon?: IconName
  /** With an edge, as in settings. */
  isBoxed?: boolean
  className?: string
  /** What opens. `close` gives the focus back to the button. */
  children: (close: () => void) => ReactNode
}

/** A button that opens a choice: a filter, an order, the columns of a table. */
export function Drop({ label, value = null, onClear, clearLabel, icon, isBoxed = false, className, children }: DropProps) {
  const { isOpen, open, close, anchor, pop } = usePopover()
  const id = useId()
  const isSet = value !== null && onClear !== undefined
  return (
    <span className={classes('drop', isSet && 'set', isBoxed && 'boxed', isOpen && 'on', className)}>
      <button
        type="button"
        className="dropmain"
        ref={anchor}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={value === null ? undefined : `${label}: ${value}`}
        onClick={() => (isOpen ? close() : open())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          event.stopPropagation()
          open()
        }}
      >
        {icon !== undefined && <Icon name={icon} />}
        <span className="clip">{value ?? label}</span>
        {!isSet && <Icon name="ChevronDown" />}
      </button>
      {isSet && (
        <button
          type="button"
          className="dropclear"
          aria-label={clearLabel}
          onClick={() => {
            onClear()
            anchor.current?.focus()
          }}
        >
          <Icon name="X" />
        </button>
      )}
      {isOpen && (
        <div {...pop} className="pop droppop" role="dialog" id={id} aria-label={label}>
          {children(close)}
        </div>
      )}
    </span>
  )
}
