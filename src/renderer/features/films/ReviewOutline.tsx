import { useEffect, useId, useState, type RefObject } from 'react'
import type { CollectedReview } from '../../../shared/models/review'
import { messages } from '../../messages'
import { reviewAnchor } from './anchors'
import { shortScore } from './ScoreMark'

interface ReviewOutlineProps {
  reviews: readonly CollectedReview[]
  scroll: RefObject<HTMLElement | null>
}

/** Fewer are found without help. */
const WORTH_AN_OUTLINE = 2

/** The reviews of the page, with the one that is being read. */
export function ReviewOutline({ reviews, scroll }: ReviewOutlineProps) {
  const heading = useId()
  const current = useReviewBeingRead(reviews, scroll)
  if (reviews.length < WORTH_AN_OUTLINE) return null
  return (
    <nav className="sticky" aria-labelledby={heading}>
      <h2 className="h-mini" id={heading}>
        {messages.film.outline}
      </h2>
      <ul className="outline">
        {reviews.map((review) => (
          <li key={review.id}>
            <a
              href={`#${reviewAnchor(review.id)}`}
              aria-current={review.id === current ? 'location' : undefined}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(reviewAnchor(review.id))?.scrollIntoView({ block: 'start' })
              }}
            >
              <bdi className="clip">{review.author}</bdi>
              <span className="c">{shortScore(review.score) ?? messages.film.words(review.words)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A review counts as being read once its head has passed the upper part of the window. */
const READ_FROM = 0.35

function useReviewBeingRead(reviews: readonly CollectedReview[], scroll: RefObject<HTMLElement | null>): string | null {
  const [current, setCurrent] = useState<string | null>(null)
  useEffect(() => {
    const element = scroll.current
    if (element === null) return
    const look = (): void => {
      const { top, height } = element.getBoundingClientRect()
      const line = top + height * READ_FROM
      const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2 && element.scrollTop > 0
      const read = reviews.filter(({ id }) => {
        const article = document.getElementById(reviewAnchor(id))
        return article !== null && article.getBoundingClientRect().top <= line
      })
      setCurrent((isAtEnd ? reviews : read).at(-1)?.id ?? null)
    }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [reviews, scroll])
  return current
}
