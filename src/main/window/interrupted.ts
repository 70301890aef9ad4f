/** An import that a crash or a power cut stopped is found at the next start. */
import { dialog, type BrowserWindow } from 'electron'
import { groupsOfBatch } from '../changes/replay'
import { interruptedBatches, unfinishedImport } from '../importing/unfinished'
import type { LibraryKeeper } from '../library/keeper'
import type { Jobs } from '../worker/jobs'

/**
 * A restore into an empty library that was cut off is taken back: half of it is nobody's library. About any other
 * import the person is asked: take it back, or keep what arrived.
 */
export async function settleInterrupted(keeper: LibraryKeeper, jobs: Jobs, window: () => BrowserWindow | null, changed: () => void): Promise<void> {
  const { library, repositories } = keeper.current()
  const unfinished = unfinishedImport(library)
  if (unfinished && unfinished.batch === null) {
    await jobs.takeBack(library.path)
    changed()
  }
  for (const batch of interruptedBatches(library)) {
    if (!(await wantsItBack(window(), batch.label))) {
      await library.writeUnlogged(() => repositories.batches.mark(batch.id, 'done'))
    } else if (unfinished?.batch === batch.id) {
      await jobs.takeBack(library.path)
    } else {
      const [newest] = groupsOfBatch(library.db, batch.id)
      if (newest !== undefined) await jobs.replay(library.path, newest, 'back')
      await library.writeUnlogged(() => repositories.batches.mark(batch.id, 'undone'))
    }
    changed()
  }
}

async function wantsItBack(window: BrowserWindow | null, label: string): Promise<boolean> {
  const options = {
    type: 'question' as const,
    message: 'An import was interrupted',
    detail: `“${label}” had not finished when Matinee stopped. You can take back what had arrived, or keep it and import the file again later: nothing arrives twice.`,
    buttons: ['Take it back', 'Keep it'],
    defaultId: 0,
    cancelId: 1
  }
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
  return response === 0
}
