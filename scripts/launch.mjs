// What the launchers share: which Electron, with which switches, and how a child's end becomes ours.
import { spawn, spawnSync } from 'node:child_process'
import { constants } from 'node:os'
import { installedElectron } from './setup/electron.mjs'
import { projectFolder } from './setup/paths.mjs'

/** The Electron executable that the set-up has put in place. */
export function electronExecutable() {
  const installed = installedElectron()
  if (installed === null) throw new Error('Electron is not in place: run npm run setup.')
  return installed.executable
}

/**
 * Chromium's sandbox needs a user other than root, and user namespaces, which some systems keep to themselves.
 * Without them Electron ends at once, so in development it then runs without the sandbox.
 * @returns {string[]}
 */
export function sandboxSwitches() {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const attempt = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
  if (attempt.error || attempt.status === 0) return []
  process.stderr.write('This system keeps user namespaces from programs, so Electron runs without its sandbox.\n')
  return ['--no-sandbox']
}

/**
 * Our environment without what would make Electron run as plain Node.js.
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...environment } = process.env
  return environment
}

/**
 * Runs a program in the foreground, with our own input and output, until it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string | undefined, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, group?: boolean }} [options]
 *   `group`: give it a process group of its own, and pass signals on to all of that.
 * @returns {Promise<number>} The exit code, or 128 and the signal's number, as a shell counts.
 */
export function runInForeground(command, args, { cwd = process.cwd(), env = process.env, stdio = 'inherit', group = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio, detached: group })
    /** @type {NodeJS.SignalsListener} */
    const passOn = (signal) => {
      // Ctrl+C in a terminal has reached the child already, and a second one would cut its farewell short.
      if (signal === 'SIGINT' && process.stdin.isTTY && !group) return
      if (group && child.pid !== undefined) killGroup(child.pid, signal)
      else child.kill(signal)
    }
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, passOn)
    const finish = () => {
      for (const signal of signals) process.off(signal, passOn)
    }
    child.on('error', (error) => {
      finish()
      reject(error)
    })
    child.on('exit', (code, signal) => {
      finish()
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

/**
 * Runs a program whose windows open where they take nobody's focus: on Linux, on a screen of their own.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, size?: string, isOpen?: boolean }} [options] `isOpen`: programs of other users may use the screen
 * @returns {Promise<number>} As `runInForeground`.
 */
export function runOnOwnScreen(command, args, { env = process.env, size = '1280x1024', isOpen = false } = {}) {
  if (process.platform !== 'linux') return runInForeground(command, args, { env })
  // Without -noreset the server starts over when its last window closes, and the signal it then sends to
  // xvfb-run makes about one run in ten end with "problem while cleaning up".
  return runInForeground('xvfb-run', ['-a', '-s', `-screen 0 ${size}x24 -noreset${isOpen ? ' -ac' : ''}`, command, ...args], {
    env: { ...env, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' },
    stdio: ['ignore', 'inherit', 'inherit'],
    // A signal to xvfb-run alone would leave its children behind.
    group: true,
  })
}

/**
 * @param {number} leader
 * @param {NodeJS.Signals} signal
 */
function killGroup(leader, signal) {
  try {
    process.kill(-leader, signal)
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Runs one of the project's Node.js programs in the foreground.
 * @param {string} script A path inside the project.
 * @param {readonly string[]} args
 * @param {Parameters<typeof runInForeground>[2]} [options]
 */
export function runScript(script, args, options) {
  return runInForeground(process.execPath, [`${projectFolder}/${script}`, ...args], options)
}
