import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { FilmSummary } from '../../../shared/models/film'
import { en } from '../../messages/en'
import { FilmTile, tileId } from './FilmTile'
import { findByTyping } from './findByTyping'
import { nextTile } from './nextTile'

interface FilmsWallProps {
  films: readonly FilmSummary[]
  onOpen: (film: string) => void
  scroll: RefObject<HTMLDivElement | null>
}

const SMALLEST_TILE = 118
const GAP = { across: 20, down: 22 }
/** Space, title and line below a card. */
const CAPTION = 44

/** Thousands of films: only the rows that can be seen are drawn. */
export function FilmsWall({ films, onOpen, scroll }: FilmsWallProps) {
  const wall = useRef<HTMLUListElement>(null)
  const width = useWidth(wall)
  const columns = Math.max(1, Math.floor((width + GAP.across) / (SMALLEST_TILE + GAP.across)))
  const tileWidth = (width - (columns - 1) * GAP.across) / columns
  const rowHeight = Math.round(tileWidth * 1.5) + CAPTION + GAP.down
  const rows = useVirtualizer({
    count: width === 0 ? 0 : Math.ceil(films.length / columns),
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 3
  })
  useLayoutEffect(() => rows.measure(), [rows, rowHeight])

  const [active, setActive] = useState(0)
  const wantsFocus = useRef(false)
  const stop = Math.min(active, films.length - 1)
  const find = useRef(findByTyping())
  const goTo = (index: number): void => {
    wantsFocus.current = true
    setActive(index)
    rows.scrollToIndex(Math.floor(index / columns))
  }
  const drawn = rows.getVirtualItems()
  useEffect(() => {
    const film = films[stop]
    const tile = wantsFocus.current && film !== undefined ? document.getElementById(tileId(film.id)) : null
    if (tile === null) return
    wantsFocus.current = false
    tile.focus({ preventScroll: true })
  }, [films, stop, drawn])

  const onKeyDown = (event: KeyboardEvent): void => {
    const rowsOnScreen = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight))
    const next = nextTile(event.key, stop, films.length, columns, rowsOnScreen) ?? find.current(event, films)
    if (next === null) return
    event.preventDefault()
    goTo(next)
  }

  return (
    <div className="wallroom">
      <ul
        className="wall many"
        aria-label={en.films.title}
        ref={wall}
        style={{ height: Math.max(0, rows.getTotalSize() - GAP.down) }}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const index = films.findIndex((film) => tileId(film.id) === event.target.id)
          if (index !== -1) setActive(index)
        }}
      >
        {drawn.flatMap((row) =>
          films.slice(row.index * columns, (row.index + 1) * columns).map((film, column) => {
            const index = row.index * columns + column
            return (
              <FilmTile
                key={film.id}
                film={film}
                onOpen={onOpen}
                isTabStop={index === stop}
                position={{ index, of: films.length }}
                style={{ top: row.start, insetInlineStart: column * (tileWidth + GAP.across), width: tileWidth }}
              />
            )
          })
        )}
      </ul>
    </div>
  )
}

function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const measured = element.current
    if (measured === null) return
    setWidth(measured.clientWidth)
    const observer = new ResizeObserver(() => setWidth(measured.clientWidth))
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return width
}
