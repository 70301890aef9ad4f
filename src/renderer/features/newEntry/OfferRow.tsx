import { memo } from 'react'
import type { NewFilm } from '../../../shared/models/film'
import type { FilmOffer } from '../../../shared/models/journal'
import { newEntryWords as words } from '../../messages'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/Icon'
import { MarkedText } from '../../ui/MarkedText'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'

interface OfferRowProps {
  id: string
  choice: { readonly kind: 'film'; readonly offer: FilmOffer } | { readonly kind: 'new'; readonly film: NewFilm }
  /** Another film of the same title and year is offered too. */
  isAmbiguous: boolean
  isActive: boolean
  /** The keys that add the film that is typed; '' where they do not. */
  keys: string
  onPoint: () => void
  onTake: () => void
}

/** One film to choose, or the one to add. */
export const OfferRow = memo(function OfferRow({ id, choice, isAmbiguous, isActive, keys, onPoint, onTake }: OfferRowProps) {
  return (
    <div
      id={id}
      className={classes('po', isActive && 'on')}
      role="option"
      aria-selected={isActive}
      onPointerMove={isActive ? undefined : onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {choice.kind === 'film' ? <Offer offer={choice.offer} isAmbiguous={isAmbiguous} /> : <Addition film={choice.film} keys={keys} />}
      {isActive && (
        <span className="key" aria-hidden="true">
          ↵
        </span>
      )}
    </div>
  )
})

function Offer({ offer, isAmbiguous }: { offer: FilmOffer; isAmbiguous: boolean }) {
  const { film, title, otherTitle, directors } = offer
  return (
    <>
      <Poster film={film} width={22} decorative />
      <span className="grow clip">
        <MarkedText snippet={title} as="b" /> {film.year !== null && <span className="muted">{film.year}</span>}
        {otherTitle !== null && (
          <span className="muted">
            {' '}
            {words.alsoCalled} <MarkedText snippet={otherTitle} as="b" />
          </span>
        )}
        {isAmbiguous && directors.length > 0 && <span className="muted"> {words.directedBy(directors)}</span>}
      </span>
      <span className="when">{standing(offer)}</span>
      <Stars rating={film.rating} />
    </>
  )
}

function Addition({ film: { title, year }, keys }: { film: NewFilm; keys: string }) {
  return (
    <>
      <span className="plusbox">
        <Icon name="Plus" size="sm" />
      </span>
      <span className="grow clip">{words.addAs(title, year)}</span>
      <span className="kbd" aria-hidden="true">
        {keys}
      </span>
    </>
  )
}

/** "Seen twice, last in August 2024", "On your watchlist since 3 March". */
function standing({ film, times, lastWatchedOn, onWatchlistSince }: FilmOffer): string {
  const now = new Date()
  if (film.isStub) return words.mentioned
  if (times > 0) return words.seenTimes(times, lastWatchedOn, now)
  if (onWatchlistSince !== null) return words.onWatchlist(onWatchlistSince, now)
  return film.isSeen ? words.seen : ''
}
