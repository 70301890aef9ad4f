import { memo, type MouseEvent } from 'react'
import type { FilmSummary } from '../../../shared/models/film'
import type { FilmLine } from '../../../shared/models/filmQuery'
import { messages } from '../../messages'
import { Checkbox } from '../../ui/Checkbox'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import { TileActions } from './TileActions'

interface FilmTileProps {
  /** Undefined while it is on its way. */
  film: FilmSummary | FilmLine | undefined
  onOpen: (film: string) => void
  /** The one tile of the wall that Tab stops at. */
  isTabStop: boolean
  /** Where it stands when not all films are drawn. */
  place?: TilePlace
  isChosen?: boolean
  /** Chooses it or leaves it; with `isRange`, all up to it. */
  onChoose?: (index: number, isRange: boolean) => void
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
  return isSamePlace && before.film === after.film && before.onOpen === after.onOpen && before.isTabStop === after.isTabStop && before.isChosen === after.isChosen && before.onChoose === after.onChoose
}

/** A film on the wall: its card, title, year, and my verdict. */
export const FilmTile = memo(function FilmTile({ film, onOpen, isTabStop, place, isChosen = false, onChoose }: FilmTileProps) {
  const placed = place !== undefined && {
    'aria-posinset': place.index + 1,
    'aria-setsize': place.of,
    'data-index': place.index,
    style: { top: place.top, insetInlineStart: place.left, width: place.width }
  }
  const tabIndex = isTabStop ? 0 : -1
  // By its place where it has one: that is known before the film is there, and stays when another film comes to stand there.
  const id = place === undefined ? `tile-${film?.id}` : `tile-at-${place.index}`
  if (film === undefined) {
    return (
      <li className="film-tile loading" {...placed}>
        <a id={id} tabIndex={tabIndex} role="link" aria-disabled>
          <span className="poster" />
          <span className="sr">{messages.films.loading}</span>
        </a>
      </li>
    )
  }
  const onClick = (event: MouseEvent): void => {
    event.preventDefault()
    if (onChoose !== undefined && place !== undefined && (event.ctrlKey || event.metaKey || event.shiftKey)) onChoose(place.index, event.shiftKey)
    else onOpen(film.id)
  }
  return (
    <li className={classes('film-tile', isChosen && 'chosen')} {...placed}>
      <a id={id} href={`#film/${film.id}`} tabIndex={tabIndex} onClick={onClick}>
        {isChosen && <span className="sr">{messages.films.chosen} </span>}
        <Poster film={film} width="fill" decorative />
        <span className="cap clip">
          <bdi>{film.title}</bdi>
        </span>
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
      {onChoose !== undefined && place !== undefined && (
        <span className="tilecheck">
          <Checkbox checked={isChosen} label={messages.films.choose(film.title)} hideLabel isTabStop={false} onChange={() => onChoose(place.index, false)} />
        </span>
      )}
      {'isOnWatchlist' in film && <TileActions film={film} />}
    </li>
  )
}, isSameTile)
