/** One export, from choices to files. The command line calls it directly, the window in a worker. */
import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { ExportChoices, NamedChoices } from '../../shared/models/transfer'
import type { Library } from '../db/library'
import { Problem } from '../problem'
import type { Work } from '../worker/work'
import { type WrittenJson, writeLibraryJson, writePartJson } from './libraryJson'
import { noteFolder, reviewNote } from './markdown/folder'
import { atOneMoment } from './oneMoment'
import { named } from './scope'
import { writeFileWhole, writeFolderWhole } from './target'

export interface Exported {
  /** Where it is now: a folder that was taken gave way to "Name 2". */
  readonly path: string
  readonly files: number
  readonly films: number
  readonly reviews: number
}

/** Writes what was chosen to the target. Whatever goes wrong, what stood there before still does. */
export async function exportTo(library: Library, chosen: ExportChoices, target: string, work: Work): Promise<Exported> {
  refuseLibraryItself(library, target)
  const choices = named(library.db, chosen)
  const { scope } = choices
  if (choices.format === 'json') return exportJson(library, choices, target, work)
  if (scope.kind === 'review') {
    const { text } = reviewNote(library.db, scope.review, choices.privateText)
    const path = await writeFileWhole(target, async (file) => {
      await work.breathe()
      file.write(text)
    })
    return { path, files: 1, films: 0, reviews: 1 }
  }
  return atOneMoment(library.db, async () => {
    const { files, films, reviews } = noteFolder(library.db, scope, choices)
    const path = await writeFolderWhole(target, files, work, files.length)
    return { path, files: files.length, films, reviews }
  })
}

async function exportJson(library: Library, { scope, privateText }: NamedChoices, target: string, work: Work): Promise<Exported> {
  let written: WrittenJson = { films: 0, reviews: 0 }
  const path = await writeFileWhole(target, async (file) => {
    if (scope.kind === 'everything') written = await writeLibraryJson(library.db, file, work)
    else written = await writePartJson(library.db, { scope, privateText }, file, work)
  })
  return { path, files: 1, ...written }
}

function refuseLibraryItself(library: Library, target: string): void {
  const path = resolve(target)
  const real = existsSync(path) ? realpathSync(path) : path
  if ([library.path, `${library.path}-wal`, `${library.path}-shm`].includes(real)) {
    throw new Problem('cannot-write', `${path} is your library itself, so nothing was exported there. Choose another name.`)
  }
}
