/** The bare system that the package is installed on: commands inside it, and the program in a person's hands. */
import { expect, _electron, type ElectronApplication, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, type CommandResult } from '../support/commandLine'

/** As useradd made them. */
const PERSON = 1000

function given(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: these tests are run by npm run test:dist.`)
  return value
}

export const deb = (): string => given('MATINEE_DEB')
export const olderDeb = (): string => given('MATINEE_OLDER_DEB')

/** Runs a command inside, without a display, and answers with how it ended. */
export function inside(who: 'root' | 'person', words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  return run(given('MATINEE_INSIDE'), [who, ...words], { env: { DEBIAN_FRONTEND: 'noninteractive', LANG: 'C.UTF-8', ...env } })
}

/** The same, where anything but success is a failure; answers with what it printed. */
export async function did(who: 'root' | 'person', words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { code, stdout, stderr } = await inside(who, words, env)
  expect(code, `${words.join(' ')}\n${stdout.slice(-3000)}\n${stderr.slice(-3000)}`).toBe(0)
  return stdout
}

/** What stands in a system for a person: a home with documents, and the library where Matinee puts it. */
export class PersonsHome {
  readonly folder = mkdtempSync(join(tmpdir(), 'matinee-person-'))
  readonly library = join(this.folder, 'Documents', 'Matinee', 'Library.matinee')

  constructor() {
    for (const path of [this.folder, join(this.folder, 'Documents'), join(this.folder, '.config')]) {
      mkdirSync(path, { recursive: true })
      chownSync(path, PERSON, PERSON)
    }
    this.write('.config/user-dirs.dirs', 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n')
  }

  get env(): NodeJS.ProcessEnv {
    return { HOME: this.folder, XDG_CONFIG_HOME: join(this.folder, '.config'), LANG: 'C.UTF-8', LANGUAGE: 'en_GB' }
  }

  /** A file of this person's; answers with its path. */
  write(name: string, text: string): string {
    const path = join(this.folder, name)
    writeFileSync(path, text)
    chownSync(path, PERSON, PERSON)
    return path
  }

  /** The installed command, in this person's hands; it has to succeed. */
  matinee(...words: string[]): Promise<string> {
    return did('person', ['matinee', ...words], this.env)
  }

  /** The installed program in a window, sandboxed as for anybody. */
  async start(): Promise<{ app: ElectronApplication; page: Page }> {
    const env = Object.fromEntries(Object.entries({ ...process.env, ...this.env }).filter((pair): pair is [string, string] => pair[1] !== undefined))
    const app = await _electron.launch({ executablePath: given('MATINEE_PROGRAM_OF_PERSON'), args: [], cwd: this.folder, chromiumSandbox: true, env })
    const page = await app.firstWindow()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    return { app, page }
  }
}

/** A person's desktop: commands are started in it one after the other, and everything ends with it. */
export class Session {
  readonly #shell: ChildProcess

  constructor(home: PersonsHome) {
    this.#shell = spawn(given('MATINEE_INSIDE'), ['session', 'sh'], { cwd: home.folder, env: { ...process.env, ...home.env }, stdio: ['pipe', 'ignore', 'ignore'] })
  }

  /** Starts a command as the desktop does, and does not wait for it. */
  starts(command: string): void {
    this.#shell.stdin?.write(`${command} &\n`)
  }

  end(): Promise<void> {
    return new Promise((done) => {
      this.#shell.on('exit', () => done())
      this.#shell.kill('SIGKILL')
    })
  }
}
