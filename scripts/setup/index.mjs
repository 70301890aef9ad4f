import { electronInPlace, placeElectron } from './electron.mjs'
import { withLock } from './lock.mjs'
import { SetupError, say } from './log.mjs'
import { installPackages, packagesMatch } from './packages.mjs'
import { pathsOf } from './paths.mjs'
import { compileSqlite, placeSqlite, sqliteInPlace } from './sqlite.mjs'
import { ensureSystemPackages, missingPackages } from './system.mjs'

/**
 * @typedef {object} SetupOptions
 * @property {boolean} [screen] Also ask for what opens windows without a screen (Xvfb).
 * @property {boolean} [official] Insist on the Electron that package.json names.
 * @property {boolean} [substitute] Take the substitute runtime without trying the download.
 */

/**
 * Makes a checkout ready to run: packages, system libraries, Electron, the SQLite module. Does nothing, and
 * quickly, where all of it is there.
 * @param {SetupOptions} [options]
 * @returns {Promise<boolean>} Whether there was anything to do.
 */
export async function setUp(options = {}) {
  requireNode(20, 19)
  if (isReady(options)) return false
  const onWait = () => say('Another set-up is at work here; waiting for it.')
  return withLock(
    pathsOf().setupLock,
    async (lock) => {
      if (isReady(options)) return false
      await ensureSystemPackages(purposesOf(options))
      if (!packagesMatch()) await installPackages(lock)
      if (!electronInPlace(options)) await placeElectronAndCompile(options)
      if (!sqliteInPlace()) await placeSqlite()
      return true
    },
    { onWait },
  )
}

/** @param {SetupOptions} options */
function isReady(options) {
  return missingPackages(purposesOf(options)).length === 0 && packagesMatch() && electronInPlace(options) && sqliteInPlace()
}

/**
 * The substitute runtime is known to need a compiled module: one processor compiles while the other fetches.
 * @param {SetupOptions} options
 */
async function placeElectronAndCompile(options) {
  /** @type {Promise<unknown>} */
  let compiling = Promise.resolve(null)
  const onSubstitute = () => {
    compiling = compileSqlite().catch((/** @type {unknown} */ error) => error)
  }
  await placeElectron({ ...options, onSubstitute })
  const problem = await compiling
  if (problem) throw new Error('better-sqlite3 could not be compiled.', { cause: problem })
}

/**
 * @param {SetupOptions} options
 * @returns {import('./system.mjs').Purpose[]}
 */
function purposesOf({ screen = false }) {
  return screen ? ['run', 'screen'] : ['run']
}

/**
 * @param {number} major
 * @param {number} minor
 */
function requireNode(major, minor) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number)
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  throw new SetupError(`Matinee is built with Node.js ${major}.${minor} or newer; this is ${process.versions.node}.`)
}
