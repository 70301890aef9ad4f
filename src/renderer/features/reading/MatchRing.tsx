import { useLayoutEffect, useState, type RefObject } from 'react'

interface MatchRingProps {
  match: Range
  /** What the ring is placed in. */
  within: RefObject<HTMLElement | null>
  scroll: RefObject<HTMLElement | null>
}

interface Piece {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Round the match that is looked at; each piece of it, where it runs over the end of a line. It is brought into sight. */
export function MatchRing({ match, within, scroll }: MatchRingProps) {
  const [pieces, setPieces] = useState<readonly Piece[]>([])
  useLayoutEffect(() => {
    const inside = within.current
    if (inside === null) return
    const place = (): void => {
      const origin = inside.getBoundingClientRect()
      setPieces([...match.getClientRects()].filter(({ width }) => width > 0).map(({ left, top, width, height }) => ({ left: left - origin.left, top: top - origin.top, width, height })))
    }
    place()
    const sizes = new ResizeObserver(place)
    sizes.observe(inside)
    return () => sizes.disconnect()
  }, [match, within])
  useLayoutEffect(() => {
    const scroller = scroll.current
    if (scroller === null) return
    const box = match.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    const isSeen = box.top > view.top + UNDER_THE_BAR && box.bottom < view.bottom
    if (!isSeen) scroller.scrollBy({ top: box.top - view.top - view.height / 2, behavior: 'instant' })
  }, [match, scroll])
  return pieces.map((piece, index) => <span key={index} className="nowring" style={piece} aria-hidden="true" />)
}

/** As much of the page lies under the find bar. */
const UNDER_THE_BAR = 56
