import { useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react'
import type { HalfStars } from '../../shared/models/rating'
import { messages } from '../messages'
import { classes } from './classes'
import { afterDigit } from './ratingKeys'
import { HALF_STAR, STAR } from './starShapes'

interface RatingSliderProps {
  value: HalfStars | null
  onChange: (rating: HalfStars | null) => void
  label: string
}

const MOST = 10

/**
 * My verdict, in half stars: by pointer with a preview; by arrows, Home, End; by figures: 0 to 5 are stars (the same once
 * more takes off a half), "4.5" and "4½" are what they say, and 6 to 9 can only be out of ten.
 */
export function RatingSlider({ value, onChange, label }: RatingSliderProps) {
  const [preview, setPreview] = useState<HalfStars | null>(null)
  const isAfterPoint = useRef(false)
  const shown = preview ?? value ?? 0

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const wasAfterPoint = isAfterPoint.current
    isAfterPoint.current = event.key === '.' || event.key === ','
    const next = wasAfterPoint ? afterPoint(event.key, value ?? 0) : afterKey(event.key, value ?? 0)
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
      aria-valuetext={messages.rating.spoken(value)}
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
    case 'Delete':
    case 'Backspace':
      return 0
    case '½':
      return withHalf(now)
    default: {
      if (!/^\d$/.test(key)) return null
      const figure = Number(key)
      return figure > 5 ? figure : afterDigit(figure, now)
    }
  }
}

/** The figure after the point: "4.5" is four and a half, "4.0" is four. */
function afterPoint(key: string, now: number): number | null {
  return key === '5' ? withHalf(now) : key === '0' ? now : afterKey(key, now)
}

function withHalf(now: number): number {
  return Math.min(MOST, now + (now % 2 === 0 ? 1 : 0))
}

function halfStarsAt(event: MouseEvent<HTMLElement> | PointerEvent<HTMLElement>): HalfStars {
  const stars = event.currentTarget.querySelector('.stars') ?? event.currentTarget
  const { left, width } = stars.getBoundingClientRect()
  const along = width === 0 ? 0 : (event.clientX - left) / width
  return Math.min(MOST, Math.max(1, Math.ceil(along * MOST)))
}
