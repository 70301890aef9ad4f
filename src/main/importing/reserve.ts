/**
 * Room kept free while an import runs. Taking an import back is writing, too: on a disk that the import itself has filled there
 * would be none left for it. So a file lies beside the library until the import is done, and makes way when it has to be taken back.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import type { Library } from '../db/library'
import { Problem } from '../problem'

/** Enough to write again what a few thousand small rows touch. */
const SIZE = 1_000_000

const placeOf = ({ path }: Pick<Library, 'path'>): string => `${path}.import-reserve`

/** Takes the room. Throws a sentence when there is not even that much: nothing was changed then. */
export function takeReserve(library: Pick<Library, 'path'>): void {
  try {
    writeFileSync(placeOf(library), Buffer.alloc(SIZE, 1))
  } catch (error) {
    releaseReserve(library)
    throw new Problem('storage', 'There is too little room beside your library to bring this in, so nothing was changed. Free some space and try again.', { cause: error })
  }
}

/** Gives the room free. Also what an import that died left behind. */
export function releaseReserve(library: Pick<Library, 'path'>): void {
  if (existsSync(placeOf(library))) rmSync(placeOf(library), { force: true })
}

/** Gives the room free and moves what stands in the write-ahead log into the library, so that all of it can be used for taking back. */
export function makeRoom(library: Pick<Library, 'path' | 'db'>): void {
  releaseReserve(library)
  try {
    library.db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // Somebody reads, or it is still full: the log stays as it is, and taking back has the room that was kept.
  }
}
