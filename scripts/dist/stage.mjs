// What a package holds beside the built program: the text of the licences, the manual page, completions, the changelog.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { projectFolder } from '../setup/paths.mjs'
import { writeLicences } from './licences.mjs'

/** Writes them all to where electron-builder.config.mjs expects them. */
export function stage() {
  const folder = join(projectFolder, 'out/dist')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeLicences()
  execFileSync(process.execPath, [join(projectFolder, 'scripts/cli-docs.mjs'), folder], { cwd: projectFolder, stdio: ['ignore', 'ignore', 'inherit'] })
  squeeze(join(folder, 'matinee.1'), join(folder, 'matinee.1.gz'))
  squeeze(join(projectFolder, 'CHANGELOG.md'), join(folder, 'changelog.gz'))
  for (const name of ['completions/matinee.bash', 'completions/_matinee', 'completions/matinee.fish']) {
    if (!existsSync(join(folder, name))) throw new Error(`scripts/cli-docs.mjs made no ${name}.`)
  }
}

/**
 * Node's gzip writes no time of its own, so the same text is the same file.
 * @param {string} from
 * @param {string} to
 */
function squeeze(from, to) {
  writeFileSync(to, gzipSync(readFileSync(from), { level: 9 }))
}
