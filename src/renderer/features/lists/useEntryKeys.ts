import { useRef, type KeyboardEvent } from 'react'
import type { ListEntry } from '../../../shared/models/list'
import { typing } from '../films/findByTyping'
import type { Carrying } from './useCarry'

interface EntryKeys {
  /** The place that has the focus. */
  readonly stop: number
  readonly count: number
  readonly rowsOnScreen: () => number
  readonly at: (place: number) => ListEntry | undefined
  readonly canMove: boolean
  readonly carrying: Carrying
  readonly goTo: (place: number) => void
  /** Shows a place that is being carried to. */
  readonly follow: (place: number) => void
  readonly find: (typed: string, from: number) => Promise<number | null>
  readonly editNote: (entry: ListEntry) => void
  readonly menu: (entry: ListEntry, place: number, at: HTMLElement) => void
  readonly takeOff: (entry: ListEntry, place: number) => void
}

/**
 * The keys of a list: arrows, Home, End and Page Up and Down move, left and right go through a row, letters find. Space takes a
 * film up; then the same keys carry it, Space puts it down and Esc puts it back. Alt with an arrow moves it in one stroke.
 */
export function useEntryKeys(keys: EntryKeys): (event: KeyboardEvent) => void {
  const collect = useRef(typing())
  const wanted = useRef('')

  const find = async (typed: string): Promise<void> => {
    const { stop, find: ask, goTo } = keys
    wanted.current = typed
    const at = await ask(typed, typed.length > 1 ? stop : stop + 1)
    if (at !== null && wanted.current === typed) goTo(at)
  }

  /** True when the key meant the film that is carried. */
  const carry = (event: KeyboardEvent): boolean => {
    const { carrying, count, rowsOnScreen, follow } = keys
    const { carry: current } = carrying
    if (current === null || current.by !== 'keys') return false
    const next = step(event.key, current.to, count, rowsOnScreen())
    if (next !== null) {
      carrying.carryTo(next)
      follow(next)
    } else if (event.key === ' ' || event.key === 'Enter') carrying.putDown()
    else if (event.key === 'Escape') {
      carrying.putBack()
      follow(current.from)
    } else if (event.key !== 'Tab') return false
    return true
  }

  /** What concerns the film one stands on. */
  const act = (event: KeyboardEvent, entry: ListEntry): boolean => {
    const { stop, count, canMove, carrying, follow, menu, editNote, takeOff } = keys
    const isOnLink = event.target instanceof HTMLAnchorElement
    if (canMove && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const steps = event.key === 'ArrowUp' ? -1 : 1
      const to = Math.max(0, Math.min(stop + steps, count - 1))
      carrying.stroke(entry, stop, steps)
      follow(to)
    } else if (canMove && event.key === ' ' && isOnLink) carrying.lift(entry, stop, 'keys')
    else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
      if (event.target instanceof HTMLElement) menu(entry, stop, event.target)
    } else if (event.key === 'F2') editNote(entry)
    else if (event.key === 'Delete') takeOff(entry, stop)
    else return false
    return true
  }

  return (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return
    if (carry(event)) return event.preventDefault()
    const isPressed = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')
    if (isPressed) return
    const typed = event.altKey ? null : collect.current(event)
    if (typed !== null) {
      event.preventDefault()
      void find(typed)
      return
    }
    const entry = keys.at(keys.stop)
    if (entry !== undefined && act(event, entry)) return event.preventDefault()
    if (event.altKey) return
    const next = step(event.key, keys.stop, keys.count, keys.rowsOnScreen())
    if (next !== null) {
      event.preventDefault()
      keys.goTo(next)
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault()
      goThroughRow(event.target, event.key === 'ArrowRight' ? 1 : -1)
    }
  }
}

function step(key: string, here: number, count: number, page: number): number | null {
  const within = (place: number): number => Math.max(0, Math.min(place, count - 1))
  switch (key) {
    case 'ArrowDown':
      return within(here + 1)
    case 'ArrowUp':
      return within(here - 1)
    case 'PageDown':
      return within(here + page)
    case 'PageUp':
      return within(here - page)
    case 'Home':
      return 0
    case 'End':
      return within(count - 1)
    default:
      return null
  }
}

/** From the title to the note and to the menu, and back. */
function goThroughRow(from: EventTarget, by: 1 | -1): void {
  const row = from instanceof Element ? from.closest('li') : null
  if (row === null) return
  const parts = [...row.querySelectorAll<HTMLElement>('a, button')]
  parts[parts.findIndex((part) => part === from) + by]?.focus()
}
