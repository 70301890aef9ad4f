import { useId } from 'react'
import type { CollectedReview } from '../../../shared/models/review'
import { messages } from '../../messages'
import { figure } from '../../messages/format'
import { ReviewArticle } from './ReviewArticle'

/** What others wrote at length. */
export function Reviews({ reviews }: { reviews: readonly CollectedReview[] }) {
  const heading = useId()
  if (reviews.length === 0) return null
  return (
    <section className="reviews" aria-labelledby={heading}>
      <div className="sechead">
        <h2 className="h-sec" id={heading}>
          {messages.film.reviews}
        </h2>
        <span className="c num">{figure(reviews.length)}</span>
      </div>
      {reviews.map((review) => (
        <ReviewArticle key={review.id} review={review} />
      ))}
    </section>
  )
}
