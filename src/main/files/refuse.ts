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

/** Says that there is nothing in a file: no byte, or nothing but zeros, as a copy leaves that broke off. */
export async function refuseEmptyFile(file: { readonly size: number; readonly head: (count: number) => Promise<Uint8Array> }, name: string): Promise<void> {
  if (file.size === 0) throw new Problem('unreadable', `“${name}” is empty, so nothing was read and nothing was changed. Export or copy it once more.`)
  const head = await file.head(64 * 1024)
  if (head.length > 0 && head.every((byte) => byte === 0)) throw new Problem('unreadable', `“${name}” holds nothing but zero bytes, so nothing was read and nothing was changed. Its copy broke off: export or copy it once more.`)
}
