/** Starting the real app on a big library, and the empty window it is compared with. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const project = resolve('.')
const electron: unknown = createRequire(join(project, 'package.json'))('electron')
const executable = typeof electron === 'string' ? electron : 'electron'
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const LONGEST_MS = 60_000

/** A home of its own, with settings that name the library. */
export class Home {
  readonly folder: string
  readonly env: Record<string, string>

  constructor(beside: string, library: string) {
    this.folder = mkdtempSync(join(beside, 'home-'))
    const userData = join(this.folder, 'user-data')
    mkdirSync(userData)
    writeFileSync(join(userData, 'settings.json'), JSON.stringify({ library, lastLibrary: library }))
    const kept = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== 'ELECTRON_RUN_AS_NODE')
    this.env = { ...Object.fromEntries(kept), HOME: this.folder, XDG_CONFIG_HOME: join(this.folder, '.config'), MATINEE_USER_DATA: userData, LANG: 'en_GB.UTF-8', LANGUAGE: 'en_GB' }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  /** Milliseconds from the start of the process until what `selector` names is painted in a window that shows. */
  async timeToStart(what: 'app' | 'empty', selector: string): Promise<number> {
    const target = what === 'app' ? [project] : [`--user-data-dir=${join(this.folder, 'empty')}`, join(project, 'bench/support/emptyWindow.cjs')]
    const begun = Date.now()
    const child = spawn(executable, [...sandbox, '-r', join(project, 'bench/support/mark.cjs'), ...target], { cwd: project, env: { ...this.env, MATINEE_BENCH_MARK: selector }, stdio: ['ignore', 'pipe', 'pipe'] })
    try {
      return (await marked(child)) - begun
    } finally {
      await ended(child)
    }
  }

  /** The app, driven. */
  async open(): Promise<{ app: ElectronApplication; page: Page }> {
    const app = await _electron.launch({ args: [project], cwd: project, chromiumSandbox: sandbox.length === 0, colorScheme: null, env: this.env })
    return { app, page: await app.firstWindow() }
  }
}

function marked(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error('The window did not show what it should in a minute.')), LONGEST_MS)
    let said = ''
    let complained = ''
    child.stderr?.on('data', (piece: Buffer) => (complained = (complained + piece.toString()).slice(-2_000)))
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString()
      const found = /MARK (\d+(?:\.\d+)?)/.exec(said)
      if (!found) return
      clearTimeout(late)
      done(Number(found[1]))
    })
    child.once('exit', (code) => {
      clearTimeout(late)
      fail(new Error(`The program ended with ${code} before its window showed. ${complained}`))
    })
  })
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.removeAllListeners('exit')
    child.once('exit', () => done())
    child.kill('SIGKILL')
  })
}
