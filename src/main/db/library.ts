/** A library: one SQLite file that holds everything a person keeps. This file opens it and is the only door to writing it. */
import Sqlite, { type Database } from 'better-sqlite3'
import { channel } from 'node:diagnostics_channel'
import { existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ChangeLog, type ChangeOptions } from '../changes/changeLog'
import { atOneInstant } from '../clock'
import { errorCode, Problem } from '../problem'
import { teachVersionText } from '../revisions/versionText'
import { copyChecked, flush } from './checkedCopy'
import { migrate, refuseNewer, schemaVersion, versionOf } from './migrate'

/** "MTNE": how a Matinee library is told from any other SQLite file. */
export const APPLICATION_ID = 0x4d544e45

/** Older SQLite can corrupt a WAL file that has several connections (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3] as const

/** How long a save waits for another program before it says so. */
const PATIENCE_MS = 5_000

/** An import lets others in for a few milliseconds between its transactions: whoever looks seldom finds the gap late. */
const LONGEST_WAIT_MS = 20

/**
 * How long after the last save the write-ahead log is emptied. Until then part of what was saved stands only in the log:
 * whoever copies or moves the library's file alone would leave that behind.
 */
const QUIET_MS = 1_000

/** No SQLite file is shorter. */
const SMALLEST_PAGE = 512

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
  readonly #mayWait: boolean
  #quiet: NodeJS.Timeout | null = null

  private constructor(db: Database, path: string, mayWait: boolean) {
    this.db = db
    this.path = path
    this.changes = new ChangeLog(db)
    this.#identity = identityOf(path)
    this.#mayWait = mayWait
  }

  /** Opens a library and brings it to the newest schema, after a checked copy when there is something to bring. */
  static async open(file: string, options: OpenOptions): Promise<Library> {
    const path = resolve(file)
    const isNew = !existsSync(path)
    if (isNew && !options.create) {
      throw new Problem('not-found', `There is no library at ${path}. Check the path, or import something to begin one there.`)
    }
    if (isNew) makeNew(path)
    // The folder may be reached by a link: two names for one file would mean two write-ahead logs.
    const real = realpathSync(path)
    refuseUnsafeFile(real)
    const hasLog = existsSync(`${real}-wal`)
    const db = new Sqlite(real, { timeout: options.busyTimeoutMs ?? 0 })
    try {
      await retryWhileBusy(() => refuseStranger(db, real))
      if (!hasLog) refuseCutOff(db, real)
      await retryWhileBusy(() => setPragmas(db))
      const version = versionOf(db)
      if (version > 0 && version < schemaVersion) await copyChecked(db, `${real}.before-${schemaVersion}`)
      await retryWhileBusy(() => migrate(db))
      teachVersionText(db)
      return new Library(db, real, (options.busyTimeoutMs ?? 0) > 0)
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
      const value = this.changes.asGroup(label, options, () => atOneInstant(work))
      writes.publish({ phase: 'committing', label })
      return value
    })
    this.#checkPlace()
    const value = await retryWhileBusy(() => transaction.immediate())
    this.changes.committed()
    writes.publish({ phase: 'committed', label })
    this.#checkPlace()
    this.#emptyLogSoon()
    return value
  }

  /** As `write`, for what is no undoable act of the person: undo itself, local notes, the state of a batch. */
  async writeUnlogged<T>(work: () => T): Promise<T> {
    const transaction = this.db.transaction(work)
    this.#checkPlace()
    const value = await retryWhileBusy(() => transaction.immediate())
    this.#checkPlace()
    this.#emptyLogSoon()
    return value
  }

  /** Changes when another connection wrote to the file. */
  dataVersion(): number {
    return Number(this.db.pragma('data_version', { simple: true }))
  }

  close(): void {
    if (this.#quiet) clearTimeout(this.#quiet)
    if (!this.db.open) return
    this.#saveFromLog()
    this.db.close()
  }

  /** SQLite goes on writing into a file that was renamed or deleted; those words would be gone. So look before and after. */
  #checkPlace(): void {
    if (identityOf(this.path) === this.#identity) return
    this.#saveFromLog()
    throw new Problem(
      'storage',
      `The library is no longer at ${this.path}, so this was not saved. Put it back there, or open it from its new place.`
    )
  }

  /**
   * Closing a file that was moved away, SQLite leaves the log behind at the old place. What stands in it goes into the
   * file first, wherever that is now. Not where another file has taken its place: that one uses the same log.
   */
  #saveFromLog(): void {
    if (identityOf(this.path) === GONE) this.#emptyLog()
  }

  /** Not where SQLite may wait for others: those connections are closed soon, which does the same. */
  #emptyLogSoon(): void {
    if (this.#mayWait) return
    this.#quiet ??= setTimeout(() => {
      this.#quiet = null
      if (this.db.open && identityOf(this.path) === this.#identity) this.#emptyLog()
    }, QUIET_MS).unref()
  }

  #emptyLog(): void {
    try {
      this.db.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // A statement is at work or the disk is full: the log keeps what was saved, and the next pause tries again.
    }
  }
}

/**
 * Makes a library under another name and gives it its own when it is whole: a crash leaves none, never an empty file
 * that looks like a lost library.
 */
function makeNew(path: string): void {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })
  if (log && log.size > 0) {
    throw new Problem(
      'not-found',
      `There is no library at ${path}, but ${basename(path)}-wal is there, which belongs to one and may hold its latest words. Put the library back beside it, or choose another place. Nothing was changed.`
    )
  }
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.new-${process.pid}`
  try {
    const db = new Sqlite(beside)
    try {
      setPragmas(db)
      migrate(db)
    } finally {
      db.close()
    }
    // Another program may have made one meanwhile; that one is opened then.
    if (!existsSync(path)) renameSync(beside, path)
    flush(dirname(path))
  } finally {
    for (const left of [beside, `${beside}-wal`, `${beside}-shm`]) rmSync(left, { force: true })
  }
}

const GONE = 'gone'

function identityOf(path: string): string {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat ? `${stat.dev}:${stat.ino}` : GONE
}

function refuseUnsafeFile(path: string): void {
  const stat = statSync(path)
  if (stat.isDirectory()) throw new Problem('unreadable', `${path} is a folder, not a library.`)
  if (stat.nlink > 1) {
    throw new Problem('storage', `${path} has a second name (a hard link), which can damage a library. Make a real copy and open that.`)
  }
  // SQLite would take it for a new library and begin one in it.
  if (stat.size < SMALLEST_PAGE) {
    const what = stat.size === 0 ? 'is empty' : 'is cut off'
    throw new Problem('unreadable', `${path} ${what}: it holds no library, though it may have been one. It was left as it is. Put a copy in its place, or choose another library.`)
  }
}

/** A file without a log ends with a whole page; SQLite itself does not notice when the last one is cut. */
function refuseCutOff(db: Database, path: string): void {
  if (statSync(path).size % Number(db.pragma('page_size', { simple: true })) === 0) return
  throw new Problem('unreadable', `${path} is cut off: its end is missing. It was left as it is. Put a copy in its place, or choose another library.`)
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
  refuseNewer(db)
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
  for (let wait = 5; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
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
