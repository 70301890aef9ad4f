import type { RefObject } from 'react'
import { useStore } from 'zustand'
import type { ReviewCard } from '../../../shared/models/reviewList'
import { useStores } from '../../app/stores'
import { useGo } from '../../app/useGo'
import { reviewWords as words } from '../../messages'
import { ReviewRow, rowId } from './ReviewRow'
import { useListRows } from './useListRows'

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
  const height = query.text.trim() === '' ? HEIGHT.lines : HEIGHT.hits
  const idOf = (index: number): string | undefined => {
    const review = actions.at(index)
    return review === undefined ? undefined : rowId(review.id)
  }
  const { drawn, stop, onFocus, onKeyDown } = useListRows({ total, height, scroll, active, moveTo: actions.moveTo, idOf, query, show: actions.show })

  const open = (review: ReviewCard): void => {
    if (review.isDraft) go({ name: 'write', entry: review.id })
    else go({ name: 'read', review: review.id, isFromList: true })
  }

  return (
    <ol
      className="rvlist"
      aria-label={words.list}
      style={{ height: total * height }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
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
