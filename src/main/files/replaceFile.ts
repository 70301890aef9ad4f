import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a whole file beside the target, flushes it, renames it into place and flushes the folder: whoever looks sees
 * the old file or the new one, never half of one. For small files; exports stream (see exporting/).
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${process.pid}.part`
  try {
    const handle = openSync(beside, 'w')
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(beside, path)
    flushFolder(dirname(path))
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function flushFolder(folder: string): void {
  // Windows has no handle on a folder; there the rename itself is journalled.
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
