/** A library: one SQLite file that holds everything a person keeps. This file opens it and is the only door to writing it. */
import Sqlite, { type Database } from 'better-sqlite3'
import { channel } from 'node:diagnostics_channel'
import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ChangeLog, type ChangeOptions } from '../changes/changeLog'
import { errorCode, Problem } from '../problem'
import { copyChecked } from './checkedCopy'
import { migrate, schemaVersion, versionOf } from './migrate'

/** "MTNE": how a Matinee library is told from any other SQLite file. */
export const APPLICATION_ID = 0x4d544e45

/** Older SQLite can corrupt a WAL file that has several connections (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3] as const

/** How long a save waits for another program before it says so. */
const PATIENCE_MS = 5_000

/** Where a write has got to, for whoever measures it: 'begun', 'committing', 'committed' with the label. */
const writes = channel('matinee.write')

export interface OpenOptions {
  /** Make the file, and its folder, when it is not there. */
  create: boolean
  /**
   * How long SQLite itself may wait for a lock, blocking this thread. Zero in the main process, where nothing may
   * block and `write` retries instead; longer in a worker or on the command line.
   */
  busyTimeoutMs?: number
}

export class Library {
  readonly db: Database
  readonly path: string
  readonly changes: ChangeLog
  readonly #identity: string

  private constructor(db: Database, path: string) {
    this.db = db
    this.path = path
    this.changes = new ChangeLog(db)
    this.#identity = identityOf(path)
  }

  /** Opens a library and brings it to the newest schema, after a checked copy when there is something to bring. */
  static async open(file: string, options: OpenOptions): Promise<Library> {
    const path = resolve(file)
    const isNew = !existsSync(path)
    if (isNew && !options.create) {
      throw new Problem('not-found', `There is no library at ${path}. Check the path, or import something to begin one there.`)
    }
    if (isNew) mkdirSync(dirname(path), { recursive: true })
    else refuseHardLink(path)
    // The folder may be reached by a link: two names for one file would mean two write-ahead logs.
    const real = isNew ? resolve(realpathSync(dirname(path)), path.slice(dirname(path).length + 1)) : realpathSync(path)
    const db = new Sqlite(real, { timeout: options.busyTimeoutMs ?? 0 })
    try {
      refuseStranger(db, real)
      await retryWhileBusy(() => setPragmas(db))
      const version = versionOf(db)
      if (version > 0 && version < schemaVersion) await copyChecked(db, `${real}.before-${schemaVersion}`)
      await retryWhileBusy(() => migrate(db))
      return new Library(db, real)
    } catch (error) {
      db.close()
      throw error
    }
  }

  /**
   * Runs `work` in one transaction as one undoable thing the person did, and resolves only when it is on the disk
   * (WAL with synchronous=FULL: COMMIT returns after fsync). Waits for another writer without blocking the thread.
   *
   * @param label what was done, as the Undo menu and the toast say it ("Entry moved to the bin")
   */
  async write<T>(label: string, work: () => T, options: ChangeOptions = {}): Promise<T> {
    const transaction = this.db.transaction(() => {
      writes.publish({ phase: 'begun', label })
      const value = this.changes.asGroup(label, options, work)
      writes.publish({ phase: 'committing', label })
      return value
    })
    this.#checkPlace()
    const value = await retryWhileBusy(() => transaction.immediate())
    writes.publish({ phase: 'committed', label })
    this.#checkPlace()
    return value
  }

  /** As `write`, for what is no undoable act of the person: undo itself, local notes, the state of a batch. */
  async writeUnlogged<T>(work: () => T): Promise<T> {
    const transaction = this.db.transaction(work)
    this.#checkPlace()
    const value = await retryWhileBusy(() => transaction.immediate())
    this.#checkPlace()
    return value
  }

  /** Changes when another connection wrote to the file. */
  dataVersion(): number {
    return Number(this.db.pragma('data_version', { simple: true }))
  }

  close(): void {
    if (this.db.open) this.db.close()
  }

  /** SQLite goes on writing into a file that was renamed or deleted; those words would be gone. So look before and after. */
  #checkPlace(): void {
    if (identityOf(this.path) !== this.#identity) {
      throw new Problem(
        'storage',
        `The library is no longer at ${this.path}, so this was not saved. Put it back there, or open it from its new place.`
      )
    }
  }
}

function identityOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.dev}:${stat.ino}` : 'gone'
}

function refuseHardLink(path: string): void {
  const stat = statSync(path)
  if (stat.isDirectory()) throw new Problem('unreadable', `${path} is a folder, not a library.`)
  if (stat.nlink > 1) {
    throw new Problem('storage', `${path} has a second name (a hard link), which can damage a library. Make a real copy and open that.`)
  }
}

function refuseStranger(db: Database, path: string): void {
  let id: number
  let tables: number
  try {
    id = Number(db.pragma('application_id', { simple: true }))
    tables = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0
  } catch (error) {
    if (errorCode(error) === 'SQLITE_NOTADB') {
      throw new Problem('unreadable', `${path} is not a Matinee library. It was left as it is.`, { cause: error })
    }
    throw error
  }
  const found = String(db.prepare<[], { v: string }>('SELECT sqlite_version() AS v').get()?.v).split('.').map(Number)
  const older = OLDEST_SQLITE.findIndex((part, i) => (found[i] ?? 0) !== part)
  if (older >= 0 && (found[older] ?? 0) < (OLDEST_SQLITE[older] ?? 0)) throw new Error(`SQLite ${found.join('.')} is too old.`)
  const isEmpty = id === 0 && tables === 0
  if (!isEmpty && id !== APPLICATION_ID) {
    throw new Problem('unreadable', `${path} belongs to another program, not to Matinee. It was left as it is.`)
  }
}

function setPragmas(db: Database): void {
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) db.pragma(`application_id = ${APPLICATION_ID}`)
  const mode = String(db.pragma('journal_mode = WAL', { simple: true }))
  // better-sqlite3 is built with NORMAL for WAL, which loses acknowledged saves in a power cut.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  const synchronous = Number(db.pragma('synchronous', { simple: true }))
  if (mode !== 'wal' || synchronous !== 2) {
    throw new Problem('storage', 'This place cannot keep a library safely (it does not support write-ahead logging). Choose a folder on this computer.')
  }
}

/** Tries again, without blocking, while another connection holds the lock. */
export async function retryWhileBusy<T>(work: () => T, patienceMs = PATIENCE_MS): Promise<T> {
  const end = performance.now() + patienceMs
  for (let wait = 5; ; wait = Math.min(wait * 2, 100)) {
    try {
      return work()
    } catch (error) {
      const isBusy = errorCode(error)?.startsWith('SQLITE_BUSY') ?? false
      if (!isBusy) throw error
      if (performance.now() > end) {
        throw new Problem('busy', 'Another program is using the library. Nothing was changed. Try again in a moment.', { cause: error })
      }
      await pause(wait)
    }
  }
}
