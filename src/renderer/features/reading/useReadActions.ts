import { useMemo } from 'react'
import type { ReadableReview } from '../../../shared/models/reading'
import type { ReviewCard } from '../../../shared/models/reviewList'
import type { Route } from '../../app/navigation'
import { useStores } from '../../app/stores'
import { useAct } from '../../app/useAct'
import { readingWords as words } from '../../messages'
import { copyText } from './copyText'

export interface ReadActions {
  /** To where the review was opened from. */
  readonly leave: () => void
  /** Null: there is none on that side. */
  readonly turn: (to: ReviewCard | null, side: 'previous' | 'next') => void
  readonly keep: () => Promise<void>
  /** My own review, or a new one of mine on this film. */
  readonly write: () => Promise<void>
  readonly copy: () => void
  readonly print: () => Promise<void>
  readonly openExport: () => void
  readonly remove: () => Promise<void>
}

/** What can be done with a review that is read. */
export function useReadActions(review: ReadableReview, isFromList: boolean): ReadActions {
  const stores = useStores()
  const { done, answerOf } = useAct()
  return useMemo(() => {
    const { navigation, reading, toasts, transfer } = stores
    const { go, returnTo, forget } = navigation.getState().actions
    const pages = reading.getState().actions
    const { id, entry, author, film } = review
    const from: Route = isFromList ? { name: 'reviews' } : { name: 'film', film: film.id }
    return {
      leave: () => returnTo(from),
      turn: (to, side) => {
        // In the place of this one, so that Back leads to where the reading began.
        if (to === null) toasts.getState().actions.show(side === 'next' ? words.last : words.first)
        else returnTo({ name: 'read', review: to.id, isFromList })
      },
      keep: async () => {
        if (author !== null) await done(await pages.keep(id, !review.isKept))
      },
      write: async () => {
        if (entry !== null) return go({ name: 'write', entry })
        const started = answerOf(await pages.write(film.id))
        if (started !== null) go({ name: 'write', entry: started.id })
      },
      copy: () => toasts.getState().actions.show(copyText(review.body) ? words.copied : words.notCopied),
      print: async () => void answerOf(await pages.print()),
      openExport: () => void transfer.getState().actions.openExport({ scope: { kind: 'review', review: id }, name: words.exportName(author, film.title) }),
      remove: async () => {
        const outcome = await pages.remove(review)
        if ('done' in outcome) {
          returnTo(from)
          forget((route) => (route.name === 'read' && route.review === id) || (route.name === 'write' && route.entry === entry))
        }
        await done(outcome)
      }
    }
  }, [stores, review, isFromList, done, answerOf])
}
