import { useRef, useState, type KeyboardEvent } from 'react'
import type { FilmLine } from '../../../shared/models/filmQuery'
import { messages } from '../../messages'
import { Icon } from '../../ui/Icon'
import { useKeysOf } from '../../ui/keys'
import { FilmTile } from './FilmTile'
import { findByTyping } from './findByTyping'
import { nextTile } from './nextTile'

interface FewFilmsProps {
  films: readonly FilmLine[]
  onOpen: (film: string) => void
  onAdd: () => void
}

/** The first films of a library: large cards, and a place for the next one. */
export function FewFilms({ films, onOpen, onAdd }: FewFilmsProps) {
  const list = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState(0)
  const keysOf = useKeysOf()
  const find = useRef(findByTyping())
  const stop = Math.min(active, films.length)

  const onKeyDown = (event: KeyboardEvent): void => {
    // A menu over a tile has its own keys.
    if (event.defaultPrevented || (event.target instanceof Element && event.target.closest('[role="menu"], [popover]') !== null)) return
    const tiles = [...(list.current?.querySelectorAll<HTMLElement>('[data-tile], .film-tile > a') ?? [])]
    const columns = columnsOf(tiles)
    const next = nextTile(event.key, stop, films.length + 1, columns, 2) ?? find.current(event, films)
    if (next === null) return
    event.preventDefault()
    setActive(next)
    tiles[next]?.focus()
  }

  return (
    <ul className="wall few" aria-label={messages.films.title} ref={list} onKeyDown={onKeyDown}>
      {films.map((film, index) => (
        <FilmTile key={film.id} film={film} onOpen={onOpen} isTabStop={index === stop} />
      ))}
      <li className="film-tile">
        <button type="button" className="addtile" data-tile tabIndex={stop === films.length ? 0 : -1} onClick={onAdd}>
          <Icon name="Plus" size="lg" />
          {messages.films.add}
        </button>
        <span className="cap hint">{messages.films.addAbout}</span>
        <span className="cap2">
          <span className="kbd" aria-hidden="true">
            {keysOf('add-film')}
          </span>
        </span>
      </li>
    </ul>
  )
}

/** How many tiles stand in the first row. */
function columnsOf(tiles: readonly HTMLElement[]): number {
  const top = tiles[0]?.getBoundingClientRect().top
  return Math.max(1, tiles.filter((tile) => tile.getBoundingClientRect().top === top).length)
}
