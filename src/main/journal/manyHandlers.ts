/** What is changed on entries without opening them: one, or many at once as one thing to undo. */
import type { EntryText } from '../../shared/models/entry'
import type { EntryChange } from '../../shared/models/journal'
import type { Handlers } from '../../shared/ipc/types'
import { writeMany } from '../changes/many'
import { now } from '../clock'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { foldForMatching } from '../text/fold'
import { getRows, isDraft, textOf } from './entryRows'
import { keepable, saysTheSame } from './writeText'
import { put, removeEntry, titleOf } from './writing'

type Calls = Pick<Handlers['journal'], 'change' | 'removeMany'>

export function manyHandlers(current: () => OpenLibrary): Calls {
  return {
    change: async ({ entries, change }) => {
      const open = current()
      const at = now()
      return writeMany(open.library, label(open, entries, 'changed'), distinct(entries), (id) => changeEntry(open, id, change, at))
    },
    removeMany: async ({ entries }) => {
      const open = current()
      const at = now()
      return writeMany(open.library, label(open, entries, 'moved to the bin'), distinct(entries), (id) => removeEntry(open, getRows(open, id), at))
    }
  }
}

/** "Entry on Interview changed", "12 entries changed". */
function label(open: OpenLibrary, entries: readonly string[], done: string): string {
  const ids = distinct(entries)
  const [only] = ids
  if (ids.length === 1 && only !== undefined) return `Entry on ${titleOf(open, getRows(open, only))} ${done}`
  return `${ids.length.toLocaleString('en')} entries ${done}`
}

function distinct(entries: readonly string[]): string[] {
  return [...new Set(entries)]
}

/** Changes one entry by the rules by which it is written; a draft stays one. */
function changeEntry(open: OpenLibrary, id: string, change: EntryChange, at: string): void {
  const rows = getRows(open, id)
  const before = textOf(open, rows)
  const after = keepable(changed(before, change))
  if (saysTheSame(before, after)) return
  if (after.watchedOn === null && after.rating === null && after.body.trim() === '' && !isDraft(rows)) {
    throw new Problem('invalid', `The entry on ${titleOf(open, rows)} has no words and no rating, so it needs its day. Nothing was changed. Move it to the bin instead.`)
  }
  put(open, rows, after, isDraft(rows), at)
}

function changed(text: EntryText, { watchedOn, rating, isLiked, isRewatch, addTags = [], removeTags = [] }: EntryChange): EntryText {
  const gone = new Set(removeTags.map(foldForMatching))
  return {
    ...text,
    watchedOn: watchedOn === undefined ? text.watchedOn : watchedOn,
    rating: rating === undefined ? text.rating : rating,
    isLiked: isLiked ?? text.isLiked,
    isRewatch: isRewatch ?? text.isRewatch,
    tags: [...text.tags.filter((tag) => !gone.has(foldForMatching(tag))), ...addTags]
  }
}
