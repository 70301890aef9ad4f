import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { pathsOf } from './paths.mjs'
import { isAlive } from './run.mjs'

/**
 * The folder that keeps what took long to fetch or compile, shared by all checkouts of one person.
 * Where that person's cache cannot be written, it lies in node_modules and goes with it.
 * @param {string} [project]
 */
export function cacheFolder(project) {
  const xdg = process.env.XDG_CACHE_HOME
  const own = xdg && isAbsolute(xdg) ? xdg : join(homedir(), '.cache')
  const folder = join(own, 'matinee-toolchain')
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return folder
  } catch {
    const inside = join(pathsOf(project).modules, '.cache', 'matinee-toolchain')
    mkdirSync(inside, { recursive: true })
    return inside
  }
}

/**
 * Makes something in a folder of its own and removes that folder afterwards: nothing half-made is ever found
 * under a final name.
 * @template T
 * @param {string} parent
 * @param {(folder: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inPartialFolder(parent, work) {
  removeAbandoned(parent)
  const folder = join(parent, `partial-${process.pid}-${randomBytes(4).toString('hex')}`)
  mkdirSync(folder, { recursive: true })
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Gives a finished file or folder its final name. If another process was quicker, its result stands.
 * @param {string} finished
 * @param {string} target
 */
export function moveIntoPlace(finished, target) {
  try {
    renameSync(finished, target)
  } catch (error) {
    if (!existsSync(target)) throw error
  }
}

/**
 * Removes what runs that were killed have left behind.
 * @param {string} parent
 */
export function removeAbandoned(parent) {
  for (const name of readdirSync(parent)) {
    const pid = Number(/^partial-(\d+)-/.exec(name)?.[1])
    if (pid > 0 && pid !== process.pid && !isAlive(pid)) rmSync(join(parent, name), { recursive: true, force: true })
  }
}
