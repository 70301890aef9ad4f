import { readSync, openSync, closeSync, statSync, type Stats } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../problem'
import { ofDisk, walk } from './disk'
import { isIgnored, relativeTo, withoutTopFolder } from './names'
import type { Parcel, ParcelFile } from './parcel'
import { openZip } from './zip'

/**
 * Opens what was given: one ZIP, one folder, or files (a ZIP among several counts as a file of its own). Unpacks nothing to the disk.
 * @param openLibrary the library that is open; it is never read as a file, wherever it lies
 * @throws Problem when there is nothing at a path, when a ZIP cannot be read at all, or when there are too many files
 */
export async function openParcel(paths: readonly string[], openLibrary: string | null = null): Promise<Parcel> {
  const [first, ...others] = paths
  if (first === undefined) throw new Problem('invalid', 'No file was given, so there is nothing to bring in.')
  if (others.length > 0) return ofMany(paths, openLibrary)
  const stat = statOf(first)
  const common = { name: basename(first), given: paths }
  if (stat.isDirectory()) return { ...common, files: withoutTopFolder(walk(first, openLibrary)), refused: [], close: () => undefined }
  if (isZip(first)) return { ...common, ...(await openZip(first)) }
  return { ...common, files: [ofDisk(first, basename(first), stat.size)], refused: [], close: () => undefined }
}

/** Files and folders that were dropped together keep the folders below the one they have in common: "likes/films.csv". */
function ofMany(paths: readonly string[], openLibrary: string | null): Parcel {
  const top = paths.map((path) => dirname(path)).reduce(commonFolder)
  const files = paths.flatMap((path): ParcelFile[] => {
    const stat = statOf(path)
    const name = relativeTo(top, path)
    if (!stat.isDirectory()) return [ofDisk(path, name, stat.size)]
    return walk(path, openLibrary).map((file) => ({ ...file, path: `${name}/${file.path}` }))
  })
  const once = new Map(files.filter((file) => !isIgnored(file.path)).map((file) => [file.path, file]))
  return { name: `${paths.length} files`, files: [...once.values()], refused: [], given: paths, close: () => undefined }
}

function commonFolder(one: string, other: string): string {
  let folder = one
  while (folder !== other && !other.startsWith(join(folder, '/'))) {
    if (dirname(folder) === folder) return folder
    folder = dirname(folder)
  }
  return folder
}

function statOf(path: string): Stats {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) throw new Problem('not-found', `“${basename(path)}” is not there any more. Nothing was changed. Check its name and place.`)
  return stat
}

/** Told by its first bytes: with files in it, or empty. */
export function isZip(path: string): boolean {
  const head = Buffer.alloc(4)
  const handle = openSync(path, 'r')
  try {
    readSync(handle, head)
  } finally {
    closeSync(handle)
  }
  return ['PK\x03\x04', 'PK\x05\x06'].includes(head.toString('latin1'))
}
