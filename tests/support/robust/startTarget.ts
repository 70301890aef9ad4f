/** Bundles target.ts and starts it in processes of its own, as the same program that runs the test. */
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const project = resolve(import.meta.dirname, '../../..')

export interface TargetProgram {
  readonly start: (task: 'save' | 'save-too-early' | 'restore' | 'carry-out' | 'take-back', path: string, argument: string | number) => Target
  readonly close: () => void
}

/** Builds the program; `close` removes it. In the project's own folder, so that the SQLite module is found. */
export async function targetProgram(): Promise<TargetProgram> {
  const folder = join(project, 'node_modules/.cache', `robust-${process.pid}`)
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: join(import.meta.dirname, 'target.ts'), outDir: folder, emptyOutDir: true, target: 'node20', minify: false, rolldownOptions: { output: { entryFileNames: 'target.mjs' } } }
  })
  return {
    start: (task, path, argument) => new Target(spawn(process.execPath, [join(folder, 'target.mjs'), task, path, String(argument)], { stdio: ['ignore', 'pipe', 'pipe'] })),
    close: () => rmSync(folder, { recursive: true, force: true })
  }
}

/** One run of the program. Its lines stay, also when it is dead. */
export class Target {
  readonly lines: string[] = []
  readonly #child: ChildProcess
  readonly #ended: Promise<void>
  readonly #waiting = new Set<() => void>()
  #errors = ''
  #hasEnded = false
  #rest = ''

  constructor(child: ChildProcess) {
    this.#child = child
    child.stdout?.setEncoding('utf8').on('data', (text: string) => this.#take(text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#errors += text))
    this.#ended = new Promise((done) =>
      child.on('close', () => {
        this.#hasEnded = true
        for (const look of this.#waiting) look()
        done()
      })
    )
  }

  /** Resolves when a line is there; fails when the process ends without it. */
  async says(wanted: (line: string) => boolean): Promise<void> {
    let looked = 0
    await new Promise<void>((done, fail) => {
      const look = (): void => {
        for (; looked < this.lines.length; looked += 1) if (wanted(this.lines[looked] ?? '')) return settle(done)
        if (this.#hasEnded) settle(() => fail(new Error(`The process ended.\n${this.#errors}`)))
      }
      const settle = (how: () => void): void => {
        this.#waiting.delete(look)
        how()
      }
      this.#waiting.add(look)
      look()
    })
  }

  /** SIGKILL; resolves when everything that it said has arrived and the system has forgotten it. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
    if (this.#errors !== '') throw new Error(this.#errors)
  }

  /** Until it ends by itself. */
  async ends(): Promise<void> {
    await this.#ended
    if (this.#errors !== '' || this.#child.exitCode !== 0) throw new Error(`It ended with ${this.#child.exitCode}.\n${this.#errors}`)
  }

  get hasEnded(): boolean {
    return this.#hasEnded
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop() ?? ''
    this.lines.push(...lines)
    for (const look of this.#waiting) look()
  }
}
