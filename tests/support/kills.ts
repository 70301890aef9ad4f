/** Following a save through the main process, so that a kill can be placed before, during or after its COMMIT. */
import type { ElectronApplication } from '@playwright/test'
import { existsSync, readFileSync } from 'node:fs'
import { askAgain } from './inMain'

export type Moment = 'before' | 'during' | 'after'

/**
 * Notes every phase of every write ('begun', 'committing', 'committed') into a file, each line written at once, so
 * that it is there after a kill.
 */
export async function traceWrites(app: ElectronApplication, file: string): Promise<void> {
  await askAgain(() => app.evaluate((_electron, path) => {
    const fs = process.getBuiltinModule('node:fs')
    const { channel } = process.getBuiltinModule('node:diagnostics_channel')
    const handle = fs.openSync(path, 'a')
    channel('matinee.write').subscribe((message) => {
      if (typeof message === 'object' && message !== null && 'phase' in message) fs.writeSync(handle, `${String(message.phase)}\n`)
    })
  }, file))
}

/** Where the one traced write was when the process ended. */
export function momentOf(file: string): Moment {
  const phases = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  if (phases.includes('committed')) return 'after'
  return phases.includes('committing') ? 'during' : 'before'
}
