/** Versions of my texts: the history of a review, and going back in it. */
import type { Handlers } from '../../shared/ipc/types'
import type { Version } from '../../shared/models/version'
import { now } from '../clock'
import { entryOf, getRows, isDraft, textOf } from '../journal/entryRows'
import { put, titleOf } from '../journal/writing'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { wellFormed } from '../text/wellFormed'
import type { RevisionLine } from './repository'

export function versionHandlers(current: () => OpenLibrary, clock: () => string = now): Handlers['versions'] {
  return {
    list: ({ review, start, count }) => {
      const { total, lines } = current().repositories.revisions.stretchOf('review', review, start, count)
      return { total, start, versions: lines.map(versionOf) }
    },
    text: ({ version }) => ({ body: current().repositories.revisions.get(version).body }),
    name: ({ version, name }) => {
      const { library, repositories: { revisions } } = current()
      return library.write(name === null ? 'Name of a version taken off' : 'Version named', () =>
        versionOf(revisions.save({ ...revisions.get(version), name: name === null ? null : wellFormed(name).text })))
    },
    keep: ({ review, name }) => keep(current(), review, wellFormed(name).text, clock()),
    restore: ({ version }) => restore(current(), version, clock())
  }
}

/** Names the newest version when it says what the text says now, else makes one with the name. */
function keep({ library, repositories: { reviews, revisions } }: OpenLibrary, review: string, name: string, at: string): Promise<Version> {
  return library.write('Version named', () => {
    const { body } = reviews.get(review)
    const made = revisions.add({ subjectKind: 'review', subjectId: review, body, reason: 'leave', at, name })
    if (made) return versionOf(made)
    const newest = revisions.newest('review', review)
    if (!newest) throw new Problem('invalid', 'There is nothing to name yet. Write something first.')
    return versionOf(revisions.save({ ...newest, name }))
  })
}

/** Puts an older text back, as one thing to undo. What stands now stays among the versions, and so does what was put back. */
function restore(open: OpenLibrary, id: string, at: string): ReturnType<Handlers['versions']['restore']> {
  const { library, repositories: { revisions } } = open
  const version = revisions.get(id)
  const known = getRows(open, version.subject_id)
  if (known.review?.body === version.body) return Promise.resolve({ entry: entryOf(open, known), done: null })
  const label = `Earlier version of the entry on ${titleOf(open, known)} restored`
  return library.write(label, () => {
    const rows = getRows(open, version.subject_id)
    const of = { subjectKind: 'review', subjectId: version.subject_id, at } as const
    if (rows.review && rows.review.body !== '') revisions.add({ ...of, body: rows.review.body, reason: 'leave' })
    const after = put(open, rows, { ...textOf(open, rows), body: version.body }, isDraft(rows), at)
    revisions.add({ ...of, body: version.body, reason: 'restore' })
    return { entry: entryOf(open, after), done: { label, group: library.changes.currentGroup() } }
  })
}

function versionOf(row: RevisionLine): Version {
  const { id, made_at: madeAt, words, words_added: added, words_removed: removed, name, reason } = row
  return { id, madeAt, words, added, removed, name, reason }
}
