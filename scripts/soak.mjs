#!/usr/bin/env node
// npm run soak: the long forms of the tests that look for lost words, one after the other, and a table at the end.
//   npm run soak                            all of them; takes hours
//   npm run soak -- --layer-kills 20000     only the parts that are named
//     --app-kills N       kills of the real app around a save
//     --typing-kills N    kills of the real app while somebody types
//     --layer-kills N     kills of a process that saves without pause
//     --import-kills N    kills of an import, into an empty library and into another one
//     --import-rows N     rows that come in while reviews are saved
//     --fuzz MINUTES      made-up inputs, so long for each reader
// A run that somebody may want to know of is written down in docs/soak.md, with the date.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build-if-stale.mjs'
import { electronEnvironment, electronExecutable, runInForeground, runOnOwnScreen } from './launch.mjs'
import { setUp } from './setup/index.mjs'
import { sayError } from './setup/log.mjs'
import { projectFolder } from './setup/paths.mjs'

/**
 * @typedef {{ name: string, count: number, of: string, failed: number, seconds: number, note: string }} Figure
 * @typedef {{ option: string, usual: number, least: number, run: (amount: number) => Promise<number> }} Part
 */

const work = mkdtempSync(join(tmpdir(), 'matinee-soak-'))
const figuresFile = join(work, 'figures')
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

/** @type {Figure[]} */
const own = []

/** @type {readonly Part[]} */
const parts = [
  { option: 'fuzz', usual: 15, least: 0.01, run: (minutes) => unitTests(['fuzz', 'properties'], { MATINEE_FUZZ_SECONDS: String(minutes * 60) }) },
  { option: 'layer-kills', usual: 20_000, least: 50, run: (kills) => unitTests(['kills'], { MATINEE_LAYER_KILLS: String(kills) }) },
  { option: 'import-kills', usual: 500, least: 2, run: (kills) => unitTests(['crashedImport', 'carriedOutKilled'], { MATINEE_IMPORT_KILLS: String(kills) }) },
  { option: 'import-rows', usual: 1_000_000, least: 1_000, run: (rows) => unitTests(['waiting', 'carriedOutMeanwhile'], { MATINEE_IMPORT_ROWS: String(rows) }) },
  { option: 'app-kills', usual: 500, least: 8, run: (kills) => appKills('Kills of the app around a save', 'kill-around-a-save', { MATINEE_KILLS: String(kills) }, kills) },
  { option: 'typing-kills', usual: 100, least: 2, run: (kills) => appKills('Kills of the app while typing', 'kill-while-typing', { MATINEE_TYPING_KILLS: String(kills) }, kills) }
]

try {
  const wanted = amounts()
  await setUp({ screen: wanted.has('app-kills') || wanted.has('typing-kills') })
  let code = 0
  for (const part of parts) {
    const amount = wanted.get(part.option)
    if (amount !== undefined) code = (await part.run(amount)) || code
  }
  summarise()
  process.exitCode = code
} catch (error) {
  sayError(error)
  process.exitCode = 1
}

/** What to run, and how long: everything, or what was named. */
function amounts() {
  const options = Object.fromEntries(parts.map(({ option }) => [option, { type: /** @type {const} */ ('string') }]))
  const { values } = parseArgs({ options })
  /** @type {Map<string, number>} */
  const wanted = new Map()
  for (const { option, usual, least } of parts) {
    const given = values[option]
    if (given === undefined && Object.keys(values).length > 0) continue
    const amount = given === undefined ? usual : Number(given)
    if (!(amount >= least)) throw new Error(`--${option} takes a number, ${least} or more.`)
    wanted.set(option, amount)
  }
  return wanted
}

/**
 * @param {readonly string[]} names Files in tests/unit/main/robust that begin so.
 * @param {NodeJS.ProcessEnv} more
 */
function unitTests(names, more) {
  const env = { ...process.env, ...more, ELECTRON_RUN_AS_NODE: '1', MATINEE_FIGURES: figuresFile }
  const files = names.map((name) => `tests/unit/main/robust/${name}`)
  // One file after the other: two at once would make each other's figures worse.
  const args = [join(projectFolder, 'node_modules/vitest/vitest.mjs'), 'run', '--no-file-parallelism', ...files]
  return runInForeground(electronExecutable(), args, { cwd: projectFolder, env })
}

/**
 * @param {string} name What the table calls it.
 * @param {string} spec The file in tests/e2e.
 * @param {NodeJS.ProcessEnv} amounts
 * @param {number} kills
 */
async function appKills(name, spec, amounts, kills) {
  await buildIfStale()
  const begun = performance.now()
  const playwright = [`${projectFolder}/node_modules/@playwright/test/cli.js`, 'test', spec]
  const code = await runOnOwnScreen(process.execPath, playwright, { env: { ...electronEnvironment(), ...amounts } })
  const note = 'one failed means that a test did not hold: see above'
  own.push({ name, count: kills, of: 'kills', failed: code === 0 ? 0 : 1, seconds: (performance.now() - begun) / 1000, note: code === 0 ? '' : note })
  return code
}

function summarise() {
  const written = existsSync(figuresFile) ? readFileSync(figuresFile, 'utf8').trimEnd().split('\n') : []
  /** @type {Figure[]} */
  const figures = [...written.map((line) => JSON.parse(line)), ...own]
  process.stdout.write('\n| what | how often | seconds | failed |\n|---|---|---|---|\n')
  for (const { name, count, of, seconds, failed } of figures) process.stdout.write(`| ${name} | ${count.toLocaleString('en')} ${of} | ${seconds.toFixed(0)} | ${failed} |\n`)
  process.stdout.write('\n')
  for (const { name, note } of figures) if (note !== '') process.stdout.write(`${name}: ${note}\n`)
}
