import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { WrittenHit } from '../../../shared/models/writtenSearch'
import { useStores } from '../../app/stores'
import { useGo } from '../../app/useGo'
import { writtenWords as words } from '../../messages'
import { entryAnchor, noteAnchor, takeAnchor } from '../films/anchors'
import { useVisibleRows } from '../films/useVisibleRows'
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
  const wantsFocus = useRef(false)
  const { first, end } = useVisibleRows(scroll, HEIGHT)
  const last = Math.min(end, total)
  const stop = Math.min(active, total - 1)

  useEffect(() => actions.rows(first, last), [actions, first, last, total])
  const stopHit = actions.at(stop)
  const stopId = stopHit === undefined ? undefined : rowId(stopHit)
  useEffect(() => {
    const row = wantsFocus.current && stopId !== undefined ? document.getElementById(stopId) : null
    if (row === null) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  }, [stopId])

  const open = (hit: WrittenHit): void => {
    const film = { name: 'film', film: hit.film.id } as const
    if (hit.kind === 'entry' && hit.isDraft) go({ name: 'write', entry: hit.id })
    else if (hit.review !== null) go({ name: 'read', review: hit.review })
    else if (hit.kind === 'take') go(film, takeAnchor(hit.id))
    else if (hit.kind === 'note') go(film, entryAnchor(hit.id))
    else go(film, noteAnchor(hit.id))
  }
  const goTo = (index: number): void => {
    wantsFocus.current = true
    actions.moveTo(index)
    if (scroll.current !== null) reveal(scroll.current, index * HEIGHT)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const screen = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / HEIGHT))
    const next = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: total - 1, PageDown: stop + screen, PageUp: stop - screen }[event.key]
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && stop === 0)) document.getElementById(WRITTEN_FIELD)?.focus()
    else if (next === undefined) return
    else goTo(Math.max(0, Math.min(next, total - 1)))
    event.preventDefault()
  }

  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, place) => first + place)
  if (stop < first || stop >= last) drawn.push(stop)
  return (
    <ol
      className="rvlist"
      aria-label={words.list}
      style={{ height: total * HEIGHT }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const index = drawn.find((each) => {
          const hit = actions.at(each)
          return hit !== undefined && rowId(hit) === event.target.id
        })
        if (index !== undefined) actions.moveTo(index)
      }}
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

/** Scrolls as little as it takes for a row to be seen. */
function reveal(scroller: HTMLElement, top: number): void {
  if (top < scroller.scrollTop) scroller.scrollTo({ top })
  else if (top + HEIGHT > scroller.scrollTop + scroller.clientHeight) scroller.scrollTo({ top: top + HEIGHT - scroller.clientHeight })
}
