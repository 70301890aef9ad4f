import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { FilmSummary } from '../../../shared/models/film'
import { en } from '../../messages/en'
import { FilmTile, tileId } from './FilmTile'
import { findByTyping } from './findByTyping'
import { nextTile } from './nextTile'
import { useVisibleRows } from './useVisibleRows'

interface FilmsWallProps {
  films: readonly FilmSummary[]
  onOpen: (film: string) => void
  scroll: RefObject<HTMLDivElement | null>
}

const SMALLEST_TILE = 118
const GAP = { across: 20, down: 22 }
/** Space, title and line below a card. */
const CAPTION = 44

/** Thousands of films: only the rows that can be seen are drawn. All tiles are of one size, so a row's place is known. */
export function FilmsWall({ films, onOpen, scroll }: FilmsWallProps) {
  const wall = useRef<HTMLUListElement>(null)
  const width = useWidth(wall)
  const columns = Math.max(1, Math.floor((width + GAP.across) / (SMALLEST_TILE + GAP.across)))
  const tileWidth = (width - (columns - 1) * GAP.across) / columns
  const rowHeight = Math.round(tileWidth * 1.5) + CAPTION + GAP.down
  const rows = useVisibleRows(scroll, rowHeight)
  const rowCount = Math.ceil(films.length / columns)

  const [active, setActive] = useState(0)
  const wantsFocus = useRef(false)
  const stop = Math.min(active, films.length - 1)
  const find = useRef(findByTyping())
  const stopId = films[stop]?.id

  const goTo = (index: number): void => {
    wantsFocus.current = true
    setActive(index)
    const list = wall.current
    if (list !== null && scroll.current !== null) reveal(scroll.current, list.offsetTop + Math.floor(index / columns) * rowHeight, rowHeight)
  }
  useEffect(() => {
    const tile = wantsFocus.current && stopId !== undefined ? document.getElementById(tileId(stopId)) : null
    if (tile === null) return
    wantsFocus.current = false
    tile.focus({ preventScroll: true })
  }, [stopId])

  const onKeyDown = (event: KeyboardEvent): void => {
    const rowsOnScreen = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight))
    const next = nextTile(event.key, stop, films.length, columns, rowsOnScreen) ?? find.current(event, films)
    if (next === null) return
    event.preventDefault()
    goTo(next)
  }

  const drawn = width === 0 ? [] : indexes(rows.first * columns, Math.min(rows.end * columns, films.length), stop)
  return (
    <div className="wallroom">
      <ul
        className="wall many"
        aria-label={en.films.title}
        ref={wall}
        style={{ height: width === 0 ? 0 : rowCount * rowHeight - GAP.down }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const index = films.findIndex((film) => tileId(film.id) === event.target.id)
          if (index !== -1) setActive(index)
        }}
      >
        {drawn.map((index) => {
          const film = films[index]
          return film === undefined ? null : (
            <FilmTile
              key={film.id}
              film={film}
              onOpen={onOpen}
              isTabStop={index === stop}
              place={{
                index,
                of: films.length,
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

/** The tiles from one to another, and always the one that Tab stops at: out of sight too, it keeps the focus and hears the keys. */
function indexes(first: number, end: number, stop: number): number[] {
  const seen = Array.from({ length: Math.max(0, end - first) }, (_, place) => first + place)
  if (stop < 0 || (stop >= first && stop < end)) return seen
  return stop < first ? [stop, ...seen] : [...seen, stop]
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
