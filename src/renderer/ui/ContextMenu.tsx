import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { MenuItems, stepTo, type MenuItem } from './Menu'

interface ContextMenuProps {
  /** What it is about: "Actions on Interview". */
  label: string
  items: readonly MenuItem[]
  /** Where it opens, in the window. */
  at: { readonly x: number; readonly y: number }
  onClose: () => void
}

const MARGIN = 8

/** The actions on one thing, where it was asked for them; above everything. Esc closes and gives the focus back. */
export function ContextMenu({ label, items, at, onClose }: ContextMenuProps) {
  const list = useRef<HTMLUListElement>(null)
  const opener = useRef<Element | null>(null)
  const [style, setStyle] = useState<CSSProperties>({ left: at.x, top: at.y })

  useEffect(() => {
    const element = list.current
    if (element === null) return
    opener.current = document.activeElement
    element.showPopover()
    const { width, height } = element.getBoundingClientRect()
    setStyle({ left: Math.max(MARGIN, Math.min(at.x, window.innerWidth - width - MARGIN)), top: Math.max(MARGIN, Math.min(at.y, window.innerHeight - height - MARGIN)) })
    element.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
  }, [at])
  useEffect(() => {
    const onOutside = (event: Event): void => {
      if (event.target instanceof Node && list.current?.contains(event.target) === false) onClose()
    }
    document.addEventListener('pointerdown', onOutside, true)
    document.addEventListener('scroll', onClose, { capture: true, passive: true })
    window.addEventListener('blur', onClose)
    window.addEventListener('resize', onClose)
    return () => {
      document.removeEventListener('pointerdown', onOutside, true)
      document.removeEventListener('scroll', onClose, { capture: true })
      window.removeEventListener('blur', onClose)
      window.removeEventListener('resize', onClose)
    }
  }, [onClose])

  const close = (): void => {
    if (opener.current instanceof HTMLElement) opener.current.focus()
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of what lies below it are not meant.
    event.stopPropagation()
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    const next = stepTo(event.key, entries.findIndex((entry) => entry === document.activeElement), entries.length)
    if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (next !== null) entries[next]?.focus()
    else return
    event.preventDefault()
  }
  return (
    <ul ref={list} popover="manual" className="menu atpoint" role="menu" aria-label={label} style={style} onKeyDown={onKeyDown} onContextMenu={(event) => event.preventDefault()}>
      <MenuItems items={items} close={close} />
    </ul>
  )
}
