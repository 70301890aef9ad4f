/** Libraries that many tests begin with: made once in a run, copied after that. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Home } from './app'

/** One of this process, gone when it ends. What is kept is as the app of this run made it. */
const shelf = mkdtempSync(join(tmpdir(), 'matinee-made-'))
process.on('exit', () => rmSync(shelf, { recursive: true, force: true }))

/**
 * Lets `make` do something to the library of a home. Where that is the first thing that happens to it, and was done in
 * another home before, the library is copied from there.
 */
export async function madeOnce(home: Home, what: unknown, make: () => Promise<void>): Promise<void> {
  const folder = dirname(home.library)
  if (existsSync(folder)) return make()
  const kept = join(shelf, createHash('sha256').update(JSON.stringify(what)).digest('hex'))
  if (!existsSync(kept)) {
    await make()
    cpSync(folder, `${kept}.part`, { recursive: true })
    renameSync(`${kept}.part`, kept)
    return
  }
  mkdirSync(dirname(folder), { recursive: true })
  cpSync(kept, folder, { recursive: true })
}
