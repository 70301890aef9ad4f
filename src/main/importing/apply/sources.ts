/** The given files as they came, kept once each, so that what an import made of them can always be checked. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, relative, sep } from 'node:path'
import type { OpenLibrary } from '../../repositories'

/** A larger file would make the library heavy for good. */
const LARGEST = 32_000_000
/** A folder of more files is kept where it is and not here too. */
const MOST_FILES = 200

const TYPES: Readonly<Record<string, string>> = {
  '.zip': 'application/zip', '.csv': 'text/csv', '.tsv': 'text/tab-separated-values', '.json': 'application/json', '.md': 'text/markdown', '.markdown': 'text/markdown',
  '.xml': 'application/xml', '.tc': 'application/zip'
}

interface Kept {
  readonly path: string
  /** How the plan calls it. */
  readonly name: string
}

export interface Keeping {
  readonly keep: readonly Kept[]
  /** A file of the plan → why its bytes are not kept; '' for a whole folder or ZIP. */
  readonly notKept: ReadonlyMap<string, string>
}

/** Which of the given files are to be kept. */
export function toKeep(given: readonly string[]): Keeping {
  const keep: Kept[] = []
  const notKept = new Map<string, string>()
  for (const path of given) {
    if (!existsSync(path)) continue
    const files = statSync(path).isDirectory() ? filesOf(path) : [{ path, name: given.length === 1 && isPacked(path) ? '' : basename(path) }]
    if (files.length > MOST_FILES) {
      notKept.set('', `The folder has more than ${MOST_FILES} files, so they were read and not kept as they came.`)
      continue
    }
    for (const file of files) {
      if (statSync(file.path).size <= LARGEST) keep.push(file)
      else notKept.set(file.name, 'The file is larger than 32 MB, so it was read and not kept as it came.')
    }
  }
  return { keep, notKept }
}

/** Keeps one file, unless these very bytes are kept already. Call inside a write. @returns the source */
export function keepFile({ repositories: { sources } }: OpenLibrary, { path }: Kept, bytes: Buffer, batch: string): string {
  const known = sources.withBytes(createHash('sha256').update(bytes).digest('hex'))
  if (known !== null) return known.id
  return sources.add({ kind: 'file', name: basename(path), mediaType: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream', encoding: 'binary', bytes, batch }).id
}

/** Keeps them all, each in a transaction of its own. */
export async function keepFiles(open: OpenLibrary, { keep }: Keeping, write: <T>(work: () => T) => Promise<T>, batch: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const file of keep) {
    const bytes = readFileSync(file.path)
    ids.set(file.name, await write(() => keepFile(open, file, bytes, batch)))
  }
  return ids
}

function isPacked(path: string): boolean {
  return ['.zip', '.tc'].includes(extname(path).toLowerCase())
}

/** The texts of a folder, by their path in it; links are not followed. */
function filesOf(folder: string): Kept[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.csv', '.json', '.md', '.markdown'].includes(extname(entry.name).toLowerCase()))
    .slice(0, MOST_FILES + 1)
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { path, name: relative(folder, path).split(sep).join('/') }
    })
}
