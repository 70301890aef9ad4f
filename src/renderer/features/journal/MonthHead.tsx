import { memo } from 'react'
import type { MonthFigures } from '../../../shared/models/journal'
import { journalWords as words } from '../../messages'
import { CalendarStrip } from './CalendarStrip'
import type { MonthTitle } from './months'

interface MonthHeadProps {
  month: string
  /** The id of its heading, which names its rows. */
  id: string
  name: MonthTitle['name']
  about: MonthTitle['about']
  /** Undefined while they are read. */
  figures: MonthFigures | undefined
  /** Its calendar is the one that Tab stops at. */
  isTabStop: boolean
  onJump: (month: string, day: number) => void
}

/** What a month was: its name, its figures, its days. */
export const MonthHead = memo(function MonthHead({ month, id, name, about, figures, isTabStop, onJump }: MonthHeadProps) {
  return (
    <div className="mh">
      <h2 id={id}>{name}</h2>
      {about !== null && <p>{about}</p>}
      {figures !== undefined && (
        <>
          {figures.films > 0 && <p className="num">{words.month.films(figures.films)}</p>}
          {figures.rewatches > 0 && <p className="num">{words.month.rewatches(figures.rewatches)}</p>}
          {figures.words > 0 && <p className="num">{words.month.words(figures.words)}</p>}
          {figures.days.length > 0 && <CalendarStrip month={month} days={figures.days} isTabStop={isTabStop} onJump={(day) => onJump(month, day)} />}
        </>
      )}
    </div>
  )
})
