import type { KeyboardEvent, RefObject } from 'react'
import { useStore } from 'zustand'
import type { WrittenHit } from '../../../shared/models/writtenSearch'
import { useStores } from '../../app/stores'
import { useGo } from '../../app/useGo'
import { writtenWords as words } from '../../messages'
import { entryAnchor, noteAnchor, takeAnchor } from '../films/anchors'
import { useListRows } from '../reviews/useListRows'
import { WRITTEN_FIELD } from './fieldId'
import { rowId, WrittenRow } from './WrittenRow'

interface WrittenRowsProps {
  total: number
  scroll: RefObject<HTMLDivElement | null>
}

/** Room for two lines of the passage. */
const HEIGHT = 152

/** What was found: rows of one height, of which only those in sight are drawn. One Tab stop; arrows move, Enter opens. */
export function WrittenRows({ total, scroll }: WrittenRowsProps) {
  const { written } = useStores()
  useStore(written, (state) => state.revision)
  const { active, actions } = useStore(written)
  const { go } = useGo()
  const idOf = (index: number): string | undefined => {
    const hit = actions.at(index)
    return hit === undefined ? undefined : rowId(hit)
  }
  const { drawn, stop, onFocus, onKeyDown } = useListRows({ total, height: HEIGHT, scroll, active, moveTo: actions.moveTo, idOf, show: actions.rows })

  const open = (hit: WrittenHit): void => {
    const film = { name: 'film', film: hit.film.id } as const
    if (hit.kind === 'entry' && hit.isDraft) go({ name: 'write', entry: hit.id })
    else if (hit.review !== null) go({ name: 'read', review: hit.review })
    else if (hit.kind === 'take') go(film, takeAnchor(hit.id))
    else if (hit.kind === 'note') go(film, entryAnchor(hit.id))
    else go(film, noteAnchor(hit.id))
  }
  const onKey = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!isPlain || !(event.key === 'Escape' || (event.key === 'ArrowUp' && stop === 0))) return onKeyDown(event)
    event.preventDefault()
    document.getElementById(WRITTEN_FIELD)?.focus()
  }
  return (
    <ol
      className="rvlist"
      aria-label={words.list}
      style={{ height: total * HEIGHT }}
      onKeyDown={onKey}
      onFocus={onFocus}
    >
      {drawn.map((index) => (
        <WrittenRow
          key={index}
          hit={actions.at(index)}
          index={index}
          total={total}
          top={index * HEIGHT}
          height={HEIGHT}
          isTabStop={index === stop}
          onOpen={open}
        />
      ))}
    </ol>
  )
}

/** Gives the focus to the row of a hit, if it is drawn. */
export function focusRow(hit: WrittenHit | undefined): void {
  if (hit !== undefined) document.getElementById(rowId(hit))?.focus()
}
