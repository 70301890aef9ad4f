/** A package can be upgraded while the program runs: a process that starts then is another version than its window. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../problem'

const About = z.object({ version: z.string() })

/**
 * @param window the version of the process that started this one
 * @param folder where this process was loaded from: out/main
 * @returns What every task is answered with, or null where both are the same version.
 */
export function whyReplaced(window: string | undefined, folder: string): Problem | null {
  const { version } = About.parse(JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8')))
  if (window === undefined || window === version) return null
  return new Problem('conflict', `Matinee was updated to ${version} while it was open. Nothing was changed, and what you write is saved as ever. Close Matinee and start it again, then try once more.`)
}
