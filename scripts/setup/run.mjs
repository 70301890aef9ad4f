import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** How much of a child's last words is kept for an error message. */
const tailLength = 4000

/**
 * Runs a program to its end without blocking, so that the set-up's lock keeps being refreshed meanwhile.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onStart?: (pid: number) => void }} [options]
 * @returns {Promise<{ ok: boolean, reason: string, output: string }>}
 */
export function run(command, args, { onStart, ...options } = {}) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-tailLength)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    if (child.pid !== undefined) onStart?.(child.pid)
    child.on('error', (error) => resolve({ ok: false, reason: error.message, output }))
    child.on('close', (code, signal) => {
      const reason = signal ? `it was ended by ${signal}` : `exit code ${code}`
      resolve({ ok: code === 0, reason, output: output.trim() })
    })
  })
}

/**
 * Like `run`, but a failure is an exception that quotes the program's last words.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export async function mustRun(command, args, options) {
  const { ok, reason, output } = await run(command, args, options)
  if (!ok) throw new Error(`${command} ${args.slice(0, 3).join(' ')} failed (${reason}).\n${output}`)
  return output
}

/**
 * Runs a short program and returns what it printed, or null when it failed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function answerOf(command, args, env = process.env) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', env, timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] })
  return status === 0 ? stdout : null
}

/**
 * Whether a program can be found, without starting a shell to ask.
 * @param {string} command
 */
export function isCommand(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      const file = join(folder, command)
      accessSync(file, constants.X_OK)
      return statSync(file).isFile()
    } catch {
      return false
    }
  })
}

/**
 * Whether a process with this number exists.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, but belongs to another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
