import type { HalfStars } from '../../shared/models/rating'
import { messages } from '../messages'
import { classes } from './classes'
import { HALF_STAR, STAR } from './starShapes'

interface StarsProps {
  rating: HalfStars | null
  size?: 's' | 'm' | 'l'
  /** Where it is not simply a rating: "Your average: 4 out of 5 stars". */
  label?: string
}

/** A rating as it is read: only the stars that were given. Nothing at all when there is none. */
export function Stars({ rating, size = 's', label }: StarsProps) {
  if (rating === null) return null
  const whole = Math.floor(rating / 2)
  return (
    <span className={classes('stars', size !== 's' && size)} role="img" aria-label={label ?? messages.rating.outOfFive(rating)}>
      {Array.from({ length: whole }, (_, star) => (
        <svg key={star} viewBox="0 0 16 16" aria-hidden="true">
          <path d={STAR} className="lit" />
        </svg>
      ))}
      {rating % 2 === 1 && (
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={HALF_STAR} className="lit" />
        </svg>
      )}
    </span>
  )
}
