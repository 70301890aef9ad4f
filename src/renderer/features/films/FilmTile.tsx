import { memo } from 'react'
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
  /** Where it stands when not all films are drawn. */
  place?: TilePlace
}

export interface TilePlace {
  readonly index: number
  readonly of: number
  readonly top: number
  readonly left: number
  readonly width: number
}

/** A tile that stands where it stood is not drawn again while the wall is scrolled. */
function isSameTile(before: FilmTileProps, after: FilmTileProps): boolean {
  const [a, b] = [before.place, after.place]
  const isSamePlace = a === b || (a?.index === b?.index && a?.of === b?.of && a?.top === b?.top && a?.left === b?.left && a?.width === b?.width)
  return isSamePlace && before.film === after.film && before.onOpen === after.onOpen && before.isTabStop === after.isTabStop
}

/** A film on the wall: its card, title, year, and my verdict. */
export const FilmTile = memo(function FilmTile({ film, onOpen, isTabStop, place }: FilmTileProps) {
  return (
    <li
      className="film-tile"
      {...(place !== undefined && {
        'aria-posinset': place.index + 1,
        'aria-setsize': place.of,
        style: { top: place.top, insetInlineStart: place.left, width: place.width }
      })}
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
}, isSameTile)

export function tileId(film: string): string {
  return `tile-${film}`
}
