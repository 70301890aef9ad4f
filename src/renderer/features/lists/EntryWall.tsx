import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { useStore, type StoreApi } from 'zustand'
import type { ListEntry } from '../../../shared/models/list'
import { listWords as words } from '../../messages'
import { ContextMenu } from '../../ui/ContextMenu'
import type { MenuItem } from '../../ui/Menu'
import { typing } from '../films/findByTyping'
import { nextTile } from '../films/nextTile'
import { EntryTile, type TileActs } from './EntryTile'
import type { ListState } from './listStore'
import { revealRow, useInSight } from './useInSight'

interface EntryWallProps {
  store: StoreApi<ListState>
  label: string
  total: number
  isRanked: boolean
  /** The film that was picked, which stands out; null when none was. */
  picked: string | null
  /** Below a title: "1970 · since 11 Jan". The same function while it says the same. */
  about: (entry: ListEntry) => ReactNode
  scroll: RefObject<HTMLDivElement | null>
  /** Something stands above it, in the same scroller. */
  hasAbove: boolean
  onOpen: (entry: ListEntry) => void
  menuOf: (entry: ListEntry, place: number, editNote: () => void) => readonly MenuItem[]
  onNote: (entry: ListEntry, note: string) => void
  onTakeOff: (entry: ListEntry) => void
}

const SMALLEST_TILE = 118
const GAP = { across: 20, down: 22 }
/** Space, title, one line, and two lines of a reason. */
const CAPTION = 85

interface OpenMenu {
  readonly entry: ListEntry
  readonly at: { readonly x: number; readonly y: number }
}

