/** An import that a crash or a power cut stopped is found at the next start, and the person decides. */
import { dialog, type BrowserWindow } from 'electron'
import { groupsOfBatch, undoGroup } from '../changes/replay'
import type { LibraryKeeper } from '../library/keeper'

/** Asks about each batch that is still "running": take it back, or keep what arrived. */
export async function offerToUndoInterrupted(keeper: LibraryKeeper, window: BrowserWindow | null, changed: () => void): Promise<void> {
  const { library, repositories } = keeper.current()
  for (const batch of repositories.batches.all().filter(({ status }) => status === 'running')) {
    const options = {
      type: 'question' as const,
      message: 'An import was interrupted',
      detail: `“${batch.label}” had not finished when Matinee stopped. You can take back what had arrived, or keep it and import the file again later: nothing arrives twice.`,
      buttons: ['Take it back', 'Keep it'],
      defaultId: 0,
      cancelId: 1
    }
    const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
    // One group at a time: an import is many small ones, and none of them holds the window up.
    if (response === 0) for (const group of groupsOfBatch(library.db, batch.id)) await library.writeUnlogged(() => undoGroup(library.db, group))
    await library.writeUnlogged(() => repositories.batches.mark(batch.id, response === 0 ? 'undone' : 'done'))
    changed()
  }
}
