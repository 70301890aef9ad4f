/** What a folder or an archive holds: an export of another program, a complete one of ours, or saved film pages. */
import { detectBytes, type FileKind } from '../files/detect'
import { Problem } from '../problem'
import { readPage } from '../recogniser/pageText'
import { recognise } from '../recogniser/index'
import { formatOf } from './formatOf'
import type { Given } from './given'
import { openParcel } from './parcel/open'
import type { Parcel, ParcelFile } from './parcel/parcel'

/** Kinds of files that cannot be a complete export: they are not even looked into. */
const NO_LIBRARY = /\.(?:csv|tsv|txt|md|markdown|html?|xhtml|xml|tc|css|js|svg|jpe?g|png|gif|webp|avif|pdf|mp4|mov)$/i
const PAGE = /\.(?:html?|xhtml|txt)$/i
/** What a browser keeps beside a page it saved. */
const BESIDE_PAGE = /_files\//i
const MOST_LOOKED_INTO = 200
const MOST_PAGES = 200
const LARGEST_PAGE = 5_000_000
const HEAD_BYTES = 64 * 1024

/** @throws Problem with a sentence when nothing in it can be brought in */
export async function packed(path: string, openLibrary: string): Promise<Given[]> {
  const parcel = await openParcel([path], openLibrary)
  try {
    if (isOffice(parcel)) throw new Problem('unreadable', `“${parcel.name}” is a spreadsheet or another office document, so nothing was read and nothing was changed. Save it as CSV, and bring that in.`)
    const libraries = await librariesIn(parcel)
    const rest = { ...parcel, files: parcel.files.filter((file) => !libraries.includes(file)) }
    const format = rest.files.length === 0 ? null : await formatOf(rest, true)
    const given: Given[] = libraries.map((file) => ({ kind: 'library', path: file.onDisk ?? path }))
    if (format !== null) given.push({ kind: 'import', paths: [path], name: parcel.name, format, needsMapping: format === 'csv' })
    else given.push(...(await pagesIn(rest)))
    if (given.length === 0) throw nothingKnown(parcel)
    return given
  } finally {
    parcel.close()
  }
}

/** The complete exports of ours in it. */
export async function librariesIn({ name, files }: Parcel): Promise<ParcelFile[]> {
  const found: ParcelFile[] = []
  for (const file of files.filter(({ path }) => !NO_LIBRARY.test(path)).slice(0, MOST_LOOKED_INTO)) if ((await kindOf(file)) === 'library') found.push(file)
  const inArchive = found.filter(({ onDisk }) => onDisk === undefined)
  if (inArchive.length > 1) throw new Problem('invalid', `There are ${inArchive.length} complete exports of Matinee in “${name}”, so nothing was read and nothing was changed. Unpack it, and bring in the one you want.`)
  return found
}

/** Every page of a folder, as soon as one of them is plainly about a film: what the others are is shown when their turn comes. */
async function pagesIn(parcel: Parcel): Promise<Given[]> {
  const named = parcel.files.filter(({ path, size }) => PAGE.test(path) && !BESIDE_PAGE.test(path) && size > 0)
  if (named.length > MOST_PAGES) throw new Problem('invalid', `There are more than ${MOST_PAGES} pages in “${parcel.name}”, so nothing was read and nothing was changed. Bring them in in several parts.`)
  const pages: ParcelFile[] = []
  for (const file of named) if (['html', 'text'].includes(await kindOf(file))) pages.push(file)
  if (!(await anyOfFilm(pages))) return []
  if (pages.some(({ onDisk }) => onDisk === undefined)) throw new Problem('unreadable', `“${parcel.name}” holds saved pages, which are read from a folder. Nothing was changed. Unpack it, and bring in the folder.`)
  return pages.flatMap(({ onDisk }) => (onDisk === undefined ? [] : [{ kind: 'page', path: onDisk }]))
}

async function anyOfFilm(files: readonly ParcelFile[]): Promise<boolean> {
  for (const file of files) if (await isOfFilm(file)) return true
  return false
}

/** A title, and something else that only a page about a film has. */
async function isOfFilm(file: ParcelFile): Promise<boolean> {
  if (file.size > LARGEST_PAGE) return false
  try {
    const { pages } = recognise(readPage(await file.head(file.size), null).text)
    return pages.some(({ film, takes, reviews }) => film.title !== null && (film.year !== null || takes.length > 0 || reviews.length > 0))
  } catch {
    return false
  }
}

/** What cannot be read is nothing here; whoever reads it tells why. */
async function kindOf(file: ParcelFile): Promise<FileKind> {
  try {
    return detectBytes(await file.head(HEAD_BYTES))
  } catch (error) {
    if (error instanceof Problem) return 'other'
    throw error
  }
}

/** Documents of offices are archives of XML. */
function isOffice({ files }: Parcel): boolean {
  return files.some(({ path }) => path === '[Content_Types].xml' || path === 'META-INF/manifest.xml')
}

function nothingKnown({ name, files, refused }: Parcel): Problem {
  const [first] = refused
  if (files.length === 0 && first) return new Problem('unreadable', `Nothing in “${name}” could be read, and nothing was changed. “${first.path}”: ${first.reason}`)
  if (files.length === 0) return new Problem('unreadable', `There is no file in “${name}”, so nothing was read and nothing was changed. Choose an export.`)
  return new Problem('unreadable', `Nothing in “${name}” is an export that Matinee knows, so nothing was read and nothing was changed. It knows exports of ${KNOWN}.`)
}

const KNOWN = 'Letterboxd, IMDb, Trakt, Simkl, Movary and Tellico, folders of Markdown notes, CSV files of any program, folders of saved film pages, and its own exports'
