import { useEffect, type RefObject } from 'react'

/** Two elements are scrolled as far as each other, whichever of them is moved, while it is on. */
export function useScrollTogether(one: RefObject<HTMLElement | null>, other: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    const a = one.current
    const b = other.current
    if (!isOn || a === null || b === null) return
    /** The one that was moved by the other: its own scrolling is only an echo. */
    let echo: HTMLElement | null = null
    const follow = (moved: HTMLElement, follower: HTMLElement) => (): void => {
      if (echo === moved) {
        echo = null
        return
      }
      const room = moved.scrollHeight - moved.clientHeight
      const top = room <= 0 ? 0 : Math.round((moved.scrollTop / room) * (follower.scrollHeight - follower.clientHeight))
      if (Math.abs(follower.scrollTop - top) < 1) return
      echo = follower
      follower.scrollTop = top
    }
    const aMoved = follow(a, b)
    const bMoved = follow(b, a)
    aMoved()
    a.addEventListener('scroll', aMoved, { passive: true })
    b.addEventListener('scroll', bMoved, { passive: true })
    return () => {
      a.removeEventListener('scroll', aMoved)
      b.removeEventListener('scroll', bMoved)
    }
  }, [one, other, isOn])
}
