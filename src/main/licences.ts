/** The licences of Matinee and of what it is made of: a file that is made when the program is built or packaged. */
import { app } from 'electron'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Licences } from '../shared/models/settings'
import { errorCode, Problem } from './problem'

export async function readLicences(): Promise<Licences> {
  const file = app.isPackaged ? join(process.resourcesPath, 'licences.txt') : join(app.getAppPath(), 'out', 'licences.txt')
  try {
    return { text: await readFile(file, 'utf8') }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    throw new Problem('not-found', 'The text of the licences is missing from this copy of Matinee. docs/dependencies.md in its source names them all.')
  }
}
