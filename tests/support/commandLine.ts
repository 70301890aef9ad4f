/** Running Matinee's command line as a person or a program would. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const project = resolve(import.meta.dirname, '../..')

/** An installed program to test in place of the built one: `npm run test:dist` names it. */
const installed = process.env['MATINEE_EXECUTABLE']

export interface CommandResult {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CommandOptions {
  /** What the command reads from its standard input. */
  readonly input?: string | Uint8Array
  readonly env?: NodeJS.ProcessEnv
  /** Run as this user and group id instead of root. */
  readonly as?: number
}

/** The executable that the set-up put in place; Electron's package answers with its path. */
export function electronPath(): string {
  const path: unknown = createRequire(import.meta.url)('electron')
  if (typeof path !== 'string') throw new Error('Electron is not set up.')
  return path
}

/** Runs the built app as the launcher does: without a display, the words behind "--". */
export function matinee(words: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const isRoot = (options.as ?? process.getuid?.()) === 0
  const switches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3', ...(isRoot ? ['--no-sandbox'] : [])]
  if (installed !== undefined) return run(installed, [...switches, '--', ...words], options)
  const args = [...switches, project, '--', ...words]
  return options.as === undefined ? run(electronPath(), args, options) : run('setpriv', [`--reuid=${options.as}`, `--regid=${options.as}`, '--clear-groups', electronPath(), ...args], options)
}

export function run(command: string, args: readonly string[], { input, env }: CommandOptions = {}): Promise<CommandResult> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ELECTRON_RUN_AS_NODE: _asNode, ...rest } = { ...process.env, ...env }
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: project, env: rest, stdio: ['pipe', 'pipe', 'pipe'] })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', fail)
    child.on('close', (code) => done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? '')
  })
}
