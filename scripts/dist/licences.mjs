#!/usr/bin/env node
// The licences of everything in a package, in the one text that About shows: out/licences.txt.
//   node scripts/dist/licences.mjs
import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '../setup/paths.mjs'

const rule = '='.repeat(78)
const modules = join(projectFolder, 'node_modules')
/** Needed to build and to be built against; nothing of them is in a package. */
const leftOut = /^(@types\/|node-addon-api$)/u
/** The file is used whole, whatever else the package offers. */
const chosen = { 'hunspell-wasm': 'COPYING.MPL' }

/** Writes the text and answers with how many parts it has. */
export function writeLicences(file = join(projectFolder, 'out/licences.txt')) {
  const parts = [part('Matinee', readFileSync(join(projectFolder, 'LICENSE'), 'utf8')), electronPart(), ...packagesInside().map(packagePart), sqlitePart()]
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, `${parts.join(`\n${rule}\n`)}\n`)
  return parts.length
}

/**
 * The packages that src/ imports, and what those need in turn: all that can be in the bundles, and nothing that only
 * builds or tests.
 */
export function packagesInside() {
  const found = new Map()
  const visit = (/** @type {string} */ name, /** @type {string} */ from) => {
    const folder = folderOf(name, from)
    if (folder === null || leftOut.test(name) || found.has(folder)) return
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    found.set(folder, { name, folder, version: String(about.version), licence: licenceName(about) })
    for (const next of Object.keys(about.dependencies ?? {})) visit(next, folder)
  }
  for (const name of [...importedBySources(join(projectFolder, 'src'))].sort()) visit(name, projectFolder)
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * @param {string} folder
 * @returns {Set<string>}
 */
function importedBySources(folder) {
  const names = new Set()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(tsx?|css)$/u.test(entry.name)) continue
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    for (const [, name] of text.matchAll(/(?:from|import|import\(|url\()\s*['"]((?:@[\w.-]+\/)?[a-z][\w.-]*)/gu)) if (name !== 'electron') names.add(name)
  }
  return names
}

/**
 * @param {string} name
 * @param {string} from the folder of what needs it
 */
function folderOf(name, from) {
  for (let at = from; at.startsWith(projectFolder); at = join(at, '..')) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
  }
  return null
}

/** @param {{ license?: unknown, licenses?: unknown }} about */
function licenceName({ license, licenses }) {
  if (typeof license === 'string') return license
  return JSON.stringify(license ?? licenses ?? 'not named')
}

/** @param {{ name: string, folder: string, version: string, licence: string }} of */
function packagePart({ name, folder, version, licence }) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|ofl)/iu.test(file)).sort()
  const wanted = Object.entries(chosen).find(([whose]) => whose === name)?.[1]
  const texts = files.filter((file) => wanted === undefined || file === wanted).map((file) => readFileSync(join(folder, file), 'utf8'))
  if (texts.length === 0) texts.push(`Its package brings no text of its licence; it names ${licence}.`)
  return part(`${name} ${version} (${licence})`, texts.join('\n\n'))
}

function electronPart() {
  const inDist = join(modules, 'electron/dist/LICENSE')
  const text = readFileSync(existsSync(inDist) ? inDist : join(modules, 'electron/LICENSE'), 'utf8')
  return part('Electron (MIT)', `${text.trim()}\n\nThe licences of Chromium, Node.js and what belongs to them stand in the file LICENSES.chromium.html beside the program.`)
}

function sqlitePart() {
  return part('SQLite (public domain)', 'The authors of SQLite disclaim copyright to its source code. In place of a legal notice they give a blessing:\n\n   May you do good and not evil.\n   May you find forgiveness for yourself and forgive others.\n   May you share freely, never taking more than you give.')
}

/**
 * A line of one sign separates the parts, so such a line inside a licence is set in by one space.
 * @param {string} title
 * @param {string} text
 */
function part(title, text) {
  return `${title}\n\n${text.replaceAll('\r\n', '\n').replace(/^(?=[=─_*-]{8,}[ \t]*$)/gmu, ' ').trim()}\n`
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) process.stdout.write(`${writeLicences()} licences in out/licences.txt\n`)
