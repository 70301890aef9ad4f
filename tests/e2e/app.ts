/** The real app, built, in a folder of its own: what every journey starts from. */
import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ownScreen } from '../support/ownScreen'

export { expect } from '@playwright/test'

export const project = resolve(import.meta.dirname, '../..')
export const sharedData = process.env['MATINEE_SHARED_DATA'] ?? resolve(project, '../shared/data')
/** An installed program to test in place of the built one: `npm run test:dist` names it. */
const installed = process.env['MATINEE_EXECUTABLE']
export const samplePage = join(sharedData, 'interview-page.txt')

/** The sample page is not part of the project. In CI it has to be there; elsewhere its tests skip by name. */
export const needsSample = (): boolean => !process.env['CI'] && !existsSync(samplePage)

/** One start of the app. */
export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
}

/** The screens of tests have no graphics card on Linux, and to start what stands in for one takes a tenth of all the work. */
const SWITCHES = process.platform === 'linux' ? ['--disable-gpu'] : []

/** A home of its own: user data, documents, and the library inside them. */
export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), 'matinee-e2e-'))
  readonly userData = join(this.folder, 'user-data')
  readonly documents = join(this.folder, 'Documents')
  readonly library = join(this.documents, 'Matinee', 'Library.matinee')
  readonly #running: { app: ElectronApplication; process: ChildProcess }[] = []

  constructor() {
    mkdirSync(this.documents, { recursive: true })
    // Where a desktop keeps documents; without this file Linux may take the home folder itself.
    mkdirSync(join(this.folder, '.config'))
    writeFileSync(join(this.folder, '.config', 'user-dirs.dirs'), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
  }

  get env(): Record<string, string> {
    const kept = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== 'ELECTRON_RUN_AS_NODE')
    return { ...Object.fromEntries(kept), HOME: this.folder, XDG_CONFIG_HOME: join(this.folder, '.config'), MATINEE_USER_DATA: this.userData, LANG: 'en_GB.UTF-8', LANGUAGE: 'en_GB', TZ: 'Europe/Berlin' }
  }

  /** Starts the app, with words of a command line or none, and waits for its first screen. */
  async start(words: readonly string[] = []): Promise<Running> {
    const program = installed === undefined ? { args: [...SWITCHES, project, ...words], cwd: project } : { executablePath: installed, args: [...SWITCHES, ...words], cwd: this.folder }
    const app = await _electron.launch({ ...program, chromiumSandbox: process.getuid?.() !== 0, colorScheme: null, env: this.env })
    this.#running.push({ app, process: app.process() })
    const page = await app.firstWindow()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    return { app, page }
  }

  /** What the recovery file holds; '' where there is none. */
  unsaved(): string {
    const path = join(this.userData, 'unsaved-entry.json')
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }

  /** Ends the app at once, as a power cut or the system would. */
  async kill(running: Running): Promise<void> {
    const main = running.app.process()
    const gone = new Promise<void>((done) => {
      if (hasEnded(main)) done()
      else main.once('exit', () => done())
    })
    main.kill('SIGKILL')
    await gone
  }

  async end(): Promise<void> {
    for (const { app, process: main } of this.#running) if (!hasEnded(main)) await app.close()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

export const test = base.extend<{ home: Home; running: Running; page: Page }, { display: null }>({
  // A screen has one focus and one clipboard, so those who test at the same time each have their own.
  display: [
    async ({}, provide, { config }) => {
      if (config.workers === 1) return provide(null)
      const { name, close } = await ownScreen()
      Object.assign(process.env, { DISPLAY: name, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' })
      await provide(null)
      close()
    },
    { scope: 'worker', auto: true }
  ],
  // Playwright reads what a fixture needs from this pattern: nothing.
  home: async ({}, provide) => {
    const home = new Home()
    await provide(home)
    await home.end()
  },
  running: async ({ home }, provide) => {
    await provide(await home.start())
  },
  page: async ({ running }, provide) => {
    await provide(running.page)
  }
})
