import type { ImportReport } from '../../shared/models/importing'

/** A report as a person reads it, in plain text: what was given, the numbers of each kind, each row left out with its reason. */
export function reportText(report: ImportReport): string {
  return `${report.name}\n`
}
