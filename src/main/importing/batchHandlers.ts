/** Imports that were done: what each did, taking one back as a whole, and the notes they brought. */
import type { Handlers } from '../../shared/ipc/types'
import { type ImportBatch, ImportReport } from '../../shared/models/importing'
import type { Direction } from '../changes/replay'
import { groupsOfBatch } from '../changes/replay'
import type { Step } from '../changes/undoing'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'

type BatchHandlers = Pick<Handlers['importing'], 'batches' | 'takeBack' | 'notes' | 'removeNote'> & { report: (what: { batch: string }) => ImportReport | null }

/** @param replay takes groups back elsewhere, in short steps: an import may be a million rows */
export function batchHandlers(current: () => OpenLibrary, replay: (library: string, group: number, direction: Direction) => Promise<Step>): BatchHandlers {
  const report = (batch: string): ImportReport | null => readReport(current().repositories.batches.get(batch).report)
  return {
    batches: () => {
      const { batches, keptNotes } = current().repositories
      const notes = keptNotes.perBatch()
      return batches.all().map(({ id, label, kind, status, report: kept, started_at, finished_at }): ImportBatch => {
        const told = readReport(kept)
        return { id, label: told?.name ?? label, kind, status, at: finished_at ?? started_at, counts: told?.counts ?? null, notes: notes.get(id) ?? 0 }
      })
    },
    report: ({ batch }) => report(batch),
    takeBack: async ({ batch }) => {
      const { library, repositories } = current()
      const { status } = repositories.batches.get(batch)
      if (status === 'running') throw new Problem('busy', 'This import is still going on. Stop it there, or wait until it is done.')
      const [newest] = groupsOfBatch(library.db, batch)
      return newest === undefined ? null : replay(library.path, newest, 'back')
    },
    notes: ({ batch, text, start, count }) => current().repositories.keptNotes.stretch({ batch, text }, { start, count }),
    removeNote: async ({ note }) => {
      const { library, repositories } = current()
      const label = 'Note moved to the bin'
      return library.write(label, () => {
        repositories.keptNotes.remove(note)
        return { label, group: library.changes.currentGroup() }
      })
    }
  }
}

/** A report in another form, as pages and our own exports keep one, tells nothing here. */
function readReport(json: string | null): ImportReport | null {
  if (json === null) return null
  const read = ImportReport.safeParse(JSON.parse(json))
  return read.success ? read.data : null
}
