import { Problem } from '../problem'
import type { FileKind } from './detect'

/** Says why a file cannot be brought in, when what it is already tells: a database, a picture, another program's JSON. */
export function refuseStrangeFile(kind: FileKind, name: string): void {
  if (kind === 'database') {
    throw new Problem('unreadable', `“${name}” is a database, so there is nothing in it to import. If it is a Matinee library, open it instead of importing it. Nothing was changed.`)
  }
  if (kind === 'other') {
    throw new Problem('unreadable', `“${name}” is neither text nor a Matinee export, so nothing was read and nothing was changed. Choose a page you saved as text or HTML, or an export.`)
  }
}
