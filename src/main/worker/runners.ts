/** Everything the worker can do. */
import { emptyBin, purgeBin } from '../bin/purge'
import { replayStep } from '../changes/undoing'
import { copyChecked, isSound } from '../db/checkedCopy'
import { Library } from '../db/library'
import { exportTo } from '../exporting/exportTo'
import { atOneMoment } from '../exporting/oneMoment'
import { previewExport } from '../exporting/preview'
import { dryRun, restore } from '../importing/restore'
import { takeBackUnfinished, unfinishedImport } from '../importing/unfinished'
import { lookForMentions } from '../mentions/look'
import { recognise } from '../recogniser/index'
import { readPage } from '../recogniser/pageText'
import { withRepositories } from '../repositories'
import { runner, type Runner } from './desk'
import { tasks } from './protocol'

export const runners: readonly Runner[] = [
  runner(tasks.recognise, ({ text }) => recognise(text)),
  runner(tasks.readPage, ({ bytes, mediaType }) => readPage(bytes, mediaType)),
  runner(tasks.preview, ({ library, choices }) => inLibrary(library, ({ db }) => previewExport(db, choices))),
  runner(tasks.export, ({ library, choices, target }, work) => inLibrary(library, (open) => exportTo(open, choices, target, work))),
  runner(tasks.dryRun, ({ library, file }, work) => inLibrary(library, (open) => dryRun(open, file, work))),
  runner(tasks.restore, ({ library, file }, work) => inLibrary(library, (open) => restore(open, file, work))),
  runner(tasks.lookForMentions, ({ library }, work) => inLibrary(library, (open) => lookForMentions(withRepositories(open), work))),
  runner(tasks.takeBack, ({ library }) =>
    inLibrary(library, async (open) => {
      if (unfinishedImport(open)) await takeBackUnfinished(open)
      return null
    })
  ),
  runner(tasks.check, ({ library }) => inLibrary(library, async ({ db }) => isSound(db))),
  runner(tasks.backUp, ({ library, target }) =>
    inLibrary(library, async ({ db }) => {
      // Of one moment: what is saved meanwhile neither restarts the copy nor makes it look incomplete.
      await atOneMoment(db, () => copyChecked(db, target))
      return null
    })
  ),
  runner(tasks.emptyBin, ({ library }) => inLibrary(library, emptyBin)),
  runner(tasks.purgeBin, ({ library, before }) => inLibrary(library, (open) => purgeBin(open, before))),
  runner(tasks.replay, ({ library, group, direction }) => inLibrary(library, (open) => replayStep(withRepositories(open), group, direction)))
]

async function inLibrary<T>(path: string, run: (library: Library) => Promise<T>): Promise<T> {
  const library = await Library.open(path, { create: false, busyTimeoutMs: 5_000 })
  try {
    return await run(library)
  } finally {
    library.close()
  }
}
