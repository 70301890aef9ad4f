import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { ListEntry } from '../../../shared/models/list'
import { listWords as words } from '../../messages'
import { ContextMenu } from '../../ui/ContextMenu'
import type { MenuItem } from '../../ui/Menu'
import { overRows, placeOfRow, rowAtPlace } from './carry'
import { EntryRow, type RowActs } from './EntryRow'
import type { ListState } from './listStore'
import type { Carrying } from './useCarry'
import { useDrag } from './useDrag'
import { useEntryKeys } from './useEntryKeys'
import { revealRow, useInSight } from './useInSight'

interface EntryListProps {
  store: StoreApi<ListState>
  label: string
  total: number
  isRanked: boolean
  canMove: boolean
  carrying: Carrying
  scroll: RefObject<HTMLDivElement | null>
  /** Something stands above it, in the same scroller. */
  hasAbove: boolean
  onOpen: (entry: ListEntry) => void
  menuOf: (entry: ListEntry, place: number, editNote: () => void) => readonly MenuItem[]
  onNote: (entry: ListEntry, note: string) => void
  onTakeOff: (entry: ListEntry) => void
}

export const ROW = 66
/** A film that is carried lies a little lower than the place it would take. */
const LIFTED = 4

interface OpenMenu {
  readonly entry: ListEntry
  readonly place: number
  readonly at: { readonly x: number; readonly y: number }
}

