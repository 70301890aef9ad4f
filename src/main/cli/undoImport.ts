import { groupsOfBatch } from '../changes/replay'
import { replayAll } from '../changes/undoing'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { say, type Answer } from './command'

/** `import --undo BATCH`: takes one import back as the window does, in short steps. Cut off in between, the same words go on with it. */
export async function undoImport(open: OpenLibrary, id: string): Promise<Answer> {
  const batch = open.repositories.batches.get(id)
  if (batch.status === 'running') throw new Problem('busy', `This import is still going on: ${batch.label}. Stop it where it runs, or wait until it is done.`)
  const [newest, ...others] = groupsOfBatch(open.library.db, id)
  if (newest === undefined) throw new Problem('conflict', `This import was taken back already: ${batch.label}.`)
  if (others.length > 0) say('Taking back…\n')
  const done = await replayAll(open, newest, 'back')
  const keptNewer = done.reduce((sum, each) => sum + each.keptNewer, 0)
  return {
    data: { batch: id, label: batch.label, undone: true, keptNewer },
    text: `Taken back: ${batch.label}.${keptNewer > 0 ? ' What you changed since was kept.' : ''}\n`
  }
}
