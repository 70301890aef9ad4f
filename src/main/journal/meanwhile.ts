/** What another window or program did to an entry while somebody was writing in it: told, and never written over. */
import type { EntryText } from '../../shared/models/entry'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import type { RevisionRow } from '../revisions/repository'
import { type EntryRows, getRows, idOf, textOf } from './entryRows'
import { keepable, saysTheSame } from './writeText'

/**
 * What a text was written on: the instant the entry bore then (see `updatedAt`); null to write in any case and keep what
 * stood there as a version; undefined where whoever writes has just read the entry in the same breath.
 */
export type Base = string | null | undefined

/**
 * Refuses to write over what somebody else wrote meanwhile. Where both say the same nothing is lost, so it passes. Call in
 * the transaction that writes.
 */
export function respectOthers(open: OpenLibrary, rows: EntryRows, text: EntryText, base: Base, at: string): void {
  if (base === undefined || base === stampOf(rows)) return
  const stands = textOf(open, rows)
  if (saysTheSame(stands, text)) return
  if (base !== null) {
    throw new Problem('conflict', 'This entry was changed elsewhere while you were writing, by the command line or another window. Nothing was overwritten. Choose which words stay; the others are kept as a version.')
  }
  if (stands.body.trim() !== '' && stands.body !== text.body) keepVersion(open, rows, 'command', at)
}

/** The instant an entry bears; it changes with everything that is written into it. */
export function stampOf({ review, viewing }: EntryRows): string {
  return [review?.updated_at ?? '', viewing?.updated_at ?? ''].toSorted().at(-1) ?? ''
}

/** `at`, or a millisecond after what the entry bears: a clock that was set back never makes something newer look older. */
export function laterThan(rows: EntryRows, at: string): string {
  const least = Date.parse(stampOf(rows)) + 1
  return Date.parse(at) >= least ? at : new Date(least).toISOString()
}

/** Sees to it that the entry bears the new instant, also where only its tags changed or the row that changed has gone. */
export function stamped({ repositories: { reviews, viewings } }: OpenLibrary, rows: EntryRows, at: string): EntryRows {
  if (stampOf(rows) >= at) return rows
  if (rows.review) return { ...rows, review: reviews.save({ ...rows.review, updated_at: at }) }
  return { ...rows, viewing: rows.viewing && viewings.save({ ...rows.viewing, updated_at: at }) }
}

/** Keeps what a review says as a version, where there is a review. Call inside a write. */
export function keepVersion({ repositories: { revisions } }: OpenLibrary, { review }: EntryRows, reason: RevisionRow['reason'], at: string): void {
  if (review) revisions.add({ subjectKind: 'review', subjectId: review.id, body: review.body, reason, at })
}

/** Keeps words that were not saved as a version; the entry stays as it is. The version's id, or null where there are no words. */
export async function setAside(open: OpenLibrary, id: string, written: EntryText, at: string): Promise<{ version: string | null }> {
  const { body } = keepable(written)
  if (body.trim() === '') return { version: null }
  return open.library.writeUnlogged(() => {
    const rows = getRows(open, id)
    const subject = rows.review?.id ?? open.repositories.reviews.ofViewing(idOf(rows))?.id
    if (subject === undefined) {
      throw new Problem('not-found', 'This entry has no review any more that could keep your words as a version. Nothing was lost: keep your words, or copy them.')
    }
    const { revisions } = open.repositories
    const kept = revisions.add({ subjectKind: 'review', subjectId: subject, body, reason: 'leave', at: laterThan(rows, at) })
    return { version: (kept ?? revisions.newest('review', subject))?.id ?? null }
  })
}
