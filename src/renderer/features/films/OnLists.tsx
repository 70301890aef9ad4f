import { useId } from 'react'
import type { OnList } from '../../../shared/models/filmPage'
import { useGo } from '../../app/useGo'
import { filmActionWords as words } from '../../messages'
import { Icon } from '../../ui/Icon'

/** The lists this film is on; nothing where it is on none. Of the watchlist the toolbar tells. */
export function OnLists({ lists: all }: { lists: readonly OnList[] }) {
  const heading = useId()
  const { go } = useGo()
  const lists = all.filter(({ isWatchlist }) => !isWatchlist)
  if (lists.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <div className="top">
        <h2 className="h-sec" id={heading}>
          {words.onLists}
        </h2>
      </div>
      <ul className="onlists">
        {lists.map(({ id, name, place }) => (
          <li key={id}>
            <Icon name="List" size="sm" />
            <a
              id={`on-list-${id}`}
              href={`#list/${id}`}
              className="clip"
              onClick={(event) => {
                event.preventDefault()
                go({ name: 'list', list: id })
              }}
            >
              <bdi>{name}</bdi>
            </a>
            {place !== null && <span className="muted num">{words.place(place)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
