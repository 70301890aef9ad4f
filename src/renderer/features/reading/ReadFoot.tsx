import { useStore } from 'zustand'
import type { ReadableReview } from '../../../shared/models/reading'
import { useStores } from '../../app/stores'
import { readingWords } from '../../messages'

const words = readingWords.foot

interface ReadFootProps {
  review: ReadableReview
  hasCovered: boolean
  isOpen: boolean
  /** Null: at its end. */
  minutes: number | null
}

/** Keys that act here, where keys alone act at all, and how much is left. */
export function ReadFoot({ review, hasCovered, isOpen, minutes }: ReadFootProps) {
  const { settings } = useStores()
  const hasKeys = useStore(settings, ({ preferences }) => preferences?.singleKeys !== false)
  return (
    <footer className="wfoot rfoot">
      {hasKeys && (
        <>
          <span>
            <span className="key">[</span> <span className="key">]</span> {words.turn}
          </span>
          {hasCovered && (
            <span>
              <span className="key">S</span> {isOpen ? words.coverSpoilers : words.showSpoilers}
            </span>
          )}
          <span>
            <span className="key">W</span> {review.author === null ? words.edit : words.write}
          </span>
        </>
      )}
      <span className="grow" />
      <span className="num">{readingWords.left(minutes)}</span>
    </footer>
  )
}
