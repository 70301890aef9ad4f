/** One thing done to many rows: in short writes, so that nothing else waits, and still one thing to undo. */
import { setImmediate as pause } from 'node:timers/promises'
import type { Done } from '../../shared/models/changeNotes'
import type { Library } from '../db/library'
import { undoGroup } from './replay'

/** How long one write may go on taking the next one. */
const SLICE_MS = 12

/**
 * Does something to each of many, and answers as one action. When it cannot be done to all, what was done is taken back, so
 * that nothing is left halfway.
 *
 * @param label what was done, as the Undo menu and the toast say it ("3 films moved to the bin")
 */
export async function writeMany<T>(library: Library, label: string, things: readonly T[], act: (thing: T) => void): Promise<Done> {
  let done = await library.write(label, () => slice(things, 0, act, library))
  const { group } = done
  try {
    while (done.next < things.length) {
      await pause()
      const from = done.next
      done = await library.write(label, () => slice(things, from, act, library), { into: group })
    }
  } catch (error) {
    await library.writeUnlogged(() => takeBack(library, group))
    throw error
  }
  return { label, group }
}

interface Slice {
  readonly next: number
  readonly group: number
}

function slice<T>(things: readonly T[], from: number, act: (thing: T) => void, library: Library): Slice {
  const end = performance.now() + SLICE_MS
  let next = from
  for (const thing of things.slice(from)) {
    act(thing)
    next += 1
    if (performance.now() > end) break
  }
  return { next, group: library.changes.currentGroup() }
}

function takeBack({ db }: Library, group: number): void {
  const stands = db.prepare<[number], { id: number }>('SELECT id FROM change_group WHERE id = ? AND undone_at IS NULL').get(group)
  if (stands) undoGroup(db, group)
}
