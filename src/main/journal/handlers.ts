/** Entries: what the window may ask for. Words the library cannot take are kept in the recovery file. */
import type { Entry, EntryText, OpenEntry } from '../../shared/models/entry'
import type { ProblemCode } from '../../shared/ipc/result'
import type { Handlers } from '../../shared/ipc/types'
import { now } from '../clock'
import { describe, Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { drafts, entry } from './entries'
import { manyHandlers } from './manyHandlers'
import { newEntryHandlers } from './newEntryHandlers'
import { readingHandlers } from './readingHandlers'
import type { RecoveryFile } from './recovery'
import { finish, leave, remove, save, start } from './writing'

/** A save that takes longer than this waits for another program; a crash meanwhile must not cost the words. */
const SLOW_MS = 250

/** Failures that pass: the window tries again with the next save. */
const PASSING: readonly ProblemCode[] = ['storage', 'busy', 'cannot-write']

export function journalHandlers(current: () => OpenLibrary, recovery: RecoveryFile, clock: () => string = now): Handlers['journal'] {
  const inTurn = oneAfterAnother()
  return {
    start: ({ film }) => inTurn(() => start(current(), film, clock())),
    open: ({ entry: id }) => inTurn(() => openWithKept(current(), recovery, id)),
    save: ({ entry: id, text }) => inTurn(() => keepingWords(recovery, id, text, clock(), (at) => save(current(), id, text, at))),
    finish: ({ entry: id, text }) => inTurn(() => keepingWords(recovery, id, text, clock(), (at) => finish(current(), id, text, at))),
    leave: ({ entry: id }) => inTurn(() => leave(current(), id, clock())),
    remove: ({ entry: id }) => inTurn(() => remove(current(), id, clock())),
    drafts: () => drafts(current()),
    ...readingHandlers(current),
    ...manyHandlers(current),
    ...newEntryHandlers(current)
  }
}

/** Runs each piece of work when the one before has ended, so that an older save that had to wait never lands on a newer one. */
function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

/** Saves, and keeps the words in the recovery file while that takes long or when it fails. */
async function keepingWords(recovery: RecoveryFile, id: string, text: EntryText, at: string, work: (at: string) => Promise<Entry>): Promise<Entry> {
  const keep = (): boolean => {
    try {
      recovery.keep({ entry: id, keptAt: at, text })
      return true
    } catch (error) {
      console.error(error)
      return false
    }
  }
  const slow = setTimeout(keep, SLOW_MS)
  try {
    const saved = await work(at)
    clearTimeout(slow)
    forgetQuietly(recovery, id)
    return saved
  } catch (error) {
    clearTimeout(slow)
    const problem = describe(error)
    if (problem.code === 'invalid' || !keep()) throw error
    const hope = PASSING.includes(problem.code) ? ' and Matinee will try again' : ''
    throw new Problem(problem.code, `Not saved in the library yet. ${problem.message} Your words are kept on this computer${hope}.`, { cause: error })
  }
}

/** Opens an entry with the words that were kept for it, saving them if they are newer than what the library has. */
async function openWithKept(open: OpenLibrary, recovery: RecoveryFile, id: string): Promise<OpenEntry> {
  const found = entry(open, id)
  const kept = recovery.of(id)
  if (!kept) return found
  if (kept.keptAt > found.updatedAt) {
    try {
      await save(open, id, kept.text, kept.keptAt)
    } catch (error) {
      // Still not to be written: show the words all the same, they stay in the file.
      console.error(error)
      return { ...found, ...kept.text }
    }
  }
  forgetQuietly(recovery, id)
  return entry(open, id)
}

/** The words are in the library, so a recovery file that cannot be cleared is no failure: what it holds is older. */
function forgetQuietly(recovery: RecoveryFile, id: string): void {
  try {
    recovery.forget(id)
  } catch (error) {
    console.error(error)
  }
}
