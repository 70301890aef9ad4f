import type { ReactNode } from 'react'
import type { ListCard } from '../../../shared/models/list'
import { typeset } from '../../ui/prose/typeset'
import { listWords as words } from '../../messages'
import { Icon } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'

interface ListCardLinkProps {
  list: ListCard
  isTabStop: boolean
  onOpen: () => void
}

/** The cards that fan out, front one first. */
const FAN = 5
const CARD = 64

/** A list among others: its first cards as a fan, its name, what it is about. */
export function ListCardLink({ list, isTabStop, onOpen }: ListCardLinkProps) {
  const { name, description, films, seen, isRanked, isPrivate, isLiked, front } = list
  return (
    <a
      id={`list-${list.id}`}
      className="lcell"
      href={`#list/${list.id}`}
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => {
        event.preventDefault()
        onOpen()
      }}
    >
      <span className="fan" aria-hidden="true">
        {front.length === 0 && <span className="none" />}
        {front.map((film, index) => (
          <span key={film.id} className="slip" style={{ zIndex: FAN - index }}>
            <Poster film={film} width={CARD} bare={index > 0} decorative />
          </span>
        ))}
      </span>
      <span className="lwords">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {description !== null && (
          <span className="ln" dir="auto">
            {typeset(description)}
          </span>
        )}
        <span className="lm num">
          <span>{words.card.films(films)}</span>
          {isRanked && <Fact>{words.card.ranked}</Fact>}
          {!isRanked && seen > 0 && <Fact>{words.card.seen(seen)}</Fact>}
          {isPrivate && (
            <Fact>
              <Icon name="Lock" />
              {words.card.private}
            </Fact>
          )}
          {isLiked && (
            <span className="heart" role="img" aria-label={words.card.liked}>
              <Icon name="Heart" />
            </span>
          )}
        </span>
      </span>
    </a>
  )
}

function Fact({ children }: { children: ReactNode }) {
  return (
    <>
      <span aria-hidden="true">·</span>
      <span className="fact">{children}</span>
    </>
  )
}
