/** Importing as the window sees it, with nothing to import. A test replaces the calls it is about. */
import type { Result } from '../../src/shared/ipc/result'
import type { MatineeApi } from '../../src/shared/ipc/types'
import { ok, problem } from './fakeResults'

const none = async <T>(): Promise<Result<T>> => problem('not-found', 'That import is no longer open, so nothing was changed. Choose the file again.')

export function fakeImporting(): MatineeApi<never>['importing'] {
  return {
    preview: () => none(),
    presets: async () => ok([]),
    savePreset: () => none(),
    removePreset: () => none(),
    plan: () => none(),
    rows: async () => ok({ total: 0, rows: [] }),
    questions: async () => ok({ total: 0, questions: [] }),
    answer: () => none(),
    answerAlike: () => none(),
    run: () => none(),
    saveReport: async () => ok(null),
    discard: async () => ok(undefined),
    batches: async () => ok([]),
    report: async () => ok(null),
    takeBack: async () => ok(null),
    notes: async () => ok({ total: 0, notes: [] }),
    removeNote: () => none()
  }
}
