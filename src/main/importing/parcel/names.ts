/** What files within a parcel are called, and what is no file of anybody's. */
import { relative, sep } from 'node:path'
import type { ParcelFile } from './parcel'

/** Folders that say what is in them: they stay, also where nothing else is there. */
const SPEAKING = new Set(['lists', 'likes', 'deleted', 'orphaned', 'watched', 'ratings', 'history', 'comments', 'collection'])

export function relativeTo(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

/** What systems and programs keep beside files: hidden ones, and what a Mac puts into its archives. */
export function isIgnored(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || part === 'Thumbs.db' || part === 'desktop.ini' || (part.startsWith('.') && part !== '..' && part !== '.'))
}

/** Why a name within an archive is not taken, or null. Nothing is unpacked; but such an archive was made to do harm. */
export function badName(path: string): string | null {
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split('/').includes('..')) return 'Its name leads out of the ZIP, so it was not read.'
  // Control characters, NUL among them.
  if (/\p{Cc}/u.test(path) || path === '') return 'Its name holds characters that no file name has, so it was not read.'
  return null
}

/** The files without the folder in which all of them lie: an archive of a folder is the same as one of what is in it. */
export function withoutTopFolder(files: readonly ParcelFile[]): ParcelFile[] {
  let kept = [...files]
  for (let depth = 0; depth < 3; depth += 1) {
    const top = kept[0]?.path.split('/')[0] ?? ''
    const isCommon = kept.length > 0 && kept.every((file) => file.path.startsWith(`${top}/`))
    if (!isCommon || SPEAKING.has(top.toLowerCase())) break
    kept = kept.map((file) => ({ ...file, path: file.path.slice(top.length + 1) }))
  }
  return kept
}
