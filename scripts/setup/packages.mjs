import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError, say } from './log.mjs'
import { npmCommand, npmEnvironment } from './npm.mjs'
import { pathsOf } from './paths.mjs'
import { run } from './run.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages Keyed by folder, as in "node_modules/zod".
 */

/** @param {string} project */
const markerOf = (project) => join(pathsOf(project).modules, '.matinee-lock')

/**
 * Whether node_modules holds what package-lock.json asks for: the marker, which is written last, carries the
 * lock file's hash, and no package's folder has gone since.
 * @param {string} [project]
 */
export function packagesMatch(project) {
  const { lockFile } = pathsOf(project)
  const lockText = readFileSync(lockFile, 'utf8')
  return readText(markerOf(pathsOf(project).project)) === hashOf(lockText) && hasFolders(pathsOf(project).project, packagesIn(lockText))
}

/**
 * Accepts an install that npm finished by itself (`npm ci`, `npm install`) and that matches the lock file:
 * npm writes its own hidden lock file only at the very end.
 * @param {string} [project]
 */
export function adoptInstall(project) {
  const paths = pathsOf(project)
  const lockText = readFileSync(paths.lockFile, 'utf8')
  const hiddenText = readText(join(paths.modules, '.package-lock.json'))
  if (hiddenText === null) return false
  const wanted = packagesIn(lockText)
  if (!sameInstall(wanted, packagesIn(hiddenText)) || !hasFolders(paths.project, wanted)) return false
  writeFileSync(markerOf(paths.project), hashOf(lockText))
  return true
}

/**
 * @param {import('./lock.mjs').HeldLock} lock
 * @param {string} [project]
 */
export async function installPackages(lock, project) {
  const paths = pathsOf(project)
  if (adoptInstall(project)) return
  say(existsSync(paths.modules) ? 'The packages do not match package-lock.json: running npm ci.' : 'Installing the packages: npm ci.')
  rmSync(markerOf(paths.project), { force: true })
  rmSync(join(paths.modules, '.package-lock.json'), { force: true })
  // No package here needs an install script, and the development tools are wanted whatever NODE_ENV says.
  const npm = npmCommand(['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  const result = await run(npm.command, npm.args, {
    cwd: paths.project,
    env: npmEnvironment(),
    shell: npm.command === 'npm' && process.platform === 'win32',
    onStart: (pid) => lock.alsoHeldBy(pid),
  })
  if (!result.ok) throw new SetupError(`npm ci failed (${result.reason}).\n${result.output}`)
  writeFileSync(markerOf(paths.project), hashOf(readFileSync(paths.lockFile, 'utf8')))
  say('The packages are installed.')
}

/**
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 */
function sameInstall(wanted, installed) {
  const nothingMissing = Object.entries(wanted).every(([folder, entry]) => {
    const found = installed[folder]
    // Packages for other platforms stand in the lock file only.
    if (found === undefined) return isOptional(entry)
    return found.version === entry.version && found.integrity === entry.integrity
  })
  return nothingMissing && Object.keys(installed).every((folder) => folder in wanted)
}

/**
 * @param {string} project
 * @param {LockedPackages} packages
 */
function hasFolders(project, packages) {
  return Object.entries(packages).every(([folder, entry]) => isOptional(entry) || existsSync(join(project, folder, 'package.json')))
}

/** @param {LockedPackage} entry */
const isOptional = (entry) => entry.optional === true || entry.devOptional === true

/**
 * @param {string} lockText
 * @returns {LockedPackages}
 */
function packagesIn(lockText) {
  /** @type {{ packages?: LockedPackages }} */
  const lock = JSON.parse(lockText)
  const { '': _project, ...packages } = lock.packages ?? {}
  return packages
}

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex')

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
