import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import { IconButton } from './Button'

export interface MenuItem {
  label: string
  icon: IconName
  keys?: string
  isDanger?: boolean
  onChoose: () => void
}

interface MenuProps {
  /** The button's name: "More actions". */
  label: string
  items: readonly MenuItem[]
  icon?: IconName
}

/** A button that opens a list of actions. Arrows, Home and End move, Esc closes and goes back to the button. */
export function Menu({ label, items, icon = 'Ellipsis' }: MenuProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    if (isOpen) list.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
  }, [isOpen])

  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault()
      close()
      return
    }
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    const next = stepTo(event.key, entries.findIndex((entry) => entry === document.activeElement), entries.length)
    if (next === null) return
    event.preventDefault()
    entries[next]?.focus()
  }
  const onBlur = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }

  return (
    <span className="menuplace" onBlur={onBlur}>
      <IconButton
        ref={button}
        icon={icon}
        label={label}
        className={isOpen ? 'on' : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          setOpen(true)
        }}
      />
      {isOpen && (
        <ul className="menu" role="menu" id={id} ref={list} aria-label={label} onKeyDown={onKeyDown}>
          <MenuItems items={items} close={close} />
        </ul>
      )}
    </span>
  )
}

/** The actions themselves; one that is chosen closes first. */
export function MenuItems({ items, close }: { items: readonly MenuItem[]; close: () => void }) {
  return items.map((item) => (
    <li key={item.label} role="none">
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        className={classes(item.isDanger === true && 'danger')}
        onClick={() => {
          close()
          item.onChoose()
        }}
      >
        <Icon name={item.icon} />
        {item.label}
        {item.keys !== undefined && <span className="kbd">{item.keys}</span>}
      </button>
    </li>
  ))
}

/** Where a key leads in a menu; null when it leads nowhere. */
export function stepTo(key: string, here: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (here + 1) % count
    case 'ArrowUp':
      return (here - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