/** The films of a list in rows with their notes: any number of them, of which only those in sight are drawn. One Tab stop. */
export function EntryList({ store, label, total, isRanked, canMove, carrying, scroll, hasAbove, onOpen, menuOf, onNote, onTakeOff }: EntryListProps) {
  const actions = useStore(store, (state) => state.actions)
  // Drawn again whenever rows came.
  useStore(store, (state) => state.version)
  const list = useRef<HTMLOListElement>(null)
  const { first, end } = useInSight(scroll, list, ROW, hasAbove)
  const last = Math.min(end, total)
  const [active, setActive] = useState(0)
  const [editing, setEditing] = useState<string | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const wantsFocus = useRef(false)
  const holdsFocus = useRef(false)
  const carry = overRows(carrying.carry, (row) => actions.at(row)?.id)
  const stop = Math.max(0, Math.min(active, total - 1))
  const at = (place: number): ListEntry | undefined => (carry !== null && place === carry.to ? carry.entry : actions.at(rowAtPlace(place, carry)))
  const hints = useId()

  // While one is carried the rows beside it stand one further.
  useEffect(() => actions.show(Math.max(0, first - 1), Math.min(total, last + 1)), [actions, first, last, total])

  const reveal = (place: number): void => {
    if (scroll.current !== null && list.current !== null) revealRow(scroll.current, list.current, place * ROW, ROW)
  }
  const goTo = (place: number): void => {
    wantsFocus.current = true
    setActive(place)
    reveal(place)
  }
  const follow = (place: number): void => {
    setActive(place)
    reveal(place)
  }
  const focusStop = useCallback((): void => {
    const link = list.current?.querySelector<HTMLElement>(`[data-place="${stop}"] a`)
    if (link === null || link === undefined) return
    wantsFocus.current = false
    link.focus({ preventScroll: true })
  }, [stop])
  // A row that is gone, or was drawn anew, takes the focus with it: it stays at its place.
  useLayoutEffect(() => {
    const isLost = holdsFocus.current && document.activeElement === document.body
    if (wantsFocus.current || isLost) focusStop()
  })

  const drag = useDrag(carrying, scroll, list, ROW)
  const editNote = (entry: ListEntry): void => setEditing(entry.id)
  const leaveNote = useCallback((byKey: boolean): void => {
    setEditing(null)
    if (byKey) wantsFocus.current = true
  }, [])
  const onKeyDown = useEntryKeys({
    stop,
    count: total,
    rowsOnScreen: () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW)),
    at,
    canMove,
    carrying,
    goTo,
    follow,
    find: actions.find,
    editNote,
    menu: (entry, place, control) => setMenu({ entry, place, at: below(control) }),
    takeOff: (entry) => onTakeOff(entry)
  })

  const latest = useRef({ onOpen, drag, onNote })
  useEffect(() => {
    latest.current = { onOpen, drag, onNote }
  })
  const acts = useMemo(
    (): RowActs => ({
      open: (entry) => latest.current.onOpen(entry),
      grip: (event, entry, place) => latest.current.drag(event, entry, place),
      menu: (entry, place, control) => {
        const { x, y } = below(control)
        // The menu gives the focus back to the film.
        control.closest('li')?.querySelector('a')?.focus({ preventScroll: true })
        setMenu({ entry, place, at: { x: x + control.offsetWidth - MENU_WIDTH, y } })
      },
      editNote: (entry) => setEditing(entry.id),
      saveNote: (entry, note, byKey) => {
        leaveNote(byKey)
        latest.current.onNote(entry, note)
      },
      cancelNote: () => leaveNote(true)
    }),
    [leaveNote]
  )
  const closeMenu = useCallback(() => setMenu(null), [])

  const isLifted = carry !== null && carry.by !== 'stroke'
  return (
    <div className="ranked">
      {isLifted && <div className="rkgap" style={{ top: carry.to * ROW }} />}
      <ol
        ref={list}
        aria-label={label}
        style={{ height: total * ROW }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          holdsFocus.current = true
          const place = placeAround(event.target)
          if (place !== null) setActive(place)
        }}
        onBlur={(event) => {
          if (!(event.relatedTarget instanceof Node) || event.currentTarget.contains(event.relatedTarget)) return
          holdsFocus.current = false
          if (carry?.by === 'keys') carrying.putBack()
        }}
        onContextMenu={(event) => {
          const place = placeAround(event.target)
          const entry = place === null ? undefined : at(place)
          if (place === null || entry === undefined || event.target instanceof HTMLTextAreaElement) return
          event.preventDefault()
          setActive(place)
          setMenu({ entry, place, at: { x: event.clientX, y: event.clientY } })
        }}
      >
        {rowsToDraw(first, last, stop, total, carry).map((row) => {
          const place = placeOfRow(row, carry)
          const isCarried = carry !== null && row === carry.from
          const held = actions.at(row)
          // Never twice: for a moment what is held may be older than what is carried.
          const entry = isCarried ? carry.entry : held?.id === carry?.entry.id ? undefined : held
          return (
            <EntryRow
              key={entry?.id ?? `row-${row}`}
              entry={entry}
              place={place}
              count={total}
              top={isCarried && isLifted ? (carry.top ?? place * ROW + LIFTED) : place * ROW}
              number={isRanked ? (canMove ? place + 1 : (entry?.place ?? null)) : null}
              isTabStop={place === stop}
              canMove={canMove}
              isLifted={isCarried && isLifted}
              isEditing={entry !== undefined && entry.id === editing}
              acts={acts}
              describedBy={canMove ? hints : undefined}
            />
          )
        })}
      </ol>
      {canMove && (
        <p hidden id={hints}>
          {words.row.keys}
        </p>
      )}
      {menu !== null && (
        <ContextMenu
          label={words.row.more(menu.entry.film.title)}
          at={menu.at}
          items={menuOf(menu.entry, menu.place, () => setEditing(menu.entry.id))}
          onClose={closeMenu}
        />
      )}
    </div>
  )
}

/** The place of the row that something on the page belongs to. */
function placeAround(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
  return row === null ? null : Number(row.dataset['place'])
}

const MENU_WIDTH = 236

function below(control: HTMLElement): { x: number; y: number } {
  const { left, bottom } = control.getBoundingClientRect()
  return { x: left, y: bottom + 4 }
}

/** Rows in sight, the one that Tab stops at and the one that is carried, in the library's order: none is moved in the page while it has the focus. */
function rowsToDraw(first: number, last: number, stop: number, total: number, carry: Carrying['carry']): number[] {
  const rows = new Set<number>()
  for (let place = Math.min(first, last); place < last; place += 1) rows.add(rowAtPlace(place, carry))
  if (total > 0) rows.add(rowAtPlace(stop, carry))
  if (carry !== null) rows.add(carry.from)
  return [...rows].toSorted((a, b) => a - b)
}
