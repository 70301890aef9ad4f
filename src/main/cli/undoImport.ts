import { setTimeout as pause } from 'node:timers/promises'
import { groupsOfBatch, Replaying } from '../changes/replay'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { say, type Answer } from './command'

const PIECE_MS = 12
/** Between two pieces, so that a window that saves gets in. */
const LET_IN_MS = 3

/** `import --undo BATCH`: takes one import back, in short steps. Cut off in between, the same words go on with it. */
export async function undoImport({ library, repositories }: OpenLibrary, id: string): Promise<Answer> {
  const batch = repositories.batches.get(id)
  if (batch.status === 'running') throw new Problem('busy', `“${batch.label}” is still going on. Stop it where it runs, or wait until it is done.`)
  const groups = groupsOfBatch(library.db, id)
  if (groups.length === 0) throw new Problem('conflict', `“${batch.label}” was taken back already.`)
  if (groups.length > 1) say('Taking back…\n')
  let keptNewer = 0
  for (const group of groups) {
    let replaying: Replaying | null = null
    for (let isDone = false; !isDone; ) {
      isDone = await library.writeUnlogged(() => {
        replaying ??= new Replaying(library.db, group, 'back')
        if (!replaying.go(PIECE_MS)) return false
        keptNewer += replaying.end().keptNewer
        return true
      })
      await pause(LET_IN_MS)
    }
  }
  return {
    data: { batch: id, label: batch.label, undone: true, keptNewer },
    text: `“${batch.label}” was taken back.${keptNewer > 0 ? ' What you changed since was kept.' : ''}\n`
  }
}
