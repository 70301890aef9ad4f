import type { ImportReport } from '../../../shared/models/importing'
import type { OpenLibrary } from '../../repositories'
import { Problem } from '../../problem'
import type { Work } from '../../worker/work'

/**
 * Carries a plan out under one batch, in short transactions (decision 1), and keeps the report with it. A checked copy of the library is
 * made first. When it is stopped or fails, the library is as it was. A plan that changes nothing leaves no batch.
 */
export function runImport(_open: OpenLibrary, _plan: string, _work: Work): Promise<ImportReport> {
  throw new Problem('unexpected', 'Not built yet.')
}
