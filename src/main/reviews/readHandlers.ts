/** Reading a review on a page of its own, and keeping somebody else's. */
import type { Handlers } from '../../shared/ipc/types'
import { now } from '../clock'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { authorOf, mentionsOf } from './collected'
import { factsOf } from './listHandlers'

type Calls = Pick<Handlers['reviews'], 'read' | 'locate' | 'keep'>

export function readHandlers(current: () => OpenLibrary): Calls {
  return {
    read: ({ review }) => {
      const open = current()
      const row = open.repositories.reviewList.one(review)
      if (row === null) throw new Problem('not-found', 'That review is no longer in your library.')
      return {
        ...factsOf(open, row),
        body: row.body,
        bodyFormat: row.body_format,
        mentions: mentionsOf(open, row.id),
        isKept: row.author_id !== null && row.is_liked === 1
      }
    },

    locate: ({ query, review }) => ({ at: current().repositories.reviewList.locate(query, review) }),

    keep: async ({ review, isKept }) => {
      const open = current()
      const { reviews } = open.repositories
      const author = authorOf(open, reviews.get(review).author_id)
      if (author === null) throw new Problem('invalid', 'Your own reviews are all kept. Nothing was changed.')
      const label = isKept ? `Review by ${author} kept` : `Review by ${author} no longer kept`
      return open.library.write(label, () => {
        reviews.save({ ...reviews.get(review), is_liked: isKept ? 1 : 0, updated_at: now() })
        return { label, group: open.library.changes.currentGroup() }
      })
    }
  }
}
