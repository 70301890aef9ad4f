import { useCallback, useState, type CSSProperties } from 'react'
import { createPortal } from 'react-dom'
import type { FilmCard } from '../../../shared/models/reading'
import { readingWords } from '../../messages'
import { date, runtime } from '../../messages/format'
import { Poster } from '../Poster'
import { Stars } from '../Stars'
import { typeset } from './typeset'
import type { ShownCard } from './useHoverCard'

const words = readingWords.card
const GAP = 8
const MARGIN = 8
/** As far as the card begins before the name. */
const BEFORE = 40

/** What hovers below a film's name, or above it near the foot of the window. Nothing in it can be clicked. */
export function HoverCard({ shown: { id, card, at } }: { shown: ShownCard }) {
  const [style, setStyle] = useState<CSSProperties>({ visibility: 'hidden' })
  const place = useCallback(
    (element: HTMLElement | null) => {
      if (element === null || element.matches(':popover-open')) return
      // In the top layer, so that no scroller clips it.
      element.showPopover()
      setStyle(placeAt(at, element.getBoundingClientRect()))
    },
    [at]
  )
  const { film } = card
  const facts = [film.year === null ? null : String(film.year), card.directors.slice(0, 2).join(', ') || null, card.runtimeMinutes === null ? null : runtime(card.runtimeMinutes)]
  return createPortal(
    <div ref={place} popover="manual" className="pop hcard" role="tooltip" id={id} style={style}>
      <Poster film={film} width={76} decorative />
      <span>
        <b className="ht" dir="auto">
          {film.title}
        </b>
        <span className="r num">{facts.filter((fact) => fact !== null).join(' · ')}</span>
        <Standing card={card} />
        {card.words !== null && (
          <span className="ex" dir="auto">
            {typeset(card.words)}
          </span>
        )}
      </span>
    </div>,
    // A part of the page; the top layer is above everything wherever it hangs.
    document.getElementById('main') ?? document.body
  )
}

/** Stars and the day; else what there is to say instead. */
function Standing({ card: { film, lastSeenOn, isOnWatchlist } }: { card: FilmCard }) {
  if (film.isStub) return <span className="r">{words.stub}</span>
  if (!film.isSeen && film.rating === null && lastSeenOn === null) return <span className="r">{isOnWatchlist ? words.onWatchlist : words.notSeen}</span>
  return (
    <span className="r num">
      <Stars rating={film.rating} />
      <span>{lastSeenOn === null ? words.seen : date(lastSeenOn)}</span>
    </span>
  )
}

function placeAt(name: DOMRect, { width, height }: DOMRect): CSSProperties {
  const left = Math.max(MARGIN, Math.min(name.left - BEFORE, window.innerWidth - MARGIN - width))
  const isTooLow = name.bottom + GAP + height > window.innerHeight - MARGIN && name.top - GAP - height > MARGIN
  return isTooLow ? { left, bottom: window.innerHeight - name.top + GAP } : { left, top: name.bottom + GAP }
}
