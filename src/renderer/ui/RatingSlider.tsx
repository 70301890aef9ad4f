import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import type { HalfStars } from '../../shared/models/rating'
import { en } from '../messages/en'
import { classes } from './classes'
import { HALF_STAR, STAR } from './starShapes'

interface RatingSliderProps {
  value: HalfStars | null
  onChange: (rating: HalfStars | null) => void
  label: string
}

const MOST = 10

/** My verdict, in half stars: by pointer with a preview, by arrows, Home, End and the digits 0 to 5. */
export function RatingSlider({ value, onChange, label }: RatingSliderProps) {
  const [preview, setPreview] = useState<HalfStars | null>(null)
  const shown = preview ?? value ?? 0

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = afterKey(event.key, value ?? 0)
    if (next === null) return
    event.preventDefault()
    setPreview(null)
    onChange(next === 0 ? null : next)
  }
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const chosen = halfStarsAt(event)
    // The same star once more takes the rating off; a hasty double click does not.
    if (chosen !== value) onChange(chosen)
    else if (event.detail === 1) onChange(null)
    setPreview(null)
  }

  return (
    <span
      className={classes('rate', preview !== null && 'previewing')}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={5}
      aria-valuenow={(value ?? 0) / 2}
      aria-valuetext={en.rating.spoken(value)}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onPointerMove={(event) => setPreview(halfStarsAt(event))}
      onPointerLeave={() => setPreview(null)}
    >
      <span className="stars l" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((star) => (
          <svg key={star} viewBox="0 0 16 16">
            {shown < star * 2 && <path d={STAR} className="off" />}
            {shown >= star * 2 - 1 && <path d={shown >= star * 2 ? STAR : HALF_STAR} className="lit" />}
          </svg>
        ))}
      </span>
    </span>
  )
}

/** The rating after a key, 0 for none; null when the key means nothing here. */
function afterKey(key: string, now: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(MOST, now + 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, now - 1)
    case 'PageUp':
      return Math.min(MOST, now + 2)
    case 'PageDown':
      return Math.max(0, now - 2)
    case 'Home':
      return 0
    case 'End':
      return MOST
    default: {
      if (!/^[0-5]$/.test(key)) return null
      const whole = Number(key) * 2
      return whole > 0 && whole === now ? whole - 1 : whole
    }
  }
}

function halfStarsAt(event: MouseEvent<HTMLElement> | PointerEvent<HTMLElement>): HalfStars {
  const stars = event.currentTarget.querySelector('.stars') ?? event.currentTarget
  const { left, width } = stars.getBoundingClientRect()
  const along = width === 0 ? 0 : (event.clientX - left) / width
  return Math.min(MOST, Math.max(1, Math.ceil(along * MOST)))
}
