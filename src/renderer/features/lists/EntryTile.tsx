import { memo, type ReactNode } from 'react'
import type { ListEntry } from '../../../shared/models/list'
import { typeset } from '../../ui/prose/typeset'
import { listWords as words } from '../../messages'
import { IconButton } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Poster } from '../../ui/Poster'
import { NoteField } from './NoteField'
import { entryLinkId } from './EntryRow'

/** What can be done on a tile; the same for all, so that a tile that stays is not drawn again. */
export interface TileActs {
  readonly open: (entry: ListEntry) => void
  readonly menu: (entry: ListEntry, below: HTMLElement) => void
  readonly saveNote: (entry: ListEntry, note: string, byKey: boolean) => void
  readonly cancelNote: () => void
}

interface EntryTileProps {
  /** Undefined while it is on its way. */
  entry: ListEntry | undefined
  index: number
  count: number
  top: number
  left: number
  width: number
  /** The number in front of the title; null where the list is not ranked. */
  number: number | null
  /** Below the title: "1970 · since 11 Jan". */
  about: (entry: ListEntry) => ReactNode
  isTabStop: boolean
  isPicked: boolean
  isEditing: boolean
  acts: TileActs
}

/** A film of a list on a wall: its card, title and reason. */
export const EntryTile = memo(function EntryTile({ entry, index, count, top, left, width, number, about, isTabStop, isPicked, isEditing, acts }: EntryTileProps) {
  const placed = { 'data-index': index, 'aria-posinset': index + 1, 'aria-setsize': count, style: { top, insetInlineStart: left, width } }
  const tabIndex = isTabStop ? 0 : -1
  if (entry === undefined) {
    return (
      <li className="film-tile loading" {...placed}>
        <a tabIndex={tabIndex} role="link" aria-disabled>
          <span className="poster" />
          <span className="sr">{words.row.loading}</span>
        </a>
      </li>
    )
  }
  const { film, note } = entry
  return (
    <li className={classes('film-tile', 'listed', isPicked && 'picked-out')} {...placed}>
      <a
        id={entryLinkId(entry.id)}
        href={`#film/${film.id}`}
        tabIndex={tabIndex}
        onClick={(event) => {
          event.preventDefault()
          acts.open(entry)
        }}
      >
        <Poster film={film} width="fill" decorative />
        <span className="cap clip">
          {number !== null && <span className="rank num">{words.row.place(number)}</span>}
          <bdi>{film.title}</bdi>
        </span>
        <span className="added clip">{about(entry)}</span>
        {note !== null && !isEditing && (
          <span className="reason" dir="auto">
            {typeset(note)}
          </span>
        )}
      </a>
      {isEditing && (
        <NoteField
          label={words.row.reasonOn(film.title)}
          note={note ?? ''}
          onSave={(text, byKey) => acts.saveNote(entry, text, byKey)}
          onCancel={acts.cancelNote}
        />
      )}
      <span className="tilemenu">
        <IconButton
          icon="Ellipsis"
          kind="standard"
          label={words.row.more(film.title)}
          tabIndex={-1}
          aria-haspopup="menu"
          onClick={(event) => acts.menu(entry, event.currentTarget)}
        />
      </span>
    </li>
  )
})
