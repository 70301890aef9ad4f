/** The library that is open in the window: opens it, switches to another, and notices what others write into it. */
import { existsSync, rmSync } from 'node:fs'
import { Library } from '../db/library'
import { withRepositories, type OpenLibrary } from '../repositories'

/** How often a change by another program (the command line, say) is looked for. */
const LOOK_EVERY_MS = 1_000

export class LibraryKeeper {
  #open: OpenLibrary | null = null
  #madeNow = false
  #seen = 0
  #timer: NodeJS.Timeout | null = null

  /** The open library. There always is one once the window shows. */
  current = (): OpenLibrary => {
    if (!this.#open) throw new Error('No library is open.')
    return this.#open
  }

  isOpen(): boolean {
    return this.#open !== null
  }

  /** Opens the library at a path, making it when it is not there and `create` allows it, and lets go of the one before. */
  async open(path: string, { create }: { create: boolean }): Promise<OpenLibrary> {
    const isNew = !existsSync(path)
    const opened = withRepositories(await Library.open(path, { create }))
    const before = this.#open
    const leavesEmpty = before !== null && this.#madeNow && isUntouched(before)
    this.#open = opened
    this.#madeNow = isNew
    this.#seen = opened.library.dataVersion()
    before?.library.close()
    // First run: the person chose another place, so the empty file made a moment ago is not left lying about.
    if (before && leavesEmpty && before.library.path !== opened.library.path) removeFiles(before.library.path)
    return opened
  }

  /** Calls back when another connection wrote to the library. */
  watch(changed: () => void): void {
    this.#timer ??= setInterval(() => {
      if (!this.#open) return
      const version = this.#open.library.dataVersion()
      if (version === this.#seen) return
      this.#seen = version
      changed()
    }, LOOK_EVERY_MS)
    this.#timer.unref()
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer)
    this.#open?.library.close()
    this.#open = null
  }
}

function isUntouched({ library }: OpenLibrary): boolean {
  return library.db.prepare<[], { n: number }>('SELECT (SELECT count(*) FROM change_group) + (SELECT count(*) FROM local_restore) AS n').get()?.n === 0
}

function removeFiles(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true })
}
