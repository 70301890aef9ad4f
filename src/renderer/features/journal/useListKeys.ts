import { useRef, type KeyboardEvent, type RefObject } from 'react'
import type { JournalEntry } from '../../../shared/models/journal'
import { findByTyping } from '../films/findByTyping'
import type { Held } from './held'
import { ROW, type Layout } from './layout'
import { nextRow } from './nextRow'
import { heldFrom } from './rows'
import type { ActiveRow } from './useActiveRow'

interface ListKeys {
  held: Held
  layout: Layout
  active: ActiveRow
  scroll: RefObject<HTMLElement | null>
  /** Acts on a row's entry, as soon as it is read. */
  withEntry: (row: number, act: (entry: JournalEntry) => void) => void
  choosing: {
    readonly toggle: (entry: string) => void
    readonly beginRange: () => void
    readonly chooseRange: (from: number, to: number) => Promise<void>
    readonly chooseNone: () => void
  }
  onChooseAll: () => void
  onOpen: (entry: JournalEntry) => void
  onEdit: (entry: JournalEntry, row: number) => void
  onMenu: (entry: JournalEntry, row: number) => void
  onDelete: (entry: JournalEntry) => void
}

/** A word is typed on as long as its letters follow each other within this time. */
const PAUSE_MS = 800
/** As far as a title is looked for. */
const LOOKED_THROUGH = 400

export interface ListHands {
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Chooses all from where the last range began to this row. */
  readonly chooseTo: (row: number) => void
  /** The next range begins here. */
  readonly beginAt: (row: number) => void
}

/**
 * The keys of the list: arrows, Home, End, PgUp and PgDn move; with Shift they choose; Space chooses one, Ctrl A all, Esc none;
 * Enter opens, F2 edits, the menu key offers more, Delete deletes; letters find a title.
 */
export function useListKeys({ held, layout, active, scroll, withEntry, choosing, onChooseAll, onOpen, onEdit, onMenu, onDelete }: ListKeys): ListHands {
  const find = useRef(findByTyping())
  const typedAt = useRef(0)
  /** Where the range begins that Shift extends. */
  const anchor = useRef<number | null>(null)
  const beginAt = (row: number): void => {
    anchor.current = row
    choosing.beginRange()
  }
  const chooseTo = (row: number): void => {
    if (anchor.current === null) beginAt(active.row)
    void choosing.chooseRange(anchor.current ?? row, row)
  }

  const findTitle = (event: KeyboardEvent): number | null => {
    // A new word is looked for after this row, a word that is typed on from this row on.
    const from = active.row + (event.timeStamp - typedAt.current < PAUSE_MS ? 0 : 1)
    const below = heldFrom(held, layout, from, LOOKED_THROUGH)
    const found = find.current(event, below.map(({ film }) => film))
    if (event.key.length === 1) typedAt.current = event.timeStamp
    return found === null ? null : from + found
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || !(event.target instanceof Element) || !event.target.hasAttribute('data-row')) return
    const { key } = event
    const isCommand = event.ctrlKey || event.metaKey
    const { row } = active
    const onEntry = (act: (entry: JournalEntry) => void): void => withEntry(row, act)
    const rowsOnScreen = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW) - 1)
    const isTyping = event.timeStamp - typedAt.current < PAUSE_MS
    const next = event.altKey ? null : nextRow(key, active.row, layout.rows, rowsOnScreen)

    if (next !== null) {
      if (event.shiftKey) {
        if (anchor.current === null) beginAt(active.row)
        chooseTo(next)
      } else anchor.current = null
      active.goTo(next)
    } else if (isCommand && key.toLowerCase() === 'a' && !event.shiftKey && !event.altKey) onChooseAll()
    else if (key === ' ' && !isCommand && !isTyping) {
      onEntry(({ id }) => {
        choosing.toggle(id)
        beginAt(row)
      })
    } else if (key === 'Escape') {
      choosing.chooseNone()
      anchor.current = null
      return
    } else if (key === 'Enter') onEntry(onOpen)
    else if (key === 'F2') onEntry((entry) => onEdit(entry, row))
    else if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) onEntry((entry) => onMenu(entry, row))
    else if (key === 'Delete' || (key === 'Backspace' && event.metaKey)) onEntry(onDelete)
    else {
      const found = findTitle(event)
      if (found === null) return
      active.goTo(found)
    }
    event.preventDefault()
  }
  return { onKeyDown, chooseTo, beginAt }
}
