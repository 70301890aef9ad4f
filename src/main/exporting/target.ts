/** Files and folders that appear whole or not at all: written beside the target, flushed, then renamed. */
import {
  closeSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, realpathSync, renameSync, rmdirSync, rmSync, statSync, writeSync
} from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { errorCode, Problem } from '../problem'
import type { Work } from '../worker/work'
import type { FolderSink, TextSink } from './written'

/** Our unfinished work beside a target: `.matinee-PROCESS-RANDOM.part`. */
const UNFINISHED = /^\.matinee-(\d+)-[0-9a-z]+\.part$/

/** Takes text a piece at a time; a file of any size needs no more memory than a piece. */
export class TextFile {
  readonly #handle: number
  #pending: string[] = []
  #length = 0

  constructor(path: string) {
    this.#handle = openSync(path, 'wx')
  }

  write(text: string): void {
    this.#pending.push(text)
    this.#length += text.length
    if (this.#length > 256 * 1024) this.#drain()
  }

  /** Bytes as they are. */
  bytes(bytes: Uint8Array): void {
    this.#drain()
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle, bytes, at)
  }

  /** Writes the rest, flushes it to the disk and closes. */
  finish(): void {
    try {
      this.#drain()
      fsyncSync(this.#handle)
    } finally {
      this.close()
    }
  }

  /** Writes the rest and closes; somebody else flushes. */
  end(): void {
    try {
      this.#drain()
    } finally {
      this.close()
    }
  }

  close(): void {
    closeSync(this.#handle)
  }

  #drain(): void {
    const bytes = Buffer.from(this.#pending.join(''))
    this.#pending = []
    this.#length = 0
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle, bytes, at)
  }
}

/** Writes one file. A file that stands at the target is replaced only when the new one is whole. */
export async function writeFileWhole(target: string, fill: (file: TextFile) => Promise<void>): Promise<string> {
  const path = resolve(target)
  return explained(path, async () => {
    if (existsSync(path) && statSync(path).isDirectory()) {
      throw new Problem('cannot-write', `There is a folder at ${path}, so no file was written there. Choose another name.`)
    }
    // A link stays a link: what it leads to is replaced.
    const real = existsSync(path) ? realpathSync(path) : path
    const beside = placeBeside(real)
    try {
      const file = new TextFile(beside)
      try {
        await fill(file)
      } catch (error) {
        file.close()
        throw error
      }
      file.finish()
      renameSync(beside, real)
      flushFolder(dirname(real))
    } finally {
      rmSync(beside, { force: true })
    }
    return path
  })
}

/** The same for bytes that are there at once. */
export function writeBytesWhole(target: string, bytes: Uint8Array): Promise<string> {
  return writeFileWhole(target, async (file) => file.bytes(bytes))
}

/** A file of a folder that is being written; `path` is inside it, with "/". */
export interface FolderFile {
  readonly path: string
  readonly text: () => string | Buffer
}

/** Writes a folder of files that are known beforehand; see writeFolderFilled. */
export async function writeFolderWhole(target: string, files: Iterable<FolderFile>, work: Work, total: number): Promise<string> {
  const { path } = await writeFolderFilled(target, (folder) => addFiles(folder, files, work, total), work)
  return path
}

/** Adds files one after the other, each one's text made when it is its turn. */
export async function addFiles(folder: FolderSink, files: Iterable<FolderFile>, work: Work, total: number): Promise<void> {
  let done = 0
  for (const file of files) {
    folder.add(file.path, file.text())
    done += 1
    work.report('Writing files', done, total)
    await work.breathe()
  }
}

/**
 * Writes a folder. When something stands at the target that is not an empty folder, the new one is called
 * "Name 2" and so on: nothing is mixed in and nothing is removed.
 *
 * @returns where the folder is, and how many files it has
 */
export async function writeFolderFilled(target: string, fill: (folder: FolderSink) => Promise<void>, work: Work): Promise<{ path: string; files: number }> {
  const wanted = resolve(target)
  let files = 0
  const path = await explained(wanted, async () => {
    const beside = placeBeside(wanted)
    try {
      mkdirSync(beside)
      const folder = new NewFolder(beside)
      try {
        await fill(folder)
      } finally {
        folder.end()
      }
      // After the last one: the first flush takes most of the others with it.
      for (const [done, written] of folder.files.entries()) {
        flushFile(written)
        work.report('Making sure they are on the disk', done + 1, folder.files.length)
        await work.breathe()
      }
      for (const each of folder.folders) flushFolder(each)
      files = folder.files.length
      return moveIntoPlace(beside, wanted)
    } finally {
      rmSync(beside, { recursive: true, force: true })
    }
  })
  return { path, files }
}

class NewFolder implements FolderSink {
  readonly #path: string
  readonly folders: Set<string>
  readonly files: string[] = []
  #open: TextFile | null = null

