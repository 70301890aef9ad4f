/** One door for everything that is brought in: says what the given files and folders are, by what is in them. */
import { accessSync, constants, statSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { ImportFormat } from '../../shared/models/importing'
import { type FileKind, detectFile } from '../files/detect'
import { refuseEmptyFile, refuseStrangeFile } from '../files/refuse'
import { Problem } from '../problem'
import { StoppableWork } from '../worker/work'
import { openCsv } from './csv/records'
import { readers } from './formats/readers'
import { isZip, openParcel } from './parcel/open'
import type { Parcel, ParcelFile } from './parcel/parcel'

/** `page`: a film page. `library`: a complete export of ours. `import`: another program's export; `paths` belong to it together. */
export type Given =
  | { readonly kind: 'page'; readonly path: string }
  | { readonly kind: 'library'; readonly path: string }
  | { readonly kind: 'import'; readonly paths: string[]; readonly name: string; readonly format: ImportFormat; readonly needsMapping: boolean }

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
      given.push(await packed(path, openLibrary))
      continue
    }
    const kind = detectFile(path, openLibrary)
    if (kind === 'library') given.push({ kind, path })
    else if (kind === 'other' && isZip(path)) given.push(await packed(path, openLibrary))
    else loose.push(await lookedAt(path, kind))
  }
  return [...given, ...(await together(loose))]
}

/** A folder or an archive: one export. */
async function packed(path: string, openLibrary: string): Promise<Given> {
  const parcel = await openParcel([path], openLibrary)
  try {
    if (isOffice(parcel)) throw new Problem('unreadable', `“${parcel.name}” is a spreadsheet or another office document, so nothing was read and nothing was changed. Save it as CSV, and bring that in.`)
    const format = await formatOf(parcel, true)
    if (format === null) throw nothingKnown(parcel)
    return { kind: 'import', paths: [path], name: parcel.name, format, needsMapping: format === 'csv' }
  } finally {
    parcel.close()
  }
}

/** Documents of offices are archives of XML. */
function isOffice({ files }: Parcel): boolean {
  return files.some(({ path }) => path === '[Content_Types].xml' || path === 'META-INF/manifest.xml')
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

/** The first reader that is sure. A file that cannot be read does not keep the others from being known: its reader tells of it. */
async function formatOf(parcel: Parcel, mayBeTable: boolean): Promise<ImportFormat | null> {
  const problems: Problem[] = []
  const asked: Parcel = { ...parcel, files: parcel.files.map((file) => forgiving(file, problems)) }
  for (const reader of readers) {
    if (reader.format === 'csv' && !mayBeTable) continue
    if (await reader.recognises(asked)) return reader.format
  }
  const [problem] = problems
  if (problem) throw problem
  return null
}

function forgiving(file: ParcelFile, problems: Problem[]): ParcelFile {
  return {
    ...file,
    head: async (count) => {
      try {
        return await file.head(count)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        problems.push(error)
        return new Uint8Array()
      }
    }
  }
}

function nothingKnown({ name, files, refused }: Parcel): Problem {
  const [first] = refused
  if (files.length === 0 && first) return new Problem('unreadable', `Nothing in “${name}” could be read, and nothing was changed. “${first.path}”: ${first.reason}`)
  if (files.length === 0) return new Problem('unreadable', `There is no file in “${name}”, so nothing was read and nothing was changed. Choose an export.`)
  return new Problem('unreadable', `Nothing in “${name}” is an export that Matinee knows, so nothing was read and nothing was changed. It knows exports of ${KNOWN}.`)
}

const KNOWN = 'Letterboxd, IMDb, Trakt, Simkl, Movary and Tellico, folders of Markdown notes, and CSV files of any program; its own exports are given as single files'