/** The films of a list as a wall of cards, any number of them. One Tab stop; arrows move, letters find. */
export function EntryWall({ store, label, total, isRanked, picked, about, scroll, hasAbove, onOpen, menuOf, onNote, onTakeOff }: EntryWallProps) {
  const actions = useStore(store, (state) => state.actions)
  // Drawn again whenever rows came.
  useStore(store, (state) => state.version)
  const wall = useRef<HTMLUListElement>(null)
  const width = useWidth(wall)
  const columns = Math.max(1, Math.floor((width + GAP.across) / (SMALLEST_TILE + GAP.across)))
  const tileWidth = (width - (columns - 1) * GAP.across) / columns
  const rowHeight = Math.round(tileWidth * 1.5) + CAPTION + GAP.down
  const rows = useInSight(scroll, wall, rowHeight, hasAbove)
  const first = rows.first * columns
  const end = Math.min(rows.end * columns, total)
  useEffect(() => {
    if (width > 0) actions.show(first, end)
  }, [actions, first, end, width])

  const [active, setActive] = useState(0)
  const [editing, setEditing] = useState<string | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const wantsFocus = useRef(false)
  const holdsFocus = useRef(false)
  const stop = Math.max(0, Math.min(active, total - 1))
  const collect = useRef(typing())

  const goTo = (index: number): void => {
    wantsFocus.current = true
    setActive(index)
    if (scroll.current !== null && wall.current !== null) revealRow(scroll.current, wall.current, Math.floor(index / columns) * rowHeight, rowHeight)
  }
  const focusStop = useCallback((): void => {
    const link = wall.current?.querySelector<HTMLElement>(`[data-index="${stop}"] > a`)
    if (link === null || link === undefined) return
    wantsFocus.current = false
    link.focus({ preventScroll: true })
  }, [stop])
  useLayoutEffect(() => {
    const isLost = holdsFocus.current && document.activeElement === document.body
    if (wantsFocus.current || isLost) focusStop()
  })

  const closeMenu = useCallback(() => setMenu(null), [])
  const leaveNote = useCallback((byKey: boolean): void => {
    setEditing(null)
    if (byKey) wantsFocus.current = true
  }, [])
  const find = async (typed: string): Promise<void> => {
    const at = await actions.find(typed, typed.length > 1 ? stop : stop + 1)
    if (at !== null) goTo(at)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const isPressed = event.target instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter')
    if (isPressed) return
    const entry = actions.at(stop)
    const rowsOnScreen = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight))
    const next = nextTile(event.key, stop, total, columns, rowsOnScreen)
    const typed = next === null ? collect.current(event) : null
    if (next !== null) goTo(next)
    else if (typed !== null) void find(typed)
    else if (entry === undefined) return
    else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') {
      if (event.target instanceof HTMLElement) setMenu({ entry, at: onTile(event.target) })
    } else if (event.key === 'F2') setEditing(entry.id)
    else if (event.key === 'Delete') onTakeOff(entry)
    else return
    event.preventDefault()
  }

  const latest = useRef({ onOpen, onNote })
  useEffect(() => {
    latest.current = { onOpen, onNote }
  })
  const acts = useMemo(
    (): TileActs => ({
      open: (entry) => latest.current.onOpen(entry),
      menu: (entry, control) => {
        const { left, bottom } = control.getBoundingClientRect()
        // The menu gives the focus back to the film.
        control.closest('li')?.querySelector('a')?.focus({ preventScroll: true })
        setMenu({ entry, at: { x: left, y: bottom + 4 } })
      },
      saveNote: (entry, note, byKey) => {
        leaveNote(byKey)
        latest.current.onNote(entry, note)
      },
      cancelNote: () => leaveNote(true)
    }),
    [leaveNote]
  )

  const rowCount = Math.ceil(total / columns)
  return (
    <div className="wallroom">
      <ul
        ref={wall}
        className="wall many"
        aria-label={label}
        style={{ height: width === 0 ? 0 : rowCount * rowHeight - GAP.down }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          holdsFocus.current = true
          const index = indexAround(event.target)
          if (index !== null) setActive(index)
        }}
        onBlur={(event) => {
          if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) holdsFocus.current = false
        }}
        onContextMenu={(event) => {
          const index = indexAround(event.target)
          const entry = index === null ? undefined : actions.at(index)
          if (index === null || entry === undefined || event.target instanceof HTMLTextAreaElement) return
          event.preventDefault()
          setActive(index)
          setMenu({ entry, at: { x: event.clientX, y: event.clientY } })
        }}
      >
        {(width === 0 ? [] : tilesToDraw(first, end, stop, total)).map((index) => {
          const entry = actions.at(index)
          return (
            <EntryTile
              key={entry?.id ?? `tile-${index}`}
              entry={entry}
              index={index}
              count={total}
              top={Math.floor(index / columns) * rowHeight}
              left={(index % columns) * (tileWidth + GAP.across)}
              width={tileWidth}
              number={isRanked ? (entry?.place ?? null) : null}
              about={about}
              isTabStop={index === stop}
              isPicked={entry !== undefined && entry.film.id === picked}
              isEditing={entry !== undefined && entry.id === editing}
              acts={acts}
            />
          )
        })}
      </ul>
      {menu !== null && (
        <ContextMenu
          label={words.row.more(menu.entry.film.title)}
          at={menu.at}
          items={menuOf(menu.entry, menu.entry.place - 1, () => setEditing(menu.entry.id))}
          onClose={closeMenu}
        />
      )}
    </div>
  )
}

/** How far into a tile its menu opens when a key asks for it. */
const INSET = 24

function onTile(tile: HTMLElement): { x: number; y: number } {
  const { left, top } = tile.getBoundingClientRect()
  return { x: left + INSET, y: top + INSET }
}

function indexAround(target: EventTarget): number | null {
  const tile = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return tile === null ? null : Number(tile.dataset['index'])
}

/** The tiles in sight, and always the one that Tab stops at: out of sight too, it keeps the focus and hears the keys. */
function tilesToDraw(first: number, end: number, stop: number, total: number): number[] {
  const tiles = new Set<number>()
  for (let index = first; index < end; index += 1) tiles.add(index)
  if (total > 0) tiles.add(stop)
  return [...tiles].toSorted((a, b) => a - b)
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const measured = element.current
    if (measured === null) return
    // It answers at once, before anything is painted.
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth))
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return width
}
