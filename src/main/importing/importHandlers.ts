/** Bringing in other programs' exports, from the window. */
import type { Handlers } from '../../shared/ipc/types'
import type { ImportReport } from '../../shared/models/importing'
import type { ChosenPlace } from '../../shared/models/transfer'
import { replaceFile } from '../files/replaceFile'
import type { OpenLibrary } from '../repositories'
import { type Jobs, WorkerEnded } from '../worker/jobs'
import { batchHandlers } from './batchHandlers'
import { presetHandlers } from './formats/mapped/presetHandlers'
import type { PendingImports } from './pendingImports'
import { reportText } from './reportText'

export interface ImportNeeds {
  readonly current: () => OpenLibrary
  readonly jobs: Jobs
  readonly pending: PendingImports
  /** Asks where a report goes, by a suggested name; null when cancelled. */
  readonly askReportPlace: (suggested: string) => Promise<string | null>
  readonly place: (path: string) => ChosenPlace
}

export function importHandlers(needs: ImportNeeds): Handlers['importing'] {
  const { current, jobs, pending } = needs
  const library = (): string => current().library.path
  const batches = batchHandlers(current, (path, group, direction) => jobs.replay(path, group, direction))
  return {
    preview: ({ token, mapping }) => jobs.previewCsv(library(), [...pending.get(token).paths], mapping),
    ...presetHandlers(current, (token) => jobs.previewCsv(library(), [...pending.get(token).paths], null)),
    plan: async ({ token, options, job }) => {
      const { paths, format, name, plan } = pending.get(token)
      return { token, ...(await jobs.planImport(library(), { paths: [...paths], format, name, options, plan }, job)) }
    },
    rows: ({ token, kind, verdict, start, count }) => jobs.planRows(pending.get(token).plan, { kind, verdict }, { start, count }),
    questions: ({ token, kind, start, count }) => jobs.planQuestions(pending.get(token).plan, kind, { start, count }),
    answer: async ({ token, answers }) => ({ token, ...(await jobs.answerQuestions(library(), pending.get(token).plan, answers)) }),
    answerAlike: async ({ token, kind, answer }) => ({ token, ...(await jobs.answerAlike(library(), pending.get(token).plan, kind, answer)) }),
    run: async ({ token, job }) => {
      try {
        return await jobs.runImport(library(), pending.get(token).plan, job)
      } catch (error) {
        // The process is gone and could not tidy up; another one does.
        if (error instanceof WorkerEnded) await jobs.takeBack(library())
        throw error
      }
    },
    saveReport: async (what) => {
      const report = 'token' in what ? await jobs.importReport(pending.get(what.token).plan) : batches.report(what)
      return report === null ? null : saveReport(report, needs)
    },
    discard: ({ token }) => pending.discard(token),
    ...batches
  }
}

async function saveReport(report: ImportReport, { askReportPlace, place }: ImportNeeds): Promise<ChosenPlace | null> {
  const path = await askReportPlace(`Import of ${report.name}.txt`)
  if (path === null) return null
  replaceFile(path, /\.json$/i.test(path) ? `${JSON.stringify(report, null, 2)}\n` : reportText(report))
  return place(path)
}
