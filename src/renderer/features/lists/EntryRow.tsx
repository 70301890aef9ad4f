import { memo, type PointerEvent } from 'react'
import type { ListEntry } from '../../../shared/models/list'
import { typeset } from '../../ui/prose/typeset'
import { listWords as words } from '../../messages'
import { listed } from '../../messages/format'
import { IconButton } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/Icon'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import { NoteField } from './NoteField'

/** What can be done on a row; the same for all rows, so that a row that stays is not drawn again. */
export interface RowActs {
  readonly open: (entry: ListEntry) => void
  readonly grip: (event: PointerEvent<HTMLElement>, entry: ListEntry, place: number) => void
  readonly menu: (entry: ListEntry, place: number, below: HTMLElement) => void
  readonly editNote: (entry: ListEntry) => void
  readonly saveNote: (entry: ListEntry, note: string, byKey: boolean) => void
  readonly cancelNote: () => void
}

interface EntryRowProps {
  /** Undefined while it is on its way. */
  entry: ListEntry | undefined
  /** Where it is drawn, counted from 0, of how many. */
  place: number
  count: number
  top: number
  /** The number that is shown; null where the list is not ranked. */
  number: number | null
  isTabStop: boolean
  canMove: boolean
  isLifted: boolean
  isEditing: boolean
  acts: RowActs
  describedBy: string | undefined
}

export function entryLinkId(entry: string): string {
  return `entry-${entry}`
}

/** A film on a list, with the note that says why it stands there. */
export const EntryRow = memo(function EntryRow({ entry, place, count, top, number, isTabStop, canMove, isLifted, isEditing, acts, describedBy }: EntryRowProps) {
  const placed = { 'data-place': place, 'aria-posinset': place + 1, 'aria-setsize': count, style: { top } }
  const tabIndex = isTabStop ? 0 : -1
  if (entry === undefined) {
    return (
      <li className="rkrow waiting" {...placed}>
        <a role="link" aria-disabled tabIndex={tabIndex}>
          <span className="sr">{words.row.loading}</span>
        </a>
      </li>
    )
  }
  const { film } = entry
  return (
    <li className={classes('rkrow', isLifted && 'lifted', number === null && 'plain')} {...placed}>
      <span className={classes('grip', canMove && 'can')} aria-hidden="true" onPointerDown={canMove ? (event) => acts.grip(event, entry, place) : undefined}>
        {canMove && <Icon name="GripVertical" size="sm" />}
      </span>
      {number !== null && <span className="n">{words.row.place(number)}</span>}
      <Poster film={film} width={34} decorative />
      <span className="ti">
        <span className="named">
          <a
            id={entryLinkId(entry.id)}
            href={`#film/${film.id}`}
            tabIndex={tabIndex}
            draggable={false}
            aria-describedby={describedBy}
            onClick={(event) => {
              event.preventDefault()
              acts.open(entry)
            }}
          >
            <bdi>{film.title}</bdi>
          </a>
          {film.year !== null && <span className="muted">{film.year}</span>}
        </span>
        {film.directors.length > 0 && <span className="sub clip">{listed(film.directors)}</span>}
      </span>
      <span className="st">
        <Stars rating={film.rating} />
      </span>
      {isEditing ? (
        <NoteField
          label={words.row.noteOn(film.title)}
          note={entry.note ?? ''}
          onSave={(note, byKey) => acts.saveNote(entry, note, byKey)}
          onCancel={acts.cancelNote}
        />
      ) : (
        <button
          type="button"
          className="notebutton"
          tabIndex={-1}
          aria-label={entry.note === null ? words.row.addNoteTo(film.title) : words.row.editNote(film.title, typeset(entry.note))}
          onClick={() => acts.editNote(entry)}
        >
          {entry.note === null ? (
            <span className="note2 add">{words.row.addNote}</span>
          ) : (
            <span className="note2" dir="auto">
              {typeset(entry.note)}
            </span>
          )}
        </button>
      )}
      <IconButton
        icon="Ellipsis"
        label={words.row.more(film.title)}
        tabIndex={-1}
        aria-haspopup="menu"
        onClick={(event) => acts.menu(entry, place, event.currentTarget)}
      />
    </li>
  )
})
