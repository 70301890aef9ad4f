/** Words a minute, as most people read. */
const PACE = 230

/** How many whole minutes are left of a text of which a share (0 to 1) was read; null at its end. */
export function minutesLeft(words: number, share: number): number | null {
  if (share >= 0.995) return null
  return Math.max(1, Math.round((words * (1 - share)) / PACE))
}

/** How far a scroller is, from 0 to 1; what fits as a whole has not begun yet. */
export function shareRead({ scrollTop, scrollHeight, clientHeight }: Pick<HTMLElement, 'scrollTop' | 'scrollHeight' | 'clientHeight'>): number {
  const room = scrollHeight - clientHeight
  return room <= 1 ? 0 : Math.min(1, Math.max(0, scrollTop / room))
}
