/** One door for everything that is brought in: says what the given files and folders are, by what is in them. */
import { accessSync, constants, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { ImportFormat } from '../../shared/models/importing'
import { type FileKind, detectFile } from '../files/detect'
import { refuseEmptyFile, refuseStrangeFile } from '../files/refuse'
import { Problem } from '../problem'
import { StoppableWork } from '../worker/work'
import { openCsv } from './csv/records'
import { formatOf } from './formatOf'
import type { Given } from './given'
import { packed } from './packed'
import { isZip, openParcel } from './parcel/open'

/** A file that is neither a library, nor an archive, nor a folder. `group`: files with the same one may belong together. */
interface Loose {
  readonly path: string
  readonly kind: FileKind
  readonly format: ImportFormat | null
  readonly group: string | null
}

/**
 * @param openLibrary the library that is open: never read as a file (closing it would drop SQLite's locks)
 * @throws Problem with a sentence when one of them cannot be brought in
 */
export async function recogniseFiles(paths: readonly string[], openLibrary: string): Promise<Given[]> {
  const given: Given[] = []
  const loose: Loose[] = []
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) throw new Problem('not-found', `“${basename(path)}” is not there any more. Nothing was changed. Check its name and place.`)
    refuseForbidden(path)
    if (stat.isDirectory()) {
      given.push(...(await packed(path, openLibrary)))
      continue
    }
    const kind = detectFile(path, openLibrary)
    if (kind === 'library') given.push({ kind, path })
    else if (kind === 'other' && isZip(path)) given.push(...(await packed(path, openLibrary)))
    else loose.push(await lookedAt(path, kind))
  }
  return [...given, ...(await together(loose))]
}

function refuseForbidden(path: string): void {
  try {
    accessSync(path, constants.R_OK)
  } catch {
    throw new Problem('unreadable', `“${basename(path)}” belongs to somebody else and may not be read by you. Nothing was changed. Ask for a copy, or for the right to read it.`)
  }
}

async function lookedAt(path: string, kind: FileKind): Promise<Loose> {
  const parcel = await openParcel([path])
  try {
    const [file] = parcel.files
    if (file !== undefined) await refuseEmptyFile(file, parcel.name)
    if (kind === 'database') refuseStrangeFile(kind, parcel.name)
    const format = await formatOf(parcel, kind === 'text' && !isProse(path))
    const group = format === 'csv' && file !== undefined ? (await openCsv(file, new StoppableWork())).header.join('\n') : format
    return { path, kind, format, group }
  } finally {
    parcel.close()
  }
}

/** Markdown is never a table, however many commas its lines have. */
function isProse(path: string): boolean {
  return ['.md', '.markdown'].includes(extname(path).toLowerCase())
}

/** Files of one export that were given one by one are one import; a page stays a page, whatever came with it. */
async function together(loose: readonly Loose[]): Promise<Given[]> {
  const groups = new Map<string, { format: ImportFormat; paths: string[] }>()
  for (const { path, format, group } of loose) {
    if (format === null || group === null) continue
    const known = groups.get(group)
    if (known) known.paths.push(path)
    else groups.set(group, { format, paths: [path] })
  }
  // What is not known by itself belongs to the export that it came with, and its reader says why it leaves it out.
  const main = [...groups.values()].find(({ format }) => format !== 'csv')
  const given: Given[] = []
  for (const { path, kind, format } of loose) {
    if (format === 'csv' && main) main.paths.push(path)
    if (format !== null) continue
    if (kind === 'html' || kind === 'text') given.push({ kind: 'page', path })
    else if (main) main.paths.push(path)
    else refuseStrangeFile(kind, basename(path))
  }
  for (const { format, paths } of groups.values()) {
    if (main && format === 'csv') continue
    const name = paths.length === 1 ? basename(paths[0] ?? '') : `${paths.length} files`
    given.push({ kind: 'import', paths, name, format, needsMapping: format === 'csv' })
  }
  return given
}
