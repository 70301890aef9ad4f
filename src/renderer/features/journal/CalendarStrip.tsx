import { useId, useState, type KeyboardEvent } from 'react'
import { journalWords as words } from '../../messages'
import { date } from '../../messages/format'
import { daysOf, weeksOf, type CalendarDay } from './months'

interface CalendarStripProps {
  /** "2026-11" */
  month: string
  /** Entries on each day; index 0 is the first. */
  days: readonly number[]
  isTabStop: boolean
  /** Goes to the entries of a day of the month. */
  onJump: (day: number) => void
}

const CELL = 7
const STEP = 9

/** A month as a small picture of its days. Those with entries can be pressed; the arrows go from one to the next. */
export function CalendarStrip({ month, days, isTabStop, onJump }: CalendarStripProps) {
  const id = useId()
  const all = daysOf(month)
  const lit = all.filter(({ day }) => (days[day - 1] ?? 0) > 0)
  const [active, setActive] = useState<number | null>(null)
  const at = Math.max(0, lit.findIndex(({ day }) => day === active))
  const height = weeksOf(month) * STEP - (STEP - CELL)
  const cells = { width: 7 * STEP - (STEP - CELL), height, viewBox: `0 0 ${7 * STEP - (STEP - CELL)} ${height}` }
  const rest = <path className="rest" d={all.filter((day) => !lit.includes(day)).map(cellPath).join('')} />
  if (lit.length === 0) {
    return (
      <svg className="cal" {...cells} aria-hidden="true">
        {rest}
      </svg>
    )
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextDay(event.key, lit, at)
    if (next === null && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    const day = lit[next ?? at]?.day
    if (day === undefined) return
    setActive(day)
    if (next === null) onJump(day)
  }
  return (
    <svg
      className="cal"
      {...cells}
      role="listbox"
      aria-label={words.month.days(date(month))}
      aria-activedescendant={`${id}-${lit[at]?.day ?? 0}`}
      tabIndex={isTabStop ? 0 : -1}
      onKeyDown={onKeyDown}
    >
      {rest}
      {lit.map((cell, index) => (
        <rect
          key={cell.day}
          id={`${id}-${cell.day}`}
          className={index === at ? 'lit at' : 'lit'}
          x={cell.column * STEP}
          y={cell.week * STEP}
          width={CELL}
          height={CELL}
          rx={1.5}
          role="option"
          aria-selected={index === at}
          onClick={() => onJump(cell.day)}
        >
          <title>{words.month.day(date(`${month}-${String(cell.day).padStart(2, '0')}`), days[cell.day - 1] ?? 0)}</title>
        </rect>
      ))}
    </svg>
  )
}

/** The rounded square of a day, as a path: the days without entries are one shape. */
function cellPath({ column, week }: CalendarDay): string {
  const round = 'a1.5 1.5 0 0 1'
  return `M${column * STEP + 1.5} ${week * STEP}h4${round} 1.5 1.5v4${round} -1.5 1.5h-4${round} -1.5 -1.5v-4${round} 1.5 -1.5z`
}

/** Which of the lit days a key leads to: the next or the one before, the nearest a week away, the first or last. */
function nextDay(key: string, lit: readonly CalendarDay[], at: number): number | null {
  const here = lit[at]?.day ?? 1
  const last = lit.length - 1
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, at + 1)
    case 'ArrowLeft':
      return Math.max(0, at - 1)
    case 'ArrowDown': {
      const next = lit.findIndex(({ day }) => day >= here + 7)
      return next === -1 ? last : next
    }
    case 'ArrowUp':
      return Math.max(0, lit.findLastIndex(({ day }) => day <= here - 7))
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
