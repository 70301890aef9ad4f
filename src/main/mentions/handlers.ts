/** Mentions: what the person decides about the ones that were recognised. */
import type { Handlers } from '../../shared/ipc/types'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { offeredMentions, returnedTo } from './lists'
import type { MentionRow } from './repository'
import { findOrMakeStub, removeLonelyStubs } from './stubs'

export function mentionHandlers(current: () => OpenLibrary, look: (library: string, job: string) => Promise<{ found: number }>): Handlers['mentions'] {
  return {
    offered: ({ start, count }) => offeredMentions(current(), start, count),
    look: ({ job }) => look(current().library.path, job),
    returnedTo: ({ whose }) => returnedTo(current(), whose),
    decide: async ({ mentions: ids, status }) => {
      const open = current()
      const { mentions } = open.repositories
      const label = labelOf(ids.map((id) => mentions.get(id)), status)
      return open.library.write(label, () => {
        const rows = ids.map((id) => mentions.get(id))
        if (status === 'accepted') for (const row of rows) accept(open, row)
        else reject(open, rows)
        return { label, group: open.library.changes.currentGroup() }
      })
    }
  }
}

function accept(open: OpenLibrary, row: MentionRow): void {
  const meant = row.film_id === null ? null : open.repositories.films.find(row.film_id)
  const film = meant && meant.deleted_at === null ? meant : findOrMakeStub(open, row, null)
  if (film.id === filmOfSubject(open, row)) throw new Problem('conflict', `“${row.title}” is the film this text is about, so it is no mention. Nothing was changed.`)
  open.repositories.mentions.save({ ...row, film_id: film.id, status: 'accepted' })
}

function reject(open: OpenLibrary, rows: readonly MentionRow[]): void {
  for (const row of rows) open.repositories.mentions.save({ ...row, film_id: null, status: 'rejected' })
  removeLonelyStubs(open, rows.map((row) => row.film_id))
}

function filmOfSubject({ repositories: { reviews, takes } }: OpenLibrary, { subject_kind, subject_id }: MentionRow): string | null {
  if (subject_kind === 'review') return reviews.find(subject_id)?.film_id ?? null
  return subject_kind === 'take' ? (takes.find(subject_id)?.film_id ?? null) : null
}

function labelOf(rows: readonly MentionRow[], status: 'accepted' | 'rejected'): string {
  const titles = [...new Set(rows.map((row) => row.title))]
  const done = status === 'accepted' ? 'accepted' : 'set aside'
  return titles.length === 1 ? `Mention of ${titles[0] ?? ''} ${done}` : `${titles.length} mentions ${done}`
}
