import type { ReviewCard } from '../../../shared/models/reviewList'
import { typeset } from '../../ui/prose/typeset'
import { messages, reviewWords as words } from '../../messages'
import { date } from '../../messages/format'
import { Icon } from '../../ui/Icon'
import { MarkedText } from '../../ui/MarkedText'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import { ScoreMark } from '../films/ScoreMark'
import { localDay } from '../library/entryWords'

interface ReviewRowProps {
  /** Undefined while it is on its way. */
  review: ReviewCard | undefined
  index: number
  total: number
  top: number
  height: number
  isTabStop: boolean
  onOpen: (review: ReviewCard) => void
}

export function rowId(review: string): string {
  return `review-row-${review}`
}

/** A review in the list: who on what, the first lines or the passages found, when, and how long. */
export function ReviewRow({ review, index, total, top, height, isTabStop, onOpen }: ReviewRowProps) {
  const place = { style: { top, height }, 'aria-posinset': index + 1, 'aria-setsize': total }
  if (review === undefined) return <li className="rv2 waiting" {...place} aria-busy="true" />
  const { film, author } = review
  return (
    <li className="rv2" {...place}>
      <Poster film={film} width={66} decorative />
      <div className="rvtext">
        <header>
          <h2>
            <a
              id={rowId(review.id)}
              className="rvlink"
              href={`#read/${review.id}`}
              tabIndex={isTabStop ? 0 : -1}
              aria-label={words.name(author, messages.film.withYear(film.title, film.year))}
              onClick={(event) => {
                event.preventDefault()
                onOpen(review)
              }}
            >
              {author === null ? <i>{words.you} </i> : <bdi>{author} </bdi>}
              <i>{words.on} </i>
              <bdi>{film.title}</bdi>
            </a>
          </h2>
          {film.year !== null && <span className="muted xs num">{film.year}</span>}
          <span className="grow" />
          {author === null ? <Stars rating={review.rating} size="m" /> : review.score !== null && <ScoreMark score={review.score} text="" />}
        </header>
        <Lines review={review} />
        <p className="meta2 num">
          {review.isDraft && <span className="draft">{words.draft}</span>}
          {review.isPrivate && (
            <>
              <Icon name="Lock" />
              {words.private}
              <span className="dot" aria-hidden="true">
                ·
              </span>
            </>
          )}
          {author === null ? date(review.day ?? localDay(review.createdAt)) : words.collected(date(localDay(review.createdAt)))}
          <span className="dot" aria-hidden="true">
            ·
          </span>
          {words.words(review.words)}
          {review.places > review.hits.reduce((sum, hit) => sum + hit.marks.length, 0) && (
            <>
              <span className="dot" aria-hidden="true">
                ·
              </span>
              {words.places(review.places)}
            </>
          )}
        </p>
      </div>
    </li>
  )
}

/** The passages that were found, else the first lines; what gives things away stays covered. */
function Lines({ review }: { review: ReviewCard }) {
  if (review.hits.length > 0) {
    return (
      <ul className="hits">
        {review.hits.map((hit) => (
          <li key={hit.text} dir="auto">
            <MarkedText snippet={hit} />
          </li>
        ))}
      </ul>
    )
  }
  if (review.hasSpoilers && review.author !== null) return <p className="lines muted">{words.spoiler}</p>
  return (
    <p className="lines" dir="auto">
      {typeset(review.opening)}
    </p>
  )
}
