import type { WrittenHit } from '../../../shared/models/writtenSearch'
import { messages, writtenWords as words } from '../../messages'
import { date } from '../../messages/format'
import { Icon } from '../../ui/Icon'
import { MarkedText } from '../../ui/MarkedText'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import { ScoreMark } from '../films/ScoreMark'

interface WrittenRowProps {
  /** Undefined while it is on its way. */
  hit: WrittenHit | undefined
  index: number
  total: number
  top: number
  height: number
  isTabStop: boolean
  onOpen: (hit: WrittenHit) => void
}

export function rowId({ kind, id }: WrittenHit): string {
  return `written-${kind}-${id}`
}

/** A text that was found: whose it is, on which film, the passage with the words in it, when, and how long. */
export function WrittenRow({ hit, index, total, top, height, isTabStop, onOpen }: WrittenRowProps) {
  const place = { style: { top, height }, 'aria-posinset': index + 1, 'aria-setsize': total }
  if (hit === undefined) return <li className="rv2 waiting" {...place} aria-busy="true" />
  const { film } = hit
  return (
    <li className="rv2 wt" {...place}>
      <Poster film={film} width={66} decorative />
      <div className="rvtext">
        <header>
          <h2>
            <a
              id={rowId(hit)}
              className="rvlink"
              href={`#film/${film.id}`}
              tabIndex={isTabStop ? 0 : -1}
              aria-label={words.name[hit.kind](hit.author, messages.film.withYear(film.title, film.year))}
              onClick={(event) => {
                event.preventDefault()
                onOpen(hit)
              }}
            >
              <Whose hit={hit} />
              <bdi>{film.title}</bdi>
            </a>
          </h2>
          {film.year !== null && <span className="muted xs num">{film.year}</span>}
          <span className="grow" />
          {hit.author === null ? hit.rating !== null && <Stars rating={hit.rating} size="m" /> : hit.score !== null && <ScoreMark score={hit.score} text="" />}
        </header>
        <p className="hitline" dir="auto">
          {hit.isCovered ? <i className="muted">{hit.author === null ? words.covered : words.spoiler}</i> : <MarkedText snippet={hit.snippet} />}
        </p>
        <p className="meta2 num">
          {hit.isDraft && <span className="draft">{words.draft}</span>}
          {hit.isPrivate && (
            <>
              <Icon name="Lock" />
              {words.private}
              <Dot />
            </>
          )}
          {hit.day !== null && (
            <>
              {hit.author === null ? date(hit.day) : words.collected(date(hit.day))}
              <Dot />
            </>
          )}
          {words.words(hit.words)}
        </p>
      </div>
    </li>
  )
}

function Whose({ hit: { kind, author } }: { hit: WrittenHit }) {
  switch (kind) {
    case 'entry':
      return <i>{`${words.you} ${words.on} `}</i>
    case 'review':
    case 'take':
      return (
        <>
          <bdi>{author}</bdi> <i>{`${kind === 'take' ? words.take : words.on} `}</i>
        </>
      )
    case 'note':
      return <i>{`${words.yourNote} `}</i>
    case 'line':
      return <i>{`${words.line} `}</i>
    case 'question':
      return <i>{`${words.question} `}</i>
  }
}

function Dot() {
  return (
    <span className="dot" aria-hidden="true">
      ·
    </span>
  )
}
