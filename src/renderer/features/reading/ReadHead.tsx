import type { ReadableReview } from '../../../shared/models/reading'
import { readingWords as words } from '../../messages'
import { date } from '../../messages/format'
import { useGo } from '../../app/useGo'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import { ScoreMark } from '../films/ScoreMark'
import { localDay } from '../library/entryWords'

/** Over this many letters a name is set smaller. */
const LONG = 22

/** Who wrote, on which film, how much, when, and with which verdict. */
export function ReadHead({ review }: { review: ReadableReview }) {
  const { go } = useGo()
  const { author, authorId, film } = review
  const name = author ?? words.you
  return (
    <header className="rhead">
      <Poster film={film} width={54} lift decorative />
      <div>
        <h1 className={classes(name.length > LONG && 'long')}>
          {authorId === null ? (
            name
          ) : (
            <a
              href={`#person/${authorId}`}
              onClick={(event) => {
                event.preventDefault()
                go({ name: 'person', person: authorId })
              }}
            >
              <bdi>{name}</bdi>
            </a>
          )}
        </h1>
        <p className="num">
          {review.isDraft && <span className="draft">{words.draft}</span>}
          {words.on}{' '}
          <a
            className="link"
            href={`#film/${film.id}`}
            onClick={(event) => {
              event.preventDefault()
              go({ name: 'film', film: film.id })
            }}
          >
            <bdi>{film.title}</bdi>
          </a>
          {film.year !== null && `, ${film.year}`}
          <Dot />
          {words.words(review.words)}
          <Dot />
          {author === null ? date(review.day ?? localDay(review.createdAt)) : words.collected(date(localDay(review.createdAt)))}
          {review.isPrivate && (
            <>
              <Dot />
              <Icon name="Lock" size="sm" /> {words.private}
            </>
          )}
        </p>
      </div>
      {author === null
        ? review.rating !== null && (
            <span className="score">
              <Stars rating={review.rating} size="m" />
            </span>
          )
        : review.score !== null && <ScoreMark score={review.score} text="" />}
    </header>
  )
}

function Dot() {
  return (
    <span className="dot" aria-hidden="true">
      {' · '}
    </span>
  )
}
