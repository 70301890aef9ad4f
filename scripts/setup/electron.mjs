import { existsSync, readFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupError, say } from './log.mjs'
import { pathsOf } from './paths.mjs'
import { run } from './run.mjs'
import { canSubstitute, placeSubstitute, substitute } from './substitute.mjs'
import { ensureSystemPackages } from './system.mjs'

const downloadLimit = 10 * 60_000

/**
 * The Electron that is in place, or null. `path.txt`, which names the executable, is written last by every
 * way of installing, so a half-made one does not count.
 * @param {string} [project]
 * @returns {{ version: string, executable: string } | null}
 */
export function installedElectron(project) {
  const { electron } = pathsOf(project)
  try {
    const version = readFileSync(join(electron, 'dist', 'version'), 'utf8').trim().replace(/^v/, '')
    const executable = join(electron, 'dist', readFileSync(join(electron, 'path.txt'), 'utf8'))
    return existsSync(executable) ? { version, executable } : null
  } catch {
    return null
  }
}

/**
 * Whether an Electron that will do is in place: the one package.json names, or its substitute.
 * @param {{ official?: boolean, substitute?: boolean }} [only]
 */
export function electronInPlace(only = {}) {
  const installed = installedElectron()
  if (installed === null) return false
  if (only.official) return installed.version === wantedVersion()
  if (only.substitute) return installed.version === substitute.electron
  return installed.version === wantedVersion() || (canSubstitute && installed.version === substitute.electron)
}

/**
 * Puts Electron into node_modules/electron/dist, where every tool looks for it without being told.
 * @param {{ official?: boolean, substitute?: boolean, onSubstitute?: () => void }} [options]
 */
export async function placeElectron({ official = false, substitute: wantSubstitute = false, onSubstitute } = {}) {
  const { electron } = pathsOf()
  if (!wantSubstitute) {
    say(`Downloading Electron ${wantedVersion()}.`)
    const problem = await downloadOfficial()
    if (problem === null) return
    if (official || !canSubstitute) throw new SetupError(`Electron ${wantedVersion()} could not be downloaded: ${problem}.`)
    say(`That did not work: ${problem}.`)
  }
  await ensureSystemPackages(['substitute'])
  onSubstitute?.()
  const arriving = join(electron, 'dist.arriving')
  await placeSubstitute(arriving)
  await rm(join(electron, 'path.txt'), { force: true })
  await rm(join(electron, 'dist'), { recursive: true, force: true })
  await rename(arriving, join(electron, 'dist'))
  await writeFile(join(electron, 'path.txt'), 'electron')
  say(`Electron ${substitute.electron} is in place. (npm run setup -- --official tries the download again.)`)
}

/**
 * Runs Electron's own installer.
 * @returns {Promise<string | null>} What went wrong.
 */
async function downloadOfficial() {
  const { electron } = pathsOf()
  const dist = join(electron, 'dist')
  const aside = join(electron, 'dist.aside')
  const named = join(electron, 'path.txt')
  const { ELECTRON_OVERRIDE_DIST_PATH: _elsewhere, ...env } = process.env
  const before = installedElectron() ? readFileSync(named, 'utf8') : null
  // The installer unpacks straight into dist/; without path.txt a run that is cut short does not count.
  await rm(named, { force: true })
  await rm(aside, { recursive: true, force: true })
  if (before !== null) await rename(dist, aside)
  const result = await run(process.execPath, [join(electron, 'install.js')], { env, timeout: downloadLimit })
  const worked = result.ok && electronInPlace({ official: true })
  if (!worked && before !== null) {
    await rm(dist, { recursive: true, force: true })
    await rename(aside, dist)
    await writeFile(named, before)
  }
  await rm(aside, { recursive: true, force: true })
  if (worked) return null
  const [firstLine = ''] = result.output.split('\n')
  return (firstLine || result.reason).replace(/\.$/, '')
}

/** @returns {string} */
function wantedVersion() {
  return JSON.parse(readFileSync(join(pathsOf().electron, 'package.json'), 'utf8')).version
}
