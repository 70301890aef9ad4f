#!/usr/bin/env node
// The part of fpm that electron-builder's deb target uses, done with dpkg-deb: for where fpm can neither be found nor
// downloaded. electron-builder calls it through CUSTOM_FPM_PATH (see scripts/dist/builder.mjs).
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const named = {
  '-s': 'source', '-t': 'type', '--architecture': 'architecture', '--after-install': 'postinst', '--after-remove': 'postrm',
  '--description': 'description', '--version': 'version', '--package': 'out', '--name': 'name', '--maintainer': 'maintainer',
  '--vendor': 'vendor', '--url': 'url', '--license': 'license', '--deb-priority': 'priority', '--deb-compression': 'compression',
  '--category': 'section', '--iteration': 'iteration', '--log': 'log',
}

/** @type {Record<string, string>} */
const given = {}
/** @type {string[]} */
const depends = []
/** @type {string[]} */
const recommends = []
/** @type {[from: string, to: string][]} */
const places = []

const words = process.argv.slice(2)
while (words.length > 0) {
  const word = words.shift() ?? ''
  const name = Object.entries(named).find(([option]) => option === word)?.[1]
  if (word === '--force' || word === '--debug') continue
  else if (word === '-d') depends.push(words.shift() ?? '')
  else if (word === '--deb-recommends') recommends.push(words.shift() ?? '')
  else if (name !== undefined) given[name] = words.shift() ?? ''
  else if (!word.startsWith('-') && word.includes('=')) places.push([word.slice(0, word.lastIndexOf('=')), word.slice(word.lastIndexOf('=') + 1)])
  else stop(`it does not know ${word}`)
}
if (given.source !== 'dir' || given.type !== 'deb' || !given.out) stop('it makes deb packages of folders, nothing else')

const stage = mkdtempSync(join(tmpdir(), 'matinee-deb-'))
try {
  for (const [from, to] of places) place(from, join(stage, to))
  const bytes = tidy(stage)
  const about = join(stage, 'DEBIAN')
  mkdirSync(about)
  chmodSync(about, 0o755)
  writeFileSync(join(about, 'control'), control(bytes))
  for (const script of ['postinst', 'postrm']) {
    if (!given[script]) continue
    copyFileSync(given[script], join(about, script))
    chmodSync(join(about, script), 0o755)
  }
  rmSync(given.out ?? '', { force: true })
  const packing = given.compression === 'xz' ? ['-Zxz'] : ['-Zgzip', '-z6']
  const { status } = spawnSync('dpkg-deb', ['--root-owner-group', ...packing, '--build', stage, given.out ?? ''], { stdio: 'inherit' })
  process.exitCode = status ?? 1
} finally {
  rmSync(stage, { recursive: true, force: true })
}
if (process.exitCode === 0) process.stdout.write(`Created deb package {:path=>"${basename(given.out ?? '')}"}\n`)

/**
 * @param {string} from a file, or with a stroke at its end a folder's contents
 * @param {string} to
 */
function place(from, to) {
  mkdirSync(from.endsWith('/') ? to : dirname(to), { recursive: true })
  if (from.endsWith('/')) cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  else copyFileSync(from, to)
}

/**
 * Gives everything the modes a package should have, and answers with how many bytes it holds.
 * @param {string} path
 * @returns {number}
 */
function tidy(path) {
  const about = lstatSync(path)
  if (about.isSymbolicLink()) return 0
  if (!about.isDirectory()) {
    chmodSync(path, about.mode & 0o111 ? 0o755 : 0o644)
    return about.size
  }
  chmodSync(path, 0o755)
  return readdirSync(path).reduce((sum, name) => sum + tidy(join(path, name)), 0)
}

/** @param {number} bytes */
function control(bytes) {
  const [synopsis = '', ...long] = (given.description ?? '').trim().split('\n')
  const fields = {
    Package: given.name,
    Version: given.iteration ? `${given.version}-${given.iteration}` : given.version,
    License: given.license,
    Vendor: given.vendor,
    Architecture: given.architecture,
    Maintainer: given.maintainer,
    'Installed-Size': String(Math.ceil(bytes / 1024)),
    Depends: depends.join(', '),
    Recommends: recommends.join(', '),
    Section: given.section,
    Priority: given.priority,
    Homepage: given.url,
    Description: [synopsis.trim(), ...long.map((line) => ` ${line.trim() || '.'}`)].join('\n'),
  }
  return Object.entries(fields).filter(([, value]) => value).map(([name, value]) => `${name}: ${value}\n`).join('')
}

/** @param {string} why */
function stop(why) {
  process.stderr.write(`scripts/dist/fpm.mjs stands in for fpm: ${why}.\n`)
  process.exit(2)
}
