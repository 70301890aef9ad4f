/** Imports that were done: what each did, taking one back as a whole, and the notes they brought. */
import type { Handlers } from '../../shared/ipc/types'
import type { ImportReport } from '../../shared/models/importing'
import type { Direction } from '../changes/replay'
import type { Step } from '../changes/undoing'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'

type BatchHandlers = Pick<Handlers['importing'], 'batches' | 'takeBack' | 'notes' | 'removeNote'> & { report: (what: { batch: string }) => ImportReport | null }

export function batchHandlers(_current: () => OpenLibrary, _replay: (library: string, group: number, direction: Direction) => Promise<Step>): BatchHandlers {
  return {
    batches: () => [],
    report: () => null,
    takeBack: () => null,
    notes: () => ({ total: 0, notes: [] }),
    removeNote: () => {
      throw new Problem('unexpected', 'Not built yet.')
    }
  }
}
