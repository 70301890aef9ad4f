#!/usr/bin/env node
// Builds the app into out/ if anything it is made of, or anything in out/ itself, has changed since the last time.
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeLicences } from './dist/licences.mjs'
import { withLock } from './setup/lock.mjs'
import { SetupError, elapsed, say, sayError } from './setup/log.mjs'
import { projectFolder } from './setup/paths.mjs'
import { run } from './setup/run.mjs'

const sources = ['src', 'docs/guide', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
const results = ['main', 'preload', 'renderer', 'licences.txt']

/** @param {string} project */
const stampOf = (project) => join(project, 'out', '.built')

/**
 * Whether out/ is what the sources would be built into.
 * @param {string} [project]
 */
export function isBuilt(project = projectFolder) {
  try {
    const stamp = JSON.parse(readFileSync(stampOf(project), 'utf8'))
    return stamp.sources === stateOf(project, sources) && stamp.results === stateOf(join(project, 'out'), results)
  } catch {
    return false
  }
}

/**
 * Runs `build` and remembers what it was made of. The state of the sources is taken before, so that what
 * changes during the build counts as newer.
 * @param {() => Promise<void>} build
 * @param {string} [project]
 */
export async function buildAndRemember(build, project = projectFolder) {
  const before = stateOf(project, sources)
  forgetBuild(project)
  await build()
  mkdirSync(join(project, 'out'), { recursive: true })
  writeFileSync(stampOf(project), JSON.stringify({ sources: before, results: stateOf(join(project, 'out'), results) }))
}

/**
 * Has the next launch build again: development mode writes other things to out/.
 * @param {string} [project]
 */
export function forgetBuild(project = projectFolder) {
  rmSync(stampOf(project), { force: true })
}

/** Builds where that is needed; two launches at once build only once. */
export async function buildIfStale() {
  if (isBuilt()) return
  await withLock(join(projectFolder, 'out', '.build.lock'), async () => {
    if (!isBuilt()) await buildAndRemember(buildNow)
  })
}

async function buildNow() {
  say('Building the app.')
  const vite = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { NODE_ENV: _mode, ...env } = process.env
  const result = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: projectFolder, env })
  if (!result.ok) throw new SetupError(`The app could not be built (${result.reason}).\n${result.output}`)
  // About shows them in a checkout, too.
  writeLicences()
  say(`Built, after ${elapsed()}.`)
}

/**
 * One hash over the names, sizes and times of all files in some places; a file that comes, goes or changes
 * changes it, also when an older one takes its place.
 * @param {string} folder
 * @param {readonly string[]} places
 */
function stateOf(folder, places) {
  const hash = createHash('sha256')
  const visit = (/** @type {string} */ place) => {
    const file = join(folder, place)
    if (!existsSync(file)) return
    const about = lstatSync(file)
    if (about.isDirectory()) for (const name of readdirSync(file).sort()) visit(`${place}/${name}`)
    else hash.update(`${place} ${about.size} ${about.mtimeMs}\n`)
  }
  for (const place of places) visit(place)
  return hash.digest('hex')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await buildIfStale()
  } catch (error) {
    sayError(error)
    process.exit(1)
  }
}
