/** Carrying a plan out: all of it under one batch, or none of it. */
import type { ImportReport } from '../../../shared/models/importing'
import { IMPORT_STEPS } from '../../../shared/models/importing'
import type { Library } from '../../db/library'
import { copyChecked } from '../../db/checkedCopy'
import type { OpenLibrary } from '../../repositories'
import { Problem } from '../../problem'
import type { Work } from '../../worker/work'
import { reportOf } from '../plan/planning'
import { makeRoom, releaseReserve, takeReserve } from '../reserve'
import { inShortSteps } from '../shortSteps'
import { forgetRunning, noteAlive, noteRunning, runningImport, takeBackUnfinished } from '../unfinished'
import { ImportAnswerRepository } from './answerRepository'
import { Carrying } from './carrying'
import { carryFilm } from './films'
import { carryOther } from './others'
import { PlanToDo } from './planToDo'
import { keptReport, reportAfter } from './reportAfter'
import { type Keeping, keepFiles, toKeep } from './sources'
import { carryViewing } from './viewings'

/** Rows are quick one by one: this many may go into one transaction. */
const ROWS_AHEAD = 2_000
/** How long the library is held before the commit, so that both together stay under 25 ms. */
const HOLD_MS = 16
/** About how many rows are one group of the change log: as many as are taken back in one go without much memory. */
const ROWS_OF_GROUP = 2_000
/** Pages of the library that are kept in memory meanwhile, in KiB: the indexes of a million rows are written all over. */
const CACHE_KIB = 32_768

/** The write-ahead log goes into the library when it has so many: a page that is written in many transactions is copied there once. */
const CHECKPOINT_PAGES = 4_000

/** How a report is made of a plan. */
type ReportOf = typeof reportOf

/**
 * Carries a plan out under one batch, in short transactions (decision 1), and keeps the report with it. A checked copy of the library is
 * made first. When it is stopped or fails, the library is as it was. A plan that changes nothing leaves no batch.
 */
export async function runImport(open: OpenLibrary, path: string, work: Work, report: ReportOf = reportOf): Promise<ImportReport> {
  const begun = performance.now()
  refuseWhileAnotherRuns(open.library)
  await takeBackUnfinished(open.library)
  const plan = new PlanToDo(path)
  try {
    if (!plan.hasWork()) return { ...report(path, null), dryRun: false, milliseconds: performance.now() - begun }
    const { library } = open
    work.report(IMPORT_STEPS.backup, 0, 1)
    await copyChecked(library.db, `${library.path}.before-import`)
    await work.breathe()
    work.report(IMPORT_STEPS.backup, 1, 1)
    return await orTakenBack(library, () => carryOut(open, plan, work, (carrying, keeping) => reportAfter(report(path, carrying.batch), carrying, keeping, performance.now() - begun)))
  } finally {
    plan.close()
  }
}

async function carryOut(open: OpenLibrary, plan: PlanToDo, work: Work, told: (carrying: Carrying, keeping: Keeping) => ImportReport): Promise<ImportReport> {
  const { library, repositories } = open
  const { name, format, given } = plan.head
  const label = `“${name}” brought in`
  const batch = await library.writeUnlogged(() => {
    refuseWhileAnotherRuns(library)
    const { id } = repositories.batches.begin({ kind: format, label })
    noteRunning(library, id, name)
    return id
  })
  const cache = Number(library.db.pragma('cache_size', { simple: true }))
  const temporary = Number(library.db.pragma('temp_store', { simple: true }))
  const checkpoint = Number(library.db.pragma('wal_autocheckpoint', { simple: true }))
  library.db.pragma(`cache_size = -${CACHE_KIB}`)
  // What a statement may have to take back would go to a file each time.
  library.db.pragma('temp_store = MEMORY')
  library.db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  // Nothing of an import is acknowledged before its end, and half of one is taken back: only the last commit has to wait for the disk,
  // and that one waits for all of them. A save in the window is made by another connection and waits for its own.
  library.db.pragma('synchronous = NORMAL')
  try {
    let rows = 0
    const write = <T>(run: () => T): Promise<T> =>
      library.write(label, () => (noteAlive(library), run()), { batch, coalesce: `import:${batch}:${Math.floor(rows / ROWS_OF_GROUP)}` })
    const keeping = toKeep(given)
    const carrying = new Carrying(open, plan, batch, await keepFiles(open, keeping, write, batch))
    const steps = async <T>(step: string, items: Iterable<T>, total: number, take: (carrying: Carrying, item: T) => void): Promise<void> => {
      let done = 0
      work.report(step, 0, total)
      await inShortSteps(
        items,
        (run) =>
          write(() => {
            carrying.begin()
            const taken = run()
            carrying.settle()
            return taken
          }),
        (item) => take(carrying, item),
        async (taken) => {
          rows += taken
          work.report(step, Math.min(total, (done += taken)), total)
          await work.breathe()
        },
        { rowsAhead: ROWS_AHEAD, holdMs: HOLD_MS }
      )
    }
    const sizes = plan.sizes()
    await steps(IMPORT_STEPS.films, plan.films(), sizes.films, carryFilm)
    await steps(IMPORT_STEPS.entries, plan.viewings(), sizes.viewings, carryViewing)
    await steps(IMPORT_STEPS.rest, plan.others(), sizes.others, carryOther)
    const answers = new ImportAnswerRepository(library.db, library.changes)
    await inShortSteps(plan.answers(), (run) => write(run), ({ remember, answer }) => answers.remember(remember, answer, batch))
    const report = told(carrying, keeping)
    library.db.pragma('synchronous = FULL')
    await library.writeUnlogged(() => {
      repositories.batches.finish(batch, keptReport(report))
      forgetRunning(library)
    })
    return report
  } finally {
    library.db.pragma('synchronous = FULL')
    library.db.pragma(`cache_size = ${cache}`)
    library.db.pragma(`temp_store = ${temporary}`)
    library.db.pragma(`wal_autocheckpoint = ${checkpoint}`)
  }
}


function refuseWhileAnotherRuns(library: Library): void {
  const running = runningImport(library)
  if (running) throw new Problem('busy', `“${running.name}” is being brought into this library now, so nothing was changed. Try again when it is done.`)
}

async function orTakenBack(library: Library, run: () => Promise<ImportReport>): Promise<ImportReport> {
  takeReserve(library)
  try {
    const done = await run()
    releaseReserve(library)
    return done
  } catch (error) {
    try {
      makeRoom(library)
      await takeBackUnfinished(library)
    } catch (second) {
      throw new Problem(
        'storage',
        'The import stopped, and what it had added could not be taken back yet. Everything you wrote is in the library. Matinee will take the rest back when it next opens it.',
        { cause: new AggregateError([error, second]) }
      )
    }
    throw error
  }
}
