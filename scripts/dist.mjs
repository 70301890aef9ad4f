#!/usr/bin/env node
// Makes the packages this computer can make, says why not the others, and measures what was made.
//   npm run dist                            everything for this platform, into dist/
//   npm run dist -- deb AppImage            only these (dir: only the unpacked folder)
//   npm run dist -- --output FOLDER --version 0.0.9
//   MATINEE_RELEASE=1 npm run dist          as for a release: no debugger can be attached, and deb is packed with xz
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build-if-stale.mjs'
import { buildTarget, fileOf, here, obstacle, targets } from './dist/builder.mjs'
import { filesIn, filesInAsar, holdsSources, largest, megabytes, unwanted } from './dist/contents.mjs'
import { runtime } from './dist/runtime.mjs'
import { stage } from './dist/stage.mjs'
import { sayError } from './setup/log.mjs'
import { setUp } from './setup/index.mjs'
import { projectFolder } from './setup/paths.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { output: { type: 'string' }, version: { type: 'string' } } })
const output = resolve(projectFolder, values.output ?? 'dist')

try {
  process.exitCode = (await makeAll()) ? 0 : 1
} catch (error) {
  sayError(error)
  process.exitCode = 1
}

/** @returns {Promise<boolean>} Whether everything asked for was made, and nothing that should not be is in it. */
async function makeAll() {
  const unknown = positionals.filter((word) => word !== 'dir' && !targets.includes(word))
  if (unknown.length > 0) throw new Error(`There is no package called ${unknown.join(', ')}. There are: dir, ${targets.join(', ')}.`)
  await setUp()
  await buildIfStale()
  stage()
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output, { recursive: true })
  const { isSubstitute, version } = runtime()
  say(`Packing with ${isSubstitute ? `the substitute runtime, Electron ${version}: for checks on this computer, never for a release` : `Electron ${version}`}.`)
  if (process.env.MATINEE_RELEASE !== '1') say('A debugger can be attached to it, as its tests need; MATINEE_RELEASE=1 makes one without that.')

  const unpacked = await buildTarget('dir', { output, version: values.version })
  if (!unpacked.ok) throw new Error(`The program could not be packed: ${unpacked.words}`)
  const folder = unpackedFolder()
  const wanted = positionals.length === 0 ? targets : positionals.filter((word) => word !== 'dir')
  const rows = [[`folder (${here})`, 'made', `${basename(folder)}, ${megabytes(sum(filesIn(folder)))}`]]
  let isWhole = true
  for (const target of wanted) {
    const why = obstacle(target)
    if (why === null) {
      const isHere = here === 'linux' && ['deb', 'rpm', 'AppImage'].includes(target)
      const { ok, words } = await buildTarget(target, { output, version: values.version, prepackaged: isHere ? folder : undefined })
      const file = ok ? fileOf(output, readdirSync(output), target) : null
      if (file === null) isWhole = false
      rows.push(file === null ? [target, 'failed', words] : [target, 'made', `${basename(file)}, ${megabytes(statSync(file).size)}`])
    } else {
      // Asked for by name, it is missed; asked for among all, it is only said.
      if (positionals.length > 0) isWhole = false
      rows.push([target, 'not made', why])
    }
  }
  say(`\n${table(rows)}\n`)
  return measure(folder) && isWhole
}

/**
 * @param {string} folder
 * @returns {boolean} Whether nothing lies in the package that only developers need.
 */
function measure(folder) {
  const files = filesIn(folder)
  const asar = files.find(({ name }) => basename(name) === 'app.asar')
  if (!asar) throw new Error('The package has no app.asar.')
  const inside = filesInAsar(join(folder, asar.name))
  say(`In the folder: ${files.length} files, ${megabytes(sum(files))}. The largest:\n${list(largest(files))}\n`)
  say(`In app.asar: ${inside.length} files, ${megabytes(asar.bytes)}. The largest:\n${list(largest(inside))}\n`)
  const locales = files.filter(({ name }) => /(^|\/)locales\/.*\.pak$/u.test(name)).map(({ name }) => basename(name, '.pak'))
  if (locales.length > 0) say(`Chromium's words in ${locales.length} languages: ${locales.sort().join(', ')}.`)
  const wrong = [...unwanted(inside), ...unwanted(files)]
  if (holdsSources(join(folder, asar.name))) wrong.push('source maps inside scripts')
  say(wrong.length === 0 ? 'Nothing is in it that only developers need.' : `This should not be in it: ${wrong.join(', ')}`)
  return wrong.length === 0
}

function unpackedFolder() {
  const name = readdirSync(output).find((entry) => /-unpacked$|^mac/u.test(entry))
  if (name === undefined || !existsSync(join(output, name))) throw new Error(`There is no unpacked folder in ${relative(projectFolder, output)}.`)
  return join(output, name)
}

/** @param {readonly import('./dist/contents.mjs').Held[]} files */
function sum(files) {
  return files.reduce((total, { bytes }) => total + bytes, 0)
}

/** @param {readonly import('./dist/contents.mjs').Held[]} files */
function list(files) {
  return files.map(({ name, bytes }) => `  ${megabytes(bytes).padStart(9)}  ${name}`).join('\n')
}

/** @param {string[][]} rows */
function table(rows) {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${(row[0] ?? '').padEnd(widths[0] ?? 0)}  ${(row[1] ?? '').padEnd(widths[1] ?? 0)}  ${row[2] ?? ''}`).join('\n')
}

/** @param {string} words */
function say(words) {
  process.stdout.write(`${words}\n`)
}
