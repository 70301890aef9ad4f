/** The folder for settings, the log and what Chromium keeps: without it nothing can start. */
import { app } from 'electron'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Finds the folder, or takes the one that MATINEE_USER_DATA names.
 * @returns Why there is none, as a sentence for a person; null where all is well.
 */
export function prepareOwnFolder(): string | null {
  const named = process.env['MATINEE_USER_DATA']
  try {
    if (named) {
      app.setPath('userData', named)
      app.setAppLogsPath(join(named, 'logs'))
    }
    const folder = app.getPath('userData')
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return null
  } catch {
    return `Matinee could not start: it cannot write to its own folder ${named ?? 'in your home folder'}. Nothing was changed. Check that the folder belongs to you.`
  }
}
