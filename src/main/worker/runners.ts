/** Everything the worker can do. */
import { emptyBin, purgeBin } from '../bin/purge'
import { replayStep } from '../changes/undoing'
import { copyChecked, isSound } from '../db/checkedCopy'
import { Library } from '../db/library'
import { exportTo } from '../exporting/exportTo'
import { atOneMoment } from '../exporting/oneMoment'
import { finishBook, pagesOfBook, writeBookPage } from '../exporting/pdf/making'
import { previewExport } from '../exporting/preview'
import { runImport } from '../importing/apply/apply'
import { recogniseFiles } from '../importing/door'
import { previewCsv } from '../importing/formats/mapped/preview'
import { answerAlike, answerQuestions, makePlan, planQuestions, planRows, reportOf } from '../importing/plan/planning'
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
  runner(tasks.writeBook, ({ library, choices, file, pages }, work) => inLibrary(library, (open) => writeBookPage(open, choices, file, pages, work))),
  runner(tasks.pagesOfBook, ({ pdf }) => pagesOfBook(pdf)),
  runner(tasks.finishBook, ({ pdf, target }) => finishBook(pdf, target)),
  runner(tasks.dryRun, ({ library, file }, work) => inLibrary(library, (open) => dryRun(open, file, work))),
  runner(tasks.restore, ({ library, file }, work) => inLibrary(library, (open) => restore(open, file, work))),
  runner(tasks.recogniseFiles, ({ library, paths }) => recogniseFiles(paths, library)),
  runner(tasks.previewCsv, ({ library, paths, mapping }) => inLibrary(library, (open) => previewCsv(withRepositories(open), paths, mapping))),
  runner(tasks.planImport, ({ library, ...what }, work) => inLibrary(library, (open) => makePlan(withRepositories(open), what, work))),
  runner(tasks.planRows, ({ plan, kind, verdict, start, count }) => planRows(plan, { kind, verdict }, { start, count })),
  runner(tasks.planQuestions, ({ plan, kind, start, count }) => planQuestions(plan, kind, { start, count })),
  runner(tasks.answerQuestions, ({ library, plan, answers }) => inLibrary(library, async (open) => answerQuestions(withRepositories(open), plan, answers))),
  runner(tasks.answerAlike, ({ library, plan, kind, answer }) => inLibrary(library, async (open) => answerAlike(withRepositories(open), plan, kind, answer))),
  runner(tasks.importReport, ({ plan }) => reportOf(plan, null)),
  runner(tasks.runImport, ({ library, plan }, work) => inLibrary(library, (open) => runImport(withRepositories(open), plan, work))),
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
