import { memo, type MouseEvent, type ReactNode } from 'react'
import type { FilmLine } from '../../../shared/models/filmQuery'
import { messages } from '../../messages'
import { figure, shortDate } from '../../messages/format'
import { Checkbox } from '../../ui/Checkbox'
import { classes } from '../../ui/classes'
import { Poster } from '../../ui/Poster'
import { Stars } from '../../ui/Stars'
import { COLUMN_CLASSES, type Column } from './columns'

interface FilmRowProps {
  index: number
  /** Undefined while it is on its way. */
  film: FilmLine | undefined
  columns: readonly Column[]
  isTabStop: boolean
  isChosen: boolean
  onOpen: (film: string) => void
  /** Chooses it or leaves it; with `isRange`, all up to it. */
  onChoose: (index: number, isRange: boolean) => void
}

/** A film in the table: a row that opens it, and a box that chooses it. */
export const FilmRow = memo(function FilmRow({ index, film, columns, isTabStop, isChosen, onOpen, onChoose }: FilmRowProps) {
  // The head is the first row. Known by its place, which is there before the film is.
  const common = { id: `film-row-at-${index}`, 'aria-rowindex': index + 2, 'data-index': index, tabIndex: isTabStop ? 0 : -1 }
  if (film === undefined) {
    return (
      <tr className="loading" {...common}>
        <td />
        <td />
        <td>
          <span className="skel" />
          <span className="sr">{messages.films.loading}</span>
        </td>
        {columns.map((column) => (
          <td key={column} className={COLUMN_CLASSES[column]} />
        ))}
      </tr>
    )
  }
  const onClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('.check') !== null) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey || event.shiftKey) onChoose(index, event.shiftKey)
    else onOpen(film.id)
  }
  return (
    <tr
      {...common}
      className={classes(isChosen && 'on')}
      aria-selected={isChosen}
      onClick={onClick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return
        event.preventDefault()
        onOpen(film.id)
      }}
    >
      <td>
        <Checkbox checked={isChosen} label={messages.films.choose(film.title)} hideLabel isTabStop={false} onChange={() => onChoose(index, false)} />
      </td>
      <td>
        <Poster film={film} width={22} decorative />
      </td>
      <td>
        <b>
          <bdi>{film.title}</bdi>
        </b>
      </td>
      {columns.map((column) => (
        <td key={column} className={COLUMN_CLASSES[column]}>
          {cell(film, column)}
        </td>
      ))}
    </tr>
  )
})

function cell(film: FilmLine, column: Column): ReactNode {
  switch (column) {
    case 'year':
      return film.year
    case 'director':
      return <bdi>{film.directors.join(', ')}</bdi>
    case 'watched':
      return film.lastWatchedOn === null ? film.isSeen ? null : <span className="muted">{messages.films.notSeen}</span> : shortDate(film.lastWatchedOn)
    case 'rating':
      return <Stars rating={film.rating} />
    case 'certificate':
      return film.certificate === null ? null : <span className="cert">{film.certificate}</span>
    case 'runtime':
      return film.runtimeMinutes === null ? null : figure(film.runtimeMinutes)
    case 'added':
      return shortDate(film.addedAt.slice(0, 10))
    case 'tags':
      return <bdi>{film.tags.join(', ')}</bdi>
  }
}
