import { app } from 'electron'
import { join, sep } from 'node:path'

export const LIBRARY_FILE = 'Library.matinee'

/** Documents/Matinee/Library.matinee: where a library is kept unless the person says otherwise. */
export function usualPlace(): string {
  return join(app.getPath('documents'), 'Matinee', LIBRARY_FILE)
}

/** A path as a person reads it: "Documents › Matinee". The file's own name is left out when it is the usual one. */
export function placeShown(path: string): string {
  const parts = shorten(path).split(sep).filter((part) => part !== '')
  if (parts.at(-1) === LIBRARY_FILE) parts.pop()
  return parts.join(' › ')
}

function shorten(path: string): string {
  const documents = app.getPath('documents')
  const home = app.getPath('home')
  // Without a documents folder, Linux names the home folder as one.
  if (documents !== home && path.startsWith(documents + sep)) return `Documents${path.slice(documents.length)}`
  return path.startsWith(home + sep) ? path.slice(home.length + 1) : path
}
