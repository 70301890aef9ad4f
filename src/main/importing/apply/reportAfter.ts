import type { ImportReport } from '../../../shared/models/importing'
import type { Carrying } from './carrying'
import type { Keeping } from './sources'

/** Of the rows that were left out, and of the questions, this many are kept with the import; the file that can be saved of it has them all. */
const MOST_KEPT = 1_000

/** What the plan said, less what had changed meanwhile and was left as it is; files whose bytes are not kept say so. */
export function reportAfter(planned: ImportReport, carrying: Carrying, { notKept }: Keeping, milliseconds: number): ImportReport {
  const counts = { ...planned.counts }
  for (const { kind, was } of carrying.left) {
    const now = counts[kind]
    counts[kind] = { ...now, [was]: Math.max(0, now[was] - 1), leftOut: now.leftOut + 1 }
  }
  return {
    ...planned,
    dryRun: false,
    batch: carrying.batch,
    counts,
    files: filesTold(planned.files, notKept),
    leftOut: [...carrying.left.map(({ was: _was, ...row }) => row), ...planned.leftOut],
    leftOutMore: planned.leftOutMore + carrying.leftMore,
    milliseconds
  }
}

/** As it is kept in the library. */
export function keptReport(report: ImportReport): ImportReport {
  return { ...report, questions: report.questions.slice(0, MOST_KEPT), leftOut: report.leftOut.slice(0, MOST_KEPT), leftOutMore: report.leftOutMore + Math.max(0, report.leftOut.length - MOST_KEPT) }
}

function filesTold(files: ImportReport['files'], notKept: ReadonlyMap<string, string>): ImportReport['files'] {
  if (notKept.size === 0) return files
  const ofAll = notKept.get('')
  return files.map((file, at) => {
    const why = notKept.get(file.path) ?? (at === 0 ? ofAll : undefined)
    return why === undefined ? file : { ...file, reason: file.reason === null ? why : `${file.reason} ${why}` }
  })
}
