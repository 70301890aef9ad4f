/** A complete export of ours that lies in a ZIP: it is read from its beginning and from its end, so it is unpacked for as long as that takes. */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileName } from '../exporting/fileNames'
import { errorCode, Problem } from '../problem'
import type { Work } from '../worker/work'
import { LibraryFile } from './libraryFile'
import { librariesIn } from './packed'
import { isZip, openParcel } from './parcel/open'
import type { ParcelFile } from './parcel/parcel'

/**
 * Opens the complete export at a path, a file or a ZIP with one in it, and closes it when `run` is done.
 * @throws Problem when it cannot be read, or is not what Matinee writes
 */
export async function withLibraryFile<T>(path: string, work: Work, run: (file: LibraryFile) => Promise<T>): Promise<T> {
  if (!isZip(path)) return run(await LibraryFile.open(path, work))
  const folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  try {
    return await run(await LibraryFile.open(await unpacked(path, folder, work), work))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function unpacked(path: string, folder: string, work: Work): Promise<string> {
  const parcel = await openParcel([path])
  try {
    const [file] = await librariesIn(parcel)
    if (file === undefined) throw new Problem('unreadable', `There is no complete export of Matinee in “${parcel.name}” any more, so nothing was read and nothing was changed.`)
    const target = join(folder, fileName(basename(file.path)))
    await pipeline(Readable.from(withProgress(file, work)), createWriteStream(target))
    return target
  } catch (error) {
    if (errorCode(error) !== 'ENOSPC') throw error
    throw new Problem('storage', `There is not enough room to unpack “${parcel.name}”, so nothing was changed. Make room, or unpack it elsewhere and bring in the file.`, { cause: error })
  } finally {
    parcel.close()
  }
}

async function* withProgress(file: ParcelFile, work: Work): AsyncGenerator<Uint8Array, void> {
  let done = 0
  for await (const piece of file.bytes()) {
    yield piece
    work.report('Unpacking the file', (done += piece.length), file.size)
    await work.breathe()
  }
}
