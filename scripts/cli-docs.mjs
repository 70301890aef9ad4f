#!/usr/bin/env node
// Writes what is made of the definition of the command line: the manual page and what shells complete.
//   node scripts/cli-docs.mjs               into out/cli/
//   node scripts/cli-docs.mjs FOLDER        into that folder
//   node scripts/cli-docs.mjs --document    docs/command-line.md, which is committed
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bashCompletion } from './cli-docs/bash.mjs'
import { fishCompletion } from './cli-docs/fish.mjs'
import { loadCommandLine } from './cli-docs/load.mjs'
import { manPage } from './cli-docs/man.mjs'
import { commandLineDocument } from './cli-docs/markdown.mjs'
import { zshCompletion } from './cli-docs/zsh.mjs'
import { projectFolder } from './setup/paths.mjs'

/**
 * The files by their paths in the folder. A package puts them where the system looks for them:
 * matinee.1 in man1, matinee.bash as bash-completion/completions/matinee, _matinee in zsh/vendor-completions,
 * matinee.fish in fish/vendor_completions.d.
 * @returns {Promise<Record<string, string>>}
 */
export async function commandLineFiles() {
  const line = await loadCommandLine()
  return {
    'matinee.1': manPage(line, release()),
    'completions/matinee.bash': bashCompletion(line),
    'completions/_matinee': zshCompletion(line),
    'completions/matinee.fish': fishCompletion(line),
  }
}

/**
 * Writes them into a folder and answers with their paths.
 * @param {string} [folder]
 */
export async function writeCommandLineFiles(folder = join(projectFolder, 'out/cli')) {
  const files = Object.entries(await commandLineFiles()).map(([name, text]) => ({ path: join(folder, name), text }))
  for (const { path, text } of files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return files.map(({ path }) => path)
}

/** The version, and the day the changelog gives it; a page that is written twice is the same page. */
function release() {
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  const heading = readFileSync(join(projectFolder, 'CHANGELOG.md'), 'utf8').split('\n').find((line) => line.startsWith('## ') && line.includes(version))
  return { version: String(version), date: /\d{4}-\d{2}-\d{2}/u.exec(heading ?? '')?.[0] ?? '' }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  const [word] = process.argv.slice(2)
  if (word === '--document') writeFileSync(join(projectFolder, 'docs/command-line.md'), commandLineDocument(await loadCommandLine()))
  else for (const path of await writeCommandLineFiles(word === undefined ? undefined : resolve(word))) process.stdout.write(`${path}\n`)
}
