import { useRef, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { typing } from './findByTyping'
import { nextTile } from './nextTile'

interface RowKeys {
  /** The row that has the focus. */
  readonly stop: number
  readonly count: number
  /** How many stand side by side. */
  readonly columns: number
  readonly rowsOnScreen: () => number
  readonly goTo: (index: number) => void
}

/**
 * The keys of the wall and of the table: arrows, Page Up and Down, Home and End move; Space chooses, with Shift up to here; Ctrl A
 * chooses all and Esc none; letters find.
 */
export function useRowKeys({ stop, count, columns, rowsOnScreen, goTo }: RowKeys): (event: KeyboardEvent) => void {
  const { films } = useStores()
  const actions = useStore(films, (state) => state.actions)
  const collect = useRef(typing())
  const isRanging = useRef(false)
  const wanted = useRef('')

  const find = async (typed: string): Promise<void> => {
    wanted.current = typed
    // The film one stands on may go on being the one that is meant; a new word looks further down.
    const at = await actions.find(typed, typed.length > 1 ? stop : stop + 1)
    if (at !== null && wanted.current === typed) goTo(at)
  }
  const chooseByKey = (event: KeyboardEvent): boolean => {
    if (event.key === ' ') {
      if (event.shiftKey) void actions.chooseTo(stop)
      else actions.toggle(stop)
    } else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) void actions.chooseAll()
    else if (event.key === 'Escape' && films.getState().selection.chosen.size > 0) actions.chooseNone()
    else return false
    return true
  }

  return (event) => {
    // A button on a row has its own Space and Enter, a menu over it all keys.
    const isPressed = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')
    const isInMenu = event.target instanceof Element && event.target.closest('[role="menu"], [popover]') !== null
    if (event.defaultPrevented || isPressed || isInMenu) return
    const next = columns === 1 && (event.key === 'ArrowLeft' || event.key === 'ArrowRight') ? null : nextTile(event.key, stop, count, columns, rowsOnScreen())
    if (next !== null) {
      event.preventDefault()
      if (event.shiftKey && !isRanging.current) actions.anchor(stop)
      isRanging.current = event.shiftKey
      goTo(next)
      if (event.shiftKey) void actions.chooseTo(next)
      return
    }
    const typed = collect.current(event)
    if (typed !== null) {
      event.preventDefault()
      void find(typed)
    } else if (chooseByKey(event)) event.preventDefault()
  }
}
