import { SetupError, say } from './log.mjs'
import { answerOf, isCommand, run } from './run.mjs'

/**
 * @typedef {'run' | 'screen' | 'substitute' | 'bareSystem'} Purpose What a system package is for, as in apt-packages.txt.
 * @typedef {{ library?: string, command?: string, purpose: Purpose }} SystemPackage
 */

/**
 * The packages of apt-packages.txt, and how to tell that each one is there.
 * @type {Record<string, SystemPackage>}
 */
export const systemPackages = {
  'libgtk-3-0': { library: 'libgtk-3.so.0', purpose: 'run' },
  libnss3: { library: 'libnss3.so', purpose: 'run' },
  libgbm1: { library: 'libgbm.so.1', purpose: 'run' },
  'libx11-xcb1': { library: 'libX11-xcb.so.1', purpose: 'run' },
  libasound2: { library: 'libasound.so.2', purpose: 'run' },
  xvfb: { command: 'xvfb-run', purpose: 'screen' },
  xauth: { command: 'xauth', purpose: 'screen' },
  unzip: { command: 'unzip', purpose: 'substitute' },
  'g++': { command: 'g++', purpose: 'substitute' },
  debootstrap: { command: 'debootstrap', purpose: 'bareSystem' },
  bubblewrap: { command: 'bwrap', purpose: 'bareSystem' },
}

/**
 * The system packages that are not there, of those that serve one of the purposes.
 * @param {readonly Purpose[]} purposes
 * @returns {string[]}
 */
export function missingPackages(purposes) {
  if (process.platform !== 'linux') return []
  const wanted = Object.entries(systemPackages).filter(([, { purpose }]) => purposes.includes(purpose))
  const libraries = wanted.some(([, { library }]) => library) ? knownLibraries() : null
  return wanted
    .filter(([, { library, command }]) => {
      if (command) return !isCommand(command)
      // Where ldconfig keeps no list, Electron's own start will tell.
      return libraries !== null && library !== undefined && !libraries.has(library)
    })
    .map(([name]) => name)
}

/**
 * Installs what is missing where that is possible (root on Debian and its kin), and otherwise says how.
 * @param {readonly Purpose[]} purposes
 * @returns {Promise<void>} Rejects with the exact command when something is still missing.
 */
export async function ensureSystemPackages(purposes) {
  const missing = missingPackages(purposes)
  if (missing.length === 0) return
  if (process.getuid?.() === 0 && isCommand('apt-get')) await installWithApt(missing)
  const still = missingPackages(purposes)
  if (still.length > 0) throw new SetupError(howToInstall(still))
}

/**
 * The sentence for a person who has to install system packages by hand.
 * @param {readonly string[]} missing
 */
export function howToInstall(missing) {
  const evidence = missing.map((name) => systemPackages[name]?.library ?? systemPackages[name]?.command ?? name).join(', ')
  if (!isCommand('apt-get')) return `This computer lacks ${evidence}. Install the packages that provide them, then run this again.`
  const command = `apt-get update && apt-get install -y --no-install-recommends ${aptNames(missing).join(' ')}`
  return `This computer lacks ${evidence}. Run this, then try again:\n  ${process.getuid?.() === 0 ? command : `sudo sh -c '${command}'`}`
}

/** @param {readonly string[]} missing */
async function installWithApt(missing) {
  say(`Installing system packages: ${missing.join(', ')}.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patience = ['-o', 'DPkg::Lock::Timeout=300']
  // An update that fails is no reason to stop: the lists may be there already.
  const update = await run('apt-get', [...patience, 'update'], { env })
  const install = await run('apt-get', [...patience, 'install', '-y', '--no-install-recommends', ...aptNames(missing)], { env })
  if (!install.ok) say(`apt-get could not install them (${install.reason}).\n${[update.ok ? '' : update.output, install.output].join('\n').trim()}`)
}

/**
 * Newer Debian and Ubuntu releases call some libraries by a name with "t64" at its end.
 * @param {readonly string[]} names
 */
function aptNames(names) {
  return names.map((name) => (systemPackages[name]?.library && answerOf('apt-cache', ['show', '--no-all-versions', `${name}t64`]) ? `${name}t64` : name))
}

/** The shared libraries the loader knows, or null when it keeps no list. */
function knownLibraries() {
  const list = answerOf('/sbin/ldconfig', ['-p']) ?? answerOf('ldconfig', ['-p'])
  if (!list) return null
  return new Set([...list.matchAll(/^\s+(\S+) \(/gm)].map((match) => match[1]))
}
