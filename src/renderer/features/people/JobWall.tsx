import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { PersonFilm } from '../../../shared/models/person'
import { useGo } from '../../app/useGo'
import { messages, peopleWords as words } from '../../messages'
import { figure } from '../../messages/format'
import { Icon } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import { findByTyping } from '../films/findByTyping'
import { nextTile } from '../films/nextTile'
import { jobFilms, type FilmOrder, type JobFilm } from './jobFilms'

interface JobWallProps {
  job: string
  films: readonly PersonFilm[]
  order: FilmOrder
  /** At the right end of its head. */
  aside?: ReactNode
}

/** More are shown when somebody asks for them. */
const SHOWN = 24
const ROWS_ON_SCREEN = 3

/** What a person did in one job: a wall of films with one Tab stop. */
export function JobWall({ job, films, order, aside }: JobWallProps) {
  const heading = useId()
  const wall = useRef<HTMLUListElement>(null)
  const find = useRef(findByTyping())
  const [isWhole, setWhole] = useState(false)
  const [active, setActive] = useState<string | null>(null)
  const all = jobFilms(films, order)
  const shown = isWhole ? all : all.slice(0, SHOWN)
  const stop = Math.max(0, shown.findIndex(({ film }) => film.id === active))
  const idOf = ({ film }: JobFilm): string => `person-${job}-${film.id}`

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextTile(event.key, stop, shown.length, columnsOf(wall.current), ROWS_ON_SCREEN) ?? find.current(event, shown.map(({ film }) => film))
    const tile = next === null ? undefined : shown[next]
    if (tile === undefined) return
    event.preventDefault()
    setActive(tile.film.id)
    document.getElementById(idOf(tile))?.focus()
  }

  return (
    <section className="roles" aria-labelledby={heading}>
      <div className="sechead">
        <h2 className="h-sec" id={heading}>
          {words.job(job)}
        </h2>
        <span className="c num">{figure(all.length)}</span>
        {aside !== undefined && <span className="right">{aside}</span>}
      </div>
      <ul className="wall" aria-labelledby={heading} ref={wall} onKeyDown={onKeyDown}>
        {shown.map((tile, index) => (
          <PersonTile key={tile.film.id} id={idOf(tile)} tile={tile} isTabStop={index === stop} onFocus={() => setActive(tile.film.id)} />
        ))}
      </ul>
      {all.length > SHOWN && (
        <button type="button" className="link allofthem" aria-label={isWhole ? undefined : words.allOf(all.length, words.job(job))} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.all(all.length)}
        </button>
      )}
    </section>
  )
}

interface PersonTileProps {
  id: string
  tile: JobFilm
  isTabStop: boolean
  onFocus: () => void
}

function PersonTile({ id, tile: { film, characters }, isTabStop, onFocus }: PersonTileProps) {
  const { go } = useGo()
  return (
    <li className="film-tile">
      <a
        id={id}
        href={`#film/${film.id}`}
        tabIndex={isTabStop ? 0 : -1}
        onFocus={onFocus}
        onClick={(event) => {
          event.preventDefault()
          go({ name: 'film', film: film.id })
        }}
      >
        <Poster film={film} width="fill" decorative />
        <span className="cap clip">
          <bdi>{film.title}</bdi>
        </span>
        {characters.length > 0 && (
          <span className="as clip">
            <bdi>{characters.join(' / ')}</bdi>
          </span>
        )}
        <span className="cap2">
          {film.year !== null && <span className="y">{film.year}</span>}
          <Stars rating={film.rating} />
          {!film.isSeen && <span className="muted xs">{messages.films.notSeen}</span>}
          {film.isLiked && (
            <span className="heart" role="img" aria-label={messages.films.liked}>
              <Icon name="Heart" />
            </span>
          )}
        </span>
      </a>
    </li>
  )
}

/** How many tiles stand beside one another. */
function columnsOf(wall: HTMLElement | null): number {
  const tiles = [...(wall?.children ?? [])].filter((tile) => tile instanceof HTMLElement)
  const top = tiles[0]?.offsetTop
  return Math.max(1, tiles.filter((tile) => tile.offsetTop === top).length)
}
