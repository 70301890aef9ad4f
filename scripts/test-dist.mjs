#!/usr/bin/env node
// npm run test:dist: makes the deb, installs it with apt on a bare Debian in a folder, and proves the installed program
// there: its command, its place on the desktop, the tour, the main journeys, an upgrade, a removal. Needs root.
//   npm run test:dist
//   npm run test:dist -- --keep    leave the bare system in its folder, and say how to get into it
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeBareSystem, writeStarter } from './dist/bareSystem.mjs'
import { electronEnvironment, runInForeground, runOnOwnScreen } from './launch.mjs'
import { setUp } from './setup/index.mjs'
import { SetupError, sayError } from './setup/log.mjs'
import { projectFolder } from './setup/paths.mjs'
import { ensureSystemPackages } from './setup/system.mjs'

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } })
const sharedData = realOrNone(process.env.MATINEE_SHARED_DATA ?? join(projectFolder, '..', 'shared', 'data'))
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'matinee-dist-')))
/** @type {{ name: string, seconds: number, isGood: boolean }[]} */
const results = []

process.chdir(projectFolder)
try {
  process.exitCode = (await proveAll()) ? 0 : 1
} catch (error) {
  sayError(error)
  process.exitCode = 1
} finally {
  if (values.keep) process.stdout.write(`The bare system stays: ${join(folder, 'inside')} root sh\n`)
  else rmSync(folder, { recursive: true, force: true })
}
for (const { name, seconds, isGood } of results) process.stdout.write(`${name.padEnd(22)}${seconds.toFixed(1).padStart(7)} s  ${isGood ? 'ok' : 'failed'}\n`)
process.stdout.write(process.exitCode === 0 ? '\nThe package holds what it promises.\n' : '\nThe package is not proven.\n')

/** @returns {Promise<boolean>} */
async function proveAll() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) throw new SetupError('The check of the package installs it on a bare Debian in a folder. It needs Linux, and root for that: sudo npm run test:dist')
  // The person inside has to get through.
  await runInForeground('chmod', ['755', folder])
  await setUp({ screen: true })
  await ensureSystemPackages(['bareSystem'])

  const older = join(folder, 'older')
  if (!(await part('packages', async () => (await script('dist.mjs', ['deb'])) || (await script('dist.mjs', ['deb', '--version', '0.0.9', '--output', older]))))) return false
  let launcher = ''
  const isMade = await part('bare system', async () => {
    launcher = await makeBareSystem(folder, [projectFolder, ...(sharedData === null ? [] : [sharedData])])
    return 0
  })
  if (!isMade) return false

  const program = writeStarter(launcher, 'root')
  const env = {
    ...electronEnvironment(),
    ...(sharedData !== null && { MATINEE_SHARED_DATA: sharedData }),
    MATINEE_INSIDE: launcher,
    MATINEE_PROGRAM_OF_PERSON: writeStarter(launcher, 'person'),
    MATINEE_DEB: debIn(join(projectFolder, 'dist')),
    MATINEE_OLDER_DEB: debIn(older),
  }
  // Each part stands on the one before.
  return (
    (await part('installing', () => playwright('installing', env))) &&
    (await part('upgrading', () => playwright('upgrading', env))) &&
    (await part('the tour', () => runOnOwnScreen(process.execPath, [join(projectFolder, 'scripts/tour/drive.mjs')], { env: { ...env, MATINEE_EXECUTABLE: program } }))) &&
    (await part('main journeys', () => playwright('journeys', { ...env, MATINEE_EXECUTABLE: program }))) &&
    (await part('removing', () => playwright('removing', env)))
  )
}

/**
 * @param {string} name
 * @param {() => Promise<number>} work
 */
async function part(name, work) {
  process.stdout.write(`\n── ${name}\n`)
  const begun = performance.now()
  const isGood = (await work()) === 0
  results.push({ name, seconds: (performance.now() - begun) / 1000, isGood })
  return isGood
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
function script(name, args) {
  return runInForeground(process.execPath, [join(projectFolder, 'scripts', name), ...args])
}

/**
 * @param {string} project one of tests/installed/playwright.config.ts
 * @param {NodeJS.ProcessEnv} env
 */
function playwright(project, env) {
  const cli = join(projectFolder, 'node_modules/@playwright/test/cli.js')
  return runOnOwnScreen(process.execPath, [cli, 'test', '--config', 'tests/installed/playwright.config.ts', '--project', project], { env, isOpen: true })
}

/** @param {string} place */
function debIn(place) {
  const name = readdirSync(place).find((file) => file.endsWith('.deb'))
  if (name === undefined) throw new Error(`There is no deb in ${place}.`)
  return join(place, name)
}

/**
 * Where a folder really lies, for a link to it leads nowhere inside the bare system.
 * @param {string} path
 */
function realOrNone(path) {
  return existsSync(path) ? realpathSync(path) : null
}
