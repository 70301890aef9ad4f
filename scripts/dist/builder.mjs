// Calls electron-builder, once for the unpacked folder and once for each package made of it.
import { createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { projectFolder } from '../setup/paths.mjs'
import { isCommand } from '../setup/run.mjs'
import { runtime } from './runtime.mjs'

const platforms = { linux: 'linux', darwin: 'mac', win32: 'win' }
/** @type {Record<string, string>} */
const platformOf = { deb: 'linux', rpm: 'linux', AppImage: 'linux', dmg: 'mac', nsis: 'win', portable: 'win' }

/** Every package there is, in the order of the table. */
export const targets = Object.keys(platformOf)

/** This platform, as electron-builder calls it. */
export const here = Object.entries(platforms).find(([name]) => name === process.platform)?.[1] ?? 'linux'

/**
 * Why a package cannot be made here, known without trying; or null.
 * @param {string} target
 */
export function obstacle(target) {
  const platform = platformOf[target]
  if (target === 'dmg' && here !== 'mac') return 'a disk image can only be made on macOS'
  if (runtime().isSubstitute && platform !== here) return `the substitute runtime is for ${here} only; official Electron is needed`
  if (platform === 'linux' && here === 'win') return 'it can only be made on Linux or macOS'
  if (runtime().isSubstitute && target === 'AppImage') return 'its runtime has to be downloaded, from where official Electron would come too'
  if (runtime().isSubstitute && target === 'rpm' && !isCommand('fpm')) return 'it needs fpm, which has to be downloaded, and rpmbuild'
  if (target === 'rpm' && !isCommand('rpmbuild')) return 'it needs rpmbuild (the package rpm)'
  return null
}

/**
 * Makes the unpacked folder of this platform, or one package.
 * @param {string} target "dir" or one of the targets
 * @param {{ output: string, version?: string | undefined, prepackaged?: string | undefined }} how
 * @returns {Promise<{ ok: boolean, words: string }>}
 */
export function buildTarget(target, { output, version, prepackaged }) {
  mkdirSync(output, { recursive: true })
  const args = [
    join(projectFolder, 'node_modules/electron-builder/cli.js'),
    `--${target === 'dir' ? here : platformOf[target]}`,
    target,
    '--config',
    'electron-builder.config.mjs',
    '--publish',
    'never',
    `-c.directories.output=${output}`,
    ...(version === undefined ? [] : [`-c.extraMetadata.version=${version}`]),
    ...(prepackaged === undefined ? [] : ['--prepackaged', prepackaged]),
  ]
  // Where fpm cannot be found or downloaded, dpkg-deb alone makes a deb.
  const standIn = target === 'deb' && !isCommand('fpm') && isCommand('dpkg-deb')
  const env = { ...process.env, ...(isCommand('fpm') ? { USE_SYSTEM_FPM: 'true' } : standIn ? { CUSTOM_FPM_PATH: join(projectFolder, 'scripts/dist/fpm.mjs') } : {}) }
  const log = createWriteStream(join(output, `${target}.log`))
  return new Promise((done, fail) => {
    let words = ''
    const child = spawn(process.execPath, args, { cwd: projectFolder, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (/** @type {Buffer} */ chunk) => {
        log.write(chunk)
        words = (words + chunk.toString()).slice(-8000)
      })
    }
    child.on('error', fail)
    child.on('close', (code) => {
      log.end()
      done({ ok: code === 0, words: lastWords(words) })
    })
  })
}

/**
 * The file a package was written to, or null.
 * @param {string} output
 * @param {readonly string[]} files
 * @param {string} target
 */
export function fileOf(output, files, target) {
  const endings = { nsis: /Setup.*\.exe$/u, portable: /(?<!Setup.*)\.exe$/u }
  const ending = Object.entries(endings).find(([name]) => name === target)?.[1] ?? new RegExp(`\\.${target}$`, 'u')
  const name = files.find((file) => ending.test(basename(file)))
  return name !== undefined && existsSync(join(output, name)) ? join(output, name) : null
}

/** @param {string} words */
function lastWords(words) {
  const lines = words.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return lines.findLast((line) => line.startsWith('⨯')) ?? lines.at(-1) ?? 'it ended without a word'
}
