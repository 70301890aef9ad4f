/** One export, from choices to files. The command line calls it directly, the window in a worker. */
import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ExportChoices } from '../../shared/models/transfer'
import type { Library } from '../db/library'
import { Problem } from '../problem'
import type { Work } from '../worker/work'
import { atOneMoment } from './oneMoment'
import { named } from './scope'
import { writeFileWhole, writeFolderFilled } from './target'
import { writerFor } from './writers'
import type { Written } from './written'

export interface Exported extends Written {
  /** Where it is now: a folder that was taken gave way to "Name 2". */
  readonly path: string
  readonly files: number
}

/** Writes what was chosen to the target. Whatever goes wrong, what stood there before still does. */
export async function exportTo(library: Library, chosen: ExportChoices, target: string, work: Work): Promise<Exported> {
  refuseLibraryItself(library, target)
  return atOneMoment(library.db, async () => {
    const choices = named(library.db, chosen)
    const writer = await writerFor(choices)
    let written: Written = { films: 0, reviews: 0, leftOut: [] }
    if (writer.kind === 'file') {
      const path = await writeFileWhole(target, async (file) => {
        await work.breathe()
        written = await writer.write(library.db, choices, file, work)
      })
      return { path, files: 1, ...written }
    }
    const done = await writeFolderFilled(target, async (folder) => {
      written = await writer.write(library.db, choices, folder, work)
    }, work)
    return { ...done, ...written }
  })
}

/** A target that is the library itself, or a part of it. */
export function refuseLibraryItself(library: Library, target: string): void {
  const path = resolve(target)
  const real = existsSync(path) ? realpathSync(path) : path
  if ([library.path, `${library.path}-wal`, `${library.path}-shm`].includes(real)) {
    throw new Problem('cannot-write', `${path} is your library itself, so nothing was exported there. Choose another name.`)
  }
}
