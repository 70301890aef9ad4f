import type { ProblemCode, ProblemData } from '../shared/ipc/result'
import { log } from './logging/log'
import { NotAPage } from './recogniser/notAPage'

/** A failure a person can do something about. Its message is shown as it is, so it is written in whole sentences. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly fields: Record<string, string> | undefined

  constructor(code: ProblemCode, message: string, options: { cause?: unknown; fields?: Record<string, string> } = {}) {
    super(message, { cause: options.cause })
    this.name = 'Problem'
    this.code = code
    this.fields = options.fields
  }
}

/** The code of an error from SQLite, Node or the system ("SQLITE_FULL", "ENOSPC"), or null. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

const STORAGE_SENTENCES: readonly [prefix: string, code: ProblemCode, message: string][] = [
  ['SQLITE_BUSY', 'busy', 'Another program is using the library. Nothing was changed. Try again in a moment.'],
  ['SQLITE_LOCKED', 'busy', 'Another program is using the library. Nothing was changed. Try again in a moment.'],
  ['SQLITE_FULL', 'storage', 'The disk is full, so this was not saved. Free some space and try again.'],
  ['ENOSPC', 'storage', 'The disk is full, so this was not saved. Free some space and try again.'],
  ['SQLITE_READONLY', 'storage', 'The library can only be read here, so this was not saved. Check the permissions of its file and folder.'],
  ['SQLITE_CANTOPEN', 'storage', 'The library could not be opened. Check that its folder is there and can be written.'],
  ['SQLITE_NOTADB', 'unreadable', 'This file is not a Matinee library. It was left as it is.'],
  ['SQLITE_CORRUPT', 'storage', 'Matinee could not read part of the library, so it stopped before changing anything.'],
  ['SQLITE_IOERR', 'storage', 'The disk reports an error, so this was not saved. Check that the drive with the library is still connected.'],
  ['EACCES', 'cannot-write', 'There is no permission to write there. Nothing was changed. Choose another place.'],
  ['EPERM', 'cannot-write', 'There is no permission to write there. Nothing was changed. Choose another place.'],
  ['EROFS', 'cannot-write', 'That place can only be read. Nothing was changed. Choose another place.'],
  ['ENOENT', 'not-found', 'The file or folder is not there. Check its name and place.'],
  ['ENOTDIR', 'not-found', 'A part of that path is a file, not a folder. Nothing was changed. Check the path.'],
  ['EEXIST', 'cannot-write', 'A file stands where a folder is needed. Nothing was changed. Choose another place.'],
  ['ENAMETOOLONG', 'invalid', 'That name is too long for a file here. Nothing was changed. Choose a shorter one.'],
  ['EISDIR', 'unreadable', 'That is a folder, not a file.']
]

/**
 * The single place that turns any error into what a person reads. What it does not know is written to the log and
 * answered with a calm general sentence; a stack never leaves this process.
 */
export function describe(error: unknown): ProblemData {
  if (error instanceof Problem) {
    return { code: error.code, message: error.message, ...(error.fields ? { fields: error.fields } : {}) }
  }
  if (error instanceof NotAPage) return { code: 'unreadable', message: error.message }
  const code = errorCode(error)
  const known = code === null ? undefined : STORAGE_SENTENCES.find(([prefix]) => code.startsWith(prefix))
  if (known) return { code: known[1], message: known[2] }
  log.error('Something unforeseen failed.', error)
  return { code: 'unexpected', message: 'Something went wrong inside Matinee. Your library was not changed by this step.' }
}
