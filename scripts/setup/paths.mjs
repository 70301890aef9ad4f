import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder, whatever the current one is. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * Where the set-up finds and puts things in a project.
 * @param {string} [project]
 */
export function pathsOf(project = projectFolder) {
  const modules = join(project, 'node_modules')
  return {
    project,
    modules,
    lockFile: join(project, 'package-lock.json'),
    electron: join(modules, 'electron'),
    sqlite: join(modules, 'better-sqlite3'),
    addonApi: join(modules, 'node-addon-api'),
    /** Outside node_modules, which `npm ci` empties while the set-up holds it. */
    setupLock: join(project, 'out', '.setup.lock'),
  }
}
