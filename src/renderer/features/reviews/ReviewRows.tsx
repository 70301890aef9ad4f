import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { ReviewCard } from '../../../shared/models/reviewList'
import { useStores } from '../../app/stores'
import { useGo } from '../../app/useGo'
import { reviewWords as words } from '../../messages'
import { useVisibleRows } from '../films/useVisibleRows'
import { ReviewRow, rowId } from './ReviewRow'

interface ReviewRowsProps {
  total: number
  scroll: RefObject<HTMLDivElement | null>
}

/** Three lines of text; with a search, room for two passages. */
const HEIGHT = { lines: 176, hits: 204 }

/** The list: rows of one height, of which only those in sight are drawn. One Tab stop; arrows move, Enter opens. */
export function ReviewRows({ total, scroll }: ReviewRowsProps) {
  const { reviews } = useStores()
  useStore(reviews, (state) => state.revision)
  const { query, active, actions } = useStore(reviews)
  const { go } = useGo()
  const wantsFocus = useRef(false)
  const height = query.text.trim() === '' ? HEIGHT.lines : HEIGHT.hits
  const { first, end } = useVisibleRows(scroll, height)
  const last = Math.min(end, total)
  const stop = Math.min(active, total - 1)

  useEffect(() => actions.show(first, last), [actions, first, last, query, total])
  const stopId = actions.at(stop)?.id
  useEffect(() => {
    const row = wantsFocus.current && stopId !== undefined ? document.getElementById(rowId(stopId)) : null
    if (row === null) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  }, [stopId])

  const open = (review: ReviewCard): void => {
    if (review.isDraft) go({ name: 'write', entry: review.id })
    else go({ name: 'read', review: review.id, isFromList: true })
  }
  const goTo = (index: number): void => {
    wantsFocus.current = true
    actions.moveTo(index)
    if (scroll.current !== null) reveal(scroll.current, index * height, height)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const screen = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / height))
    const next = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: total - 1, PageDown: stop + screen, PageUp: stop - screen }[event.key]
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    goTo(Math.max(0, Math.min(next, total - 1)))
  }

  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, place) => first + place)
  if (stop < first || stop >= last) drawn.push(stop)
  return (
    <ol
      className="rvlist"
      aria-label={words.list}
      style={{ height: total * height }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const index = drawn.find((each) => rowId(actions.at(each)?.id ?? '') === event.target.id)
        if (index !== undefined) actions.moveTo(index)
      }}
    >
      {drawn.map((index) => (
        <ReviewRow
          key={index}
          review={actions.at(index)}
          index={index}
          total={total}
          top={index * height}
          height={height}
          isTabStop={index === stop}
          onOpen={open}
        />
      ))}
    </ol>
  )
}

/** Scrolls as little as it takes for a row to be seen. */
function reveal(scroller: HTMLElement, top: number, height: number): void {
  if (top < scroller.scrollTop) scroller.scrollTo({ top })
  else if (top + height > scroller.scrollTop + scroller.clientHeight) scroller.scrollTo({ top: top + height - scroller.clientHeight })
}
