/** Undo and redo. An import is many small groups; they go back together, each in a write of its own, so that nothing waits for long. */
import type { Replayed } from '../../shared/models/changeNotes'
import type { Handlers } from '../../shared/ipc/types'
import type { OpenLibrary } from '../repositories'
import { nextRedo, nextUndo, redoGroup, undoGroup } from './replay'
import { redoneTogether, reviewsChangedBy, undoneTogether } from './together'

export function changeHandlers(current: () => OpenLibrary): Handlers['changes'] {
  return {
    undo: async () => {
      const open = current()
      const next = nextUndo(open.library.db)
      return next && takeBack(open, next.id)
    },
    redo: async () => {
      const { library } = current()
      const next = nextRedo(library.db)
      if (!next) return null
      for (const group of redoneTogether(library.db, next.id)) await library.writeUnlogged(() => redoGroup(library.db, group))
      return { label: next.label }
    },
    undoGroup: async ({ group }) => takeBack(current(), group)
  }
}

async function takeBack(open: OpenLibrary, group: number): Promise<Replayed> {
  const { library } = open
  let label = ''
  for (const each of undoneTogether(library.db, group)) {
    const replayed = await library.writeUnlogged(() => {
      keepWords(open, each)
      return undoGroup(library.db, each)
    })
    label = replayed.label
  }
  return { label }
}

/** What I wrote stays among the versions when an undo takes it out of the text: Redo is gone after the next change. */
function keepWords({ library, repositories: { reviews, revisions } }: OpenLibrary, group: number): void {
  for (const id of reviewsChangedBy(library.db, group)) revisions.add({ subjectKind: 'review', subjectId: id, body: reviews.get(id).body, reason: 'leave' })
}
