import { memo } from 'react'
import type { JournalEntry } from '../../../shared/models/journal'
import { typeset } from '../../ui/prose/typeset'
import { journalWords as words } from '../../messages'
import { date } from '../../messages/format'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import { sayDate } from '../writing/watchedOn'
import { ROW } from './layout'
import { dayNumberOf, weekdayOf } from './months'

interface JournalRowProps {
  /** Undefined while it is read. */
  entry: JournalEntry | undefined
  /** Its number in the whole journal, which finds it again after a press or a key. */
  row: number
  /** Its number in its month. */
  place: number
  /** The row above is of the same day: it is not said twice to the eye. */
  isSameDay: boolean
  isTabStop: boolean
  isChosen: boolean
}

/** One entry. Presses and keys are heard by the list, so a row is drawn again only when something of it changes. */
export const JournalRow = memo(function JournalRow({ entry, row, place, isSameDay, isTabStop, isChosen }: JournalRowProps) {
  return (
    <div
      className={classes('jrow', place === 0 && 'topmost', isChosen && 'on')}
      id={entry === undefined ? undefined : rowId(entry.id)}
      style={{ top: place * ROW }}
      role="row"
      aria-rowindex={place + 1}
      aria-selected={isChosen}
      tabIndex={isTabStop ? 0 : -1}
      data-row={row}
    >
      {entry === undefined ? (
        <span role="gridcell" className="sr">
          {words.row.waiting}
        </span>
      ) : (
        <Cells entry={entry} isSameDay={isSameDay} isChosen={isChosen} />
      )}
    </div>
  )
})

function Cells({ entry, isSameDay, isChosen }: { entry: JournalEntry; isSameDay: boolean; isChosen: boolean }) {
  const { film } = entry
  return (
    <>
      <span role="gridcell" className="day">
        <Day day={entry.day} isSameDay={isSameDay} />
        <span className={classes('check', 'jcheck', isChosen && 'ticked')} data-check aria-hidden="true" title={words.row.choose}>
          {isChosen && <Icon name="Check" />}
        </span>
      </span>
      <Poster film={film} width={26} decorative />
      <span role="gridcell" className="ti">
        <a href={`#film/${film.id}`} tabIndex={-1} className="clip">
          <bdi>{film.title}</bdi>
        </a>
        {film.year !== null && <span className="muted">{film.year}</span>}
      </span>
      <span role="gridcell" className="st">
        <Stars rating={entry.rating} />
      </span>
      <span role="gridcell" className="mk">
        {entry.isRewatch && (
          <span role="img" aria-label={words.row.rewatch} title={words.row.rewatch}>
            <Icon name="RotateCcw" size="sm" />
          </span>
        )}
      </span>
      <span role="gridcell" className="mk">
        {entry.isLiked && (
          <span className="heart" role="img" aria-label={words.row.liked} title={words.row.liked}>
            <Icon name="Heart" size="sm" />
          </span>
        )}
      </span>
      <span role="gridcell" className="tx clip">
        {entry.isPrivate && (
          <span className="lock" role="img" aria-label={words.row.private} title={words.row.private}>
            <Icon name="Lock" size="sm" />
          </span>
        )}
        {entry.isDraft && <span className="draft">{words.row.draft} </span>}
        <bdi>{typeset(entry.opening)}</bdi>
      </span>
    </>
  )
}

function Day({ day, isSameDay }: { day: string | null; isSameDay: boolean }) {
  if (day === null) return <span className="sr">{words.row.unknownDay}</span>
  const number = dayNumberOf(day)
  if (number === null) {
    const isMonth = day.includes('-')
    return (
      <>
        {isMonth && !isSameDay && (
          <span className="some" aria-hidden="true">
            {words.row.someDay}
          </span>
        )}
        <span className="sr">{isMonth ? words.row.someDayIn(date(day)) : day}</span>
      </>
    )
  }
  return (
    <>
      {!isSameDay && (
        <>
          <b aria-hidden="true">{number}</b>
          <span className="weekday" aria-hidden="true">
            {weekdayOf(day)}
          </span>
        </>
      )}
      <span className="sr">{sayDate(day)}</span>
    </>
  )
}

/** The id of a row, by which it is found again when the page comes back. */
export function rowId(entry: string): string {
  return `row-${entry}`
}
