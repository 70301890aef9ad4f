import { dates } from '../../messages/locale'

/** When something was saved, as short as it can be said: "12:04" today, else the day. */
const TIME = dates({ hour: '2-digit', minute: '2-digit' })
const DAY = dates({ day: 'numeric', month: 'long' })
const DAY_AND_YEAR = dates({ day: 'numeric', month: 'long', year: 'numeric' })

export function clockTime(instant: string, now: Date): string {
  const then = new Date(instant)
  if (then.toDateString() === now.toDateString()) return TIME.format(then)
  return (then.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR).format(then)
}
