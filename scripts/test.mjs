#!/usr/bin/env node
// npm test: everything that has to hold, in one command, with or without a screen.
//   npm test                     all parts
//   npm test -- check            types and lint
//   npm test -- unit [ARGS]      unit tests; ARGS go to Vitest
//   npm test -- e2e [ARGS]       tests of the real app; ARGS go to Playwright
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildIfStale } from './build-if-stale.mjs'
import { electronEnvironment, electronExecutable, runInForeground } from './launch.mjs'
import { setUp } from './setup/index.mjs'
import { sayError } from './setup/log.mjs'
import { npmCommand, npmEnvironment } from './setup/npm.mjs'
import { projectFolder } from './setup/paths.mjs'
import { countPlaywright, countVitest } from './test-counts.mjs'

/**
 * @typedef {{ name: string, seconds: number, code: number, counts?: import('./test-counts.mjs').Counts }} Result
 */

const [only, ...args] = process.argv.slice(2)
if (only !== undefined && !['check', 'unit', 'e2e'].includes(only)) {
  process.stderr.write(`Unknown part "${only}". The parts are check, unit and e2e.\n`)
  process.exit(2)
}
process.chdir(projectFolder)
process.env.MATINEE_SHARED_DATA ??= resolve(projectFolder, '..', 'shared', 'data')
// Vitest colours its output in a file, too, unless told.
if (!process.stdout.isTTY && !process.env.FORCE_COLOR) process.env.NO_COLOR = '1'
const reports = mkdtempSync(join(tmpdir(), 'matinee-test-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))
const bin = (/** @type {string} */ file) => join(projectFolder, 'node_modules', file)

/** @type {Result[]} */
const results = []

// Only Linux makes screens of its own. A test waits for the app part of its time, so there is one screen more than there are
// processors to keep busy.
const SCREENS = process.platform === 'linux' ? 3 : 1

const ready = await part('set-up', async () => {
  await setUp({ screen: only === undefined || only === 'e2e' })
  return 0
})
if (ready) {
  const wants = (/** @type {string} */ name) => only === undefined || only === name
  if (wants('check')) {
    await part('types', () => npmScript('typecheck'))
    await part('lint', () => npmScript('lint'))
  }
  if (wants('unit')) await part('unit tests', unitTests, () => countVitest(readReport('unit.json')))
  if (wants('e2e')) {
    const built = await part('build', async () => {
      await buildIfStale()
      return 0
    })
    if (built) await part('app tests', appTests, () => countPlaywright(readReport('app.json')))
  }
}
summarise()

/** Unit tests run in Electron's own Node.js: the same engine and the same SQLite module as in the app. */
function unitTests() {
  const report = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`]
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  return runInForeground(electronExecutable(), [bin('vitest/vitest.mjs'), 'run', ...report, ...args], { env })
}

/** Each screen takes one file of tests after the other. */
function appTests() {
  const env = { ...electronEnvironment(), PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'app.json'), MATINEE_TEST_SCREENS: String(SCREENS) }
  return runInForeground(process.execPath, [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json', ...args], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A signal to Playwright alone would leave the screens and the apps behind.
    group: true,
  })
}

/** @param {string} script */
function npmScript(script) {
  const npm = npmCommand(['run', '--silent', script])
  return runInForeground(npm.command, npm.args, { env: npmEnvironment() })
}

/**
 * Runs one part, measures it and keeps how it ended.
 * @param {string} name
 * @param {() => Promise<number>} work
 * @param {() => import('./test-counts.mjs').Counts | undefined} [count]
 */
async function part(name, work, count) {
  process.stdout.write(`\n── ${name}\n`)
  const begun = performance.now()
  let code = 1
  try {
    code = await work()
  } catch (error) {
    sayError(error)
  }
  const counts = count?.()
  // A test run that ran nothing has proven nothing.
  if (code === 0 && counts && counts.passed + counts.failed === 0) code = 1
  results.push({ name, seconds: (performance.now() - begun) / 1000, code, ...(counts && { counts }) })
  if (code > 128) {
    summarise()
    process.exit(code)
  }
  return code === 0
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(reports, file), 'utf8'))
  } catch {
    return null
  }
}

function summarise() {
  process.stdout.write('\n')
  for (const { name, seconds, code, counts } of results) {
    const details = counts ? `  ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}` : ''
    process.stdout.write(`${name.padEnd(12)}${seconds.toFixed(1).padStart(7)} s  ${code === 0 ? 'ok    ' : 'failed'}${details}\n`)
  }
  const failed = results.filter(({ code }) => code !== 0).map(({ name }) => name)
  process.exitCode = failed.length > 0 ? 1 : 0
  if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`)
  const counted = results.flatMap(({ counts }) => counts ?? [])
  if (failed.length > 0 || counted.length === 0) return
  const sum = (/** @type {'passed' | 'failed'} */ key) => counted.reduce((total, counts) => total + counts[key], 0)
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`)
}
