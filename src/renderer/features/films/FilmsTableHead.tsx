import { useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { MOST_CHOSEN } from '../../../shared/models/journal'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Checkbox } from '../../ui/Checkbox'
import { classes } from '../../ui/classes'
import { Icon } from '../../ui/Icon'
import { COLUMN_CLASSES, SORT_OF, type Column } from './columns'
import { isUsuallyDescending } from './filmsQuery'

/** The head of the table: it sorts. One Tab stop; arrows move along it, down goes to the rows. */
export function FilmsTableHead({ onLeave }: { onLeave: () => void }) {
  const { films } = useStores()
  const columns = useStore(films, (state) => state.columns)
  const chosen = useStore(films, (state) => state.selection.chosen)
  const total = useStore(films, (state) => state.total ?? 0)
  const actions = useStore(films, (state) => state.actions)
  const row = useRef<HTMLTableRowElement>(null)
  const heads: readonly (Column | 'title')[] = ['title', ...columns]
  const sortable = heads.filter((head) => SORT_OF[head] !== null)
  const [stop, setStop] = useState<Column | 'title' | 'all'>('title')
  const shownStop = stop === 'all' || sortable.includes(stop) ? stop : 'title'

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      return onLeave()
    }
    const buttons = [...(row.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const here = buttons.findIndex((button) => button === document.activeElement)
    const next = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    buttons[Math.min(buttons.length - 1, Math.max(0, next))]?.focus()
  }
  const isAll = chosen.size > 0 && chosen.size >= Math.min(total, MOST_CHOSEN)
  return (
    <thead onKeyDown={onKeyDown}>
      <tr ref={row} aria-rowindex={1}>
        <th scope="col" className="c-box" onFocus={() => setStop('all')}>
          <Checkbox
            checked={isAll ? true : chosen.size > 0 ? 'mixed' : false}
            label={messages.films.chooseAll}
            hideLabel
            isTabStop={shownStop === 'all'}
            onChange={() => {
              if (isAll) actions.chooseNone()
              else void actions.chooseAll()
            }}
          />
        </th>
        <th scope="col" className="c-poster">
          <span className="sr">{messages.films.poster}</span>
        </th>
        {heads.map((head) => (
          <Head key={head} head={head} isTabStop={head === shownStop} onFocus={() => setStop(head)} />
        ))}
      </tr>
    </thead>
  )
}

function Head({ head, isTabStop, onFocus }: { head: Column | 'title'; isTabStop: boolean; onFocus: () => void }) {
  const { films } = useStores()
  const query = useStore(films, (state) => state.query)
  const actions = useStore(films, (state) => state.actions)
  const sort = SORT_OF[head]
  const isSorted = sort === query.sort
  const className = classes(`c-${head}`, head !== 'title' && COLUMN_CLASSES[head])
  if (sort === null) {
    return (
      <th scope="col" className={className}>
        {messages.films.heads[head]}
      </th>
    )
  }
  return (
    <th scope="col" className={className} aria-sort={isSorted ? (query.isDescending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        onFocus={onFocus}
        onClick={() => void actions.ask({ sort, isDescending: isSorted ? !query.isDescending : isUsuallyDescending(sort) })}
      >
        {messages.films.heads[head]}
        {isSorted && <Icon name={query.isDescending ? 'ArrowDown' : 'ArrowUp'} />}
      </button>
    </th>
  )
}
