/** Files and folders on the disk, as parts of a parcel. */
import { createReadStream, readdirSync, statSync, type Dirent } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, Problem } from '../../problem'
import { isIgnored } from './names'
import type { ParcelFile } from './parcel'

export const MOST_FILES = 20_000
const PIECE = 256 * 1024

export function ofDisk(path: string, name: string, size: number): ParcelFile {
  return {
    path: name,
    size,
    onDisk: path,
    bytes: async function* () {
      const stream = createReadStream(path, { highWaterMark: PIECE })
      try {
        for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk
      } catch (error) {
        throw unreadable(name, error)
      } finally {
        stream.destroy()
      }
    },
    head: async (count) => {
      const handle = await open(path, 'r').catch((error: unknown) => {
        throw unreadable(name, error)
      })
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(count, Math.max(size, 1))), 0, null, 0)
        return buffer.subarray(0, bytesRead)
      } catch (error) {
        throw unreadable(name, error)
      } finally {
        await handle.close()
      }
    }
  }
}

function unreadable(name: string, error: unknown): Problem {
  const why = ['EACCES', 'EPERM'].includes(errorCode(error) ?? '') ? 'There is no permission to read it' : errorCode(error) === 'ENOENT' ? 'It is no longer there' : 'The disk reports an error'
  return new Problem('unreadable', `“${name}” could not be read, so nothing was changed. ${why}.`, { cause: error })
}

/** All files of a folder, in the order of their names. Links are not followed; hidden files and databases are no part of it. */
export function walk(folder: string, openLibrary: string | null): ParcelFile[] {
  const files: ParcelFile[] = []
  const library = openLibrary === null ? undefined : statSync(openLibrary, { throwIfNoEntry: false })
  const into = (path: string, prefix: string): void => {
    const entries = list(path, prefix)
    const names = new Set(entries.map((entry) => entry.name))
    for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      const name = prefix + entry.name
      if (isIgnored(entry.name) || entry.isSymbolicLink()) continue
      if (entry.isDirectory()) into(join(path, entry.name), `${name}/`)
      if (!entry.isFile() || isDatabase(entry.name, names)) continue
      const stat = statSync(join(path, entry.name), { throwIfNoEntry: false })
      if (!stat || (library && stat.ino === library.ino && stat.dev === library.dev)) continue
      if (files.length >= MOST_FILES) throw new Problem('invalid', `There are more than ${MOST_FILES.toLocaleString('en')} files in that folder, so nothing was read. Choose the folder with the export itself.`)
      files.push(ofDisk(join(path, entry.name), name, stat.size))
    }
  }
  into(folder, '')
  return files
}

function list(path: string, name: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    throw unreadable(name === '' ? path : name, error)
  }
}

/** A library, or a database in use: not even opened, since closing it would drop the locks that SQLite has on it. */
function isDatabase(name: string, beside: ReadonlySet<string>): boolean {
  return /\.matinee$|-(?:wal|shm|journal)$/i.test(name) || beside.has(`${name}-wal`) || beside.has(`${name}-shm`)
}
