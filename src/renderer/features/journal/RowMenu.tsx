import type { KeyboardEvent } from 'react'
import type { JournalEntry } from '../../../shared/models/journal'
import { journalWords as words } from '../../messages'
import { classes } from '../../ui/classes'
import { Icon, type IconName } from '../../ui/Icon'
import { RowPopup, type Spot } from './RowPopup'

export interface RowMenuItem {
  readonly label: string
  readonly icon: IconName
  readonly keys?: string
  readonly isDanger?: boolean
  readonly onChoose: () => void
}

interface RowMenuProps {
  entry: JournalEntry
  spot: Spot
  items: readonly RowMenuItem[]
  /** `byKey`: the row gets the focus back. */
  onClose: (byKey: boolean) => void
}

/** What can be done with an entry. Arrows, Home, End and first letters move. */
export function RowMenu({ entry, spot, items, onClose }: RowMenuProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') {
      event.preventDefault()
      onClose(true)
      return
    }
    const entries = event.target instanceof Element ? [...(event.target.closest('[role="menu"]')?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])] : []
    const next = stepTo(event.key, entries.findIndex((one) => one === document.activeElement), items)
    if (next === null) return
    event.preventDefault()
    entries[next]?.focus()
  }
  return (
    <RowPopup spot={spot} className="menu rowmenu" role="menu" label={words.menu.label(entry.film.title)} onClose={onClose} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={classes(item.isDanger === true && 'danger')}
          onClick={() => {
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
      ))}
    </RowPopup>
  )
}

function stepTo(key: string, here: number, items: readonly RowMenuItem[]): number | null {
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
      const begins = ({ label }: RowMenuItem): boolean => key.length === 1 && label.toLocaleLowerCase().startsWith(key.toLocaleLowerCase())
      const next = items.findIndex((item, index) => index > here && begins(item))
      const found = next === -1 ? items.findIndex(begins) : next
      return found === -1 ? null : found
    }
  }
}