  constructor(path: string) {
    this.#path = path
    this.folders = new Set([path])
  }

  begin(path: string): TextSink {
    this.end()
    this.#open = new TextFile(this.#newPath(path))
    return this.#open
  }

  add(path: string, content: string | Buffer): void {
    this.end()
    writeNew(this.#newPath(path), content)
  }

  /** Closes the file that was begun last. */
  end(): void {
    const file = this.#open
    this.#open = null
    file?.end()
  }

  #newPath(path: string): string {
    const full = inside(this.#path, path)
    const folder = dirname(full)
    if (!this.folders.has(folder)) mkdirSync(folder, { recursive: true })
    for (let each = folder; each.length > this.#path.length; each = dirname(each)) this.folders.add(each)
    this.files.push(full)
    return full
  }
}

function writeNew(path: string, content: string | Buffer): void {
  const handle = openSync(path, 'wx')
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at)
  } finally {
    closeSync(handle)
  }
}

function flushFile(path: string): void {
  // Windows flushes only what may be written.
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function flushFolder(path: string): void {
  // Windows has no handle on a folder; there the rename itself is journalled.
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** The path of a file inside the folder; a name that would lead out of it is our mistake. */
function inside(folder: string, path: string): string {
  const full = resolve(folder, path)
  if (!full.startsWith(folder + sep)) throw new Error(`A file would leave its folder: ${path}`)
  return full
}

function moveIntoPlace(beside: string, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const place = number === 1 ? wanted : `${wanted} ${number}`
    if (!isFree(place)) continue
    try {
      if (existsSync(place)) rmdirSync(place)
      renameSync(beside, place)
    } catch (error) {
      // Somebody put something there just now.
      if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(errorCode(error) ?? '') && number < 10_000) continue
      throw error
    }
    flushFolder(dirname(place))
    return place
  }
}

function isFree(place: string): boolean {
  const stat = lstatSync(place, { throwIfNoEntry: false })
  return stat === undefined || (stat.isDirectory() && readdirSync(place).length === 0)
}

/** A name of our own in the target's folder, after clearing away what a killed export left there. */
function placeBeside(path: string): string {
  const folder = dirname(path)
  for (const name of readdirSync(folder)) {
    const owner = UNFINISHED.exec(name)?.[1]
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(folder, name), { recursive: true, force: true })
  }
  return join(folder, `.matinee-${process.pid}-${Math.random().toString(36).slice(2, 10)}.part`)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

const REASONS: readonly [codes: readonly string[], sentence: (path: string) => string][] = [
  [['ENOENT', 'ENOTDIR'], (path) => `The folder ${dirname(path)} is not there`],
  [['EACCES', 'EPERM'], (path) => `There is no permission to write in ${dirname(path)}`],
  [['EROFS'], (path) => `${dirname(path)} can only be read`],
  [['ENOSPC', 'EDQUOT', 'EFBIG'], (path) => `There is no room left in ${dirname(path)}`],
  [['ENAMETOOLONG'], (path) => `The name ${basename(path)} is too long for that place`],
  [['EIO', 'ENODEV', 'ENXIO'], (path) => `The disk with ${dirname(path)} reports an error`]
]

async function explained(path: string, write: () => Promise<string>): Promise<string> {
  try {
    return await write()
  } catch (error) {
    const code = errorCode(error)
    const reason = REASONS.find(([codes]) => code !== null && codes.includes(code))
    if (!reason) throw error
    throw new Problem('cannot-write', `${reason[1](path)}, so nothing was exported. Your library is as it was. Choose another place.`, { cause: error })
  }
}
