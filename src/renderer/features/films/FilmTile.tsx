import { memo, type CSSProperties } from 'react'
import type { FilmSummary } from '../../../shared/models/film'
import { en } from '../../messages/en'
import { Icon } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'

interface FilmTileProps {
  film: FilmSummary
  onOpen: (film: string) => void
  /** The one tile of the wall that Tab stops at. */
  isTabStop: boolean
  /** Where it stands among all films, when not all of them are drawn. */
  position?: { index: number; of: number }
  style?: CSSProperties
}

/** A film on the wall: its card, title, year, and my verdict. */
export const FilmTile = memo(function FilmTile({ film, onOpen, isTabStop, position, style }: FilmTileProps) {
  return (
    <li
      className="film-tile"
      style={style}
      {...(position !== undefined && { 'aria-posinset': position.index + 1, 'aria-setsize': position.of })}
    >
      <a
        id={tileId(film.id)}
        href={`#film/${film.id}`}
        tabIndex={isTabStop ? 0 : -1}
        onClick={(event) => {
          event.preventDefault()
          onOpen(film.id)
        }}
      >
        <Poster film={film} width="fill" decorative />
        <span className="cap clip">
          <bdi>{film.title}</bdi>
        </span>
        <span className="cap2">
          {film.year !== null && <span className="y">{film.year}</span>}
          <Stars rating={film.rating} />
          {!film.isSeen && <span className="muted xs">{en.films.notSeen}</span>}
          {film.isLiked && (
            <span className="heart" role="img" aria-label={en.films.liked}>
              <Icon name="Heart" />
            </span>
          )}
        </span>
      </a>
    </li>
  )
})

export function tileId(film: string): string {
  return `tile-${film}`
}
