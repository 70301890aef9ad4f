/** Reviews that others wrote: their paragraph breaks, and removing one. Mine are entries (see journal). */
import type { Handlers } from '../../shared/ipc/types'
import { now } from '../clock'
import { removeLonelyStubs } from '../mentions/stubs'
import { restoreParagraphs } from '../recogniser/paragraphs'
import type { OpenLibrary } from '../repositories'
import { fold } from '../text/fold'
import { authorOf, collectedReview } from './collected'
import { reviewListHandlers } from './listHandlers'
import { readHandlers } from './readHandlers'
import type { ReviewRow } from './repository'

export function reviewHandlers(current: () => OpenLibrary): Handlers['reviews'] {
  return {
    ...reviewListHandlers(current),
    ...readHandlers(current),

    showBreaks: async ({ review, restored }) => {
      const open = current()
      const { reviews } = open.repositories
      if (bodyWith(restored, reviews.get(review)) === reviews.get(review).body) return collectedReview(open, reviews.get(review))
      return open.library.write(restored ? 'Paragraph breaks restored' : 'Review shown as pasted', () => {
        const row = reviews.get(review)
        keepIfEdited(open, row)
        const body = bodyWith(restored, row)
        const saved = reviews.save({ ...row, body, body_as_pasted: row.body_as_pasted ?? row.body, folded: fold(body), updated_at: now() })
        return collectedReview(open, saved)
      })
    },

    remove: async ({ review }) => {
      const open = current()
      const { reviews, mentions } = open.repositories
      const author = authorOf(open, reviews.get(review).author_id)
      const label = author === null ? 'Review moved to the bin' : `Review by ${author} moved to the bin`
      return open.library.write(label, () => {
        reviews.remove(review)
        const films = mentions.of('review', review).map((mention) => mentions.remove(mention.id).film_id)
        removeLonelyStubs(open, films)
        return { label, group: open.library.changes.currentGroup() }
      })
    }
  }
}

/** The body with its breaks restored, or as it was pasted. */
function bodyWith(restored: boolean, row: ReviewRow): string {
  const pasted = row.body_as_pasted ?? row.body
  return restored ? restoreParagraphs(pasted).text : pasted
}

/** A body that was edited before it was added is neither of the two: it becomes a revision, so that no word is lost. */
function keepIfEdited({ repositories: { revisions } }: OpenLibrary, row: ReviewRow): void {
  if (row.body === bodyWith(false, row) || row.body === bodyWith(true, row)) return
  revisions.add({ subjectKind: 'review', subjectId: row.id, body: row.body, reason: 'restore' })
}
