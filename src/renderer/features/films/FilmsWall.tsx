import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { FilmTile } from './FilmTile'
import { drawnRows, ROWS_ID } from './rows'
import { useRowKeys } from './useRowKeys'
import { useVisibleRows } from './useVisibleRows'

interface FilmsWallProps {
  /** How many films match. */
  total: number
  onOpen: (film: string) => void
  scroll: RefObject<HTMLDivElement | null>
}

const SMALLEST_TILE = 118
const GAP = { across: 20, down: 22 }
/** Space, title and line below a card. */
const CAPTION = 44

/** Thousands of films: only the rows that can be seen are drawn, and only they are held. All tiles are of one size, so a row's place is known. */
export function FilmsWall({ total, onOpen, scroll }: FilmsWallProps) {
  const { films } = useStores()
  const actions = useStore(films, (state) => state.actions)
  const chosen = useStore(films, (state) => state.selection.chosen)
  // Drawn again whenever rows came.
  useStore(films, (state) => state.version)
  const wall = useRef<HTMLUListElement>(null)
  const width = useWidth(wall)
  const columns = Math.max(1, Math.floor((width + GAP.across) / (SMALLEST_TILE + GAP.across)))
  const tileWidth = (width - (columns - 1) * GAP.across) / columns
  const rowHeight = Math.round(tileWidth * 1.5) + CAPTION + GAP.down
  const rows = useVisibleRows(scroll, rowHeight)
  const rowCount = Math.ceil(total / columns)
  const first = rows.first * columns
  const end = Math.min(rows.end * columns, total)
  useEffect(() => {
    if (width > 0) actions.show(first, end)
  }, [actions, first, end, width])

  const wantsFocus = useRef(false)
  const stop = Math.min(useStore(films, (state) => state.stop), total - 1)
  const goTo = (index: number): void => {
    wantsFocus.current = index !== stop
    actions.stopAt(index)
    const list = wall.current
    if (list !== null && scroll.current !== null) reveal(scroll.current, list.offsetTop + Math.floor(index / columns) * rowHeight, rowHeight)
  }
  // At once: a focus that came later could take the place of the next one.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    wall.current?.querySelector<HTMLElement>(`[data-index="${stop}"] > a`)?.focus({ preventScroll: true })
  }, [stop])

  const onKeyDown = useRowKeys({
    stop,
    count: total,
    columns,
    rowsOnScreen: () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight)),
    goTo
  })
  const onChoose = useCallback(
    (index: number, isRange: boolean): void => {
      if (isRange) void actions.chooseTo(index)
      else actions.toggle(index)
    },
    [actions]
  )

  return (
    <div className="wallroom">
      <ul
        id={ROWS_ID}
        className="wall many"
        aria-label={messages.films.title}
        ref={wall}
        style={{ height: width === 0 ? 0 : rowCount * rowHeight - GAP.down }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const index = event.target.closest<HTMLElement>('[data-index]')?.dataset['index']
          if (index !== undefined) actions.stopAt(Number(index))
        }}
      >
        {(width === 0 ? [] : drawnRows(first, end, stop)).map((index) => {
          const film = actions.at(index)
          return (
            <FilmTile
              key={index}
              film={film}
              onOpen={onOpen}
              isTabStop={index === stop}
              isChosen={film !== undefined && chosen.has(film.id)}
              onChoose={onChoose}
              place={{
                index,
                of: total,
                top: Math.floor(index / columns) * rowHeight,
                left: (index % columns) * (tileWidth + GAP.across),
                width: tileWidth
              }}
            />
          )
        })}
      </ul>
    </div>
  )
}

/** Scrolls as little as it takes for a row to be seen, with a little air. */
function reveal(scroller: HTMLElement, top: number, height: number): void {
  const air = 12
  if (top - air < scroller.scrollTop) scroller.scrollTop = top - air
  else if (top + height > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + height - scroller.clientHeight
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
