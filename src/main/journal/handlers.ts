/** Entries: what the window may ask for. Words the library cannot take are kept in the recovery file. */
import type { Cursor, Entry, EntryText, OpenEntry } from '../../shared/models/entry'
import type { ProblemCode } from '../../shared/ipc/result'
import type { Handlers } from '../../shared/ipc/types'
import { now } from '../clock'
import { log } from '../logging/log'
import { describe, Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { drafts, entry } from './entries'
import { entryOf, findRows } from './entryRows'
import { manyHandlers } from './manyHandlers'
import { newEntryHandlers } from './newEntryHandlers'
import { readingHandlers } from './readingHandlers'
import { setAside } from './meanwhile'
import type { KeptEntry, RecoveryFile } from './recovery'
import { saysTheSame } from './writeText'
import { finish, leave, remove, save, start } from './writing'

/** A save that takes longer than this waits for another program; a crash meanwhile must not cost the words. */
const SLOW_MS = 250

/** Failures that pass: the window tries again with the next save. */
const PASSING: readonly ProblemCode[] = ['storage', 'busy', 'cannot-write']

interface FinishInput {
  readonly entry: string
  readonly text: EntryText
  readonly base?: string | null
}
interface SaveInput extends FinishInput {
  readonly cursor?: Cursor | null
}

/** What the window may leave out, callers in this process may leave out too. */
type JournalHandlers = Omit<Handlers['journal'], 'save' | 'finish'> & {
  save: (input: SaveInput) => Promise<Entry>
  finish: (input: FinishInput) => Promise<Entry>
}

export function journalHandlers(current: () => OpenLibrary, recovery: RecoveryFile, clock: () => string = now): JournalHandlers {
  const inTurn = oneAfterAnother()
  return {
    start: ({ film }) => inTurn(() => start(current(), film, clock())),
    open: ({ entry: id }) => inTurn(() => openWithKept(current(), recovery, id, clock())),
    save: ({ entry: id, text, base = null, cursor = null }) =>
      inTurn(() => keepingWords(recovery, { entry: id, text, base, keptAt: clock() }, (at) => save(current(), id, text, at, { base, cursor }))),
    finish: ({ entry: id, text, base = null }) =>
      inTurn(() => keepingWords(recovery, { entry: id, text, base, keptAt: clock() }, (at) => finish(current(), id, text, at, base))),
    setAside: ({ entry: id, text }) =>
      inTurn(async () => {
        const aside = await setAside(current(), id, text, clock())
        forgetQuietly(recovery, id)
        return aside
      }),
    kept: () => keptEntries(current(), recovery),
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
async function keepingWords(recovery: RecoveryFile, words: KeptEntry, work: (at: string) => Promise<Entry>): Promise<Entry> {
  const keep = (): boolean => {
    try {
      recovery.keep(words)
      return true
    } catch (error) {
      log.error('The recovery file could not be written.', error)
      return false
    }
  }
  const slow = setTimeout(keep, SLOW_MS)
  try {
    const saved = await work(words.keptAt)
    clearTimeout(slow)
    forgetQuietly(recovery, words.entry)
    return saved
  } catch (error) {
    clearTimeout(slow)
    const problem = describe(error)
    if (problem.code === 'invalid' || !keep() || problem.code === 'conflict') throw error
    const hope = PASSING.includes(problem.code) ? ' and Matinee will try again' : ''
    throw new Problem(problem.code, `Not saved in the library yet. ${problem.message} Your words are kept on this computer${hope}.`, { cause: error })
  }
}

/**
 * Opens an entry with the words that were kept for it. They are the newer ones where the library still says what they were
 * written on, whatever the clock says; then they are saved. Otherwise both are shown, and the person chooses.
 */
async function openWithKept(open: OpenLibrary, recovery: RecoveryFile, id: string, at: string): Promise<OpenEntry> {
  const found = entry(open, id)
  const kept = recovery.of(id)
  if (!kept) return found
  const isSaved = saysTheSame(found, kept.text)
  const isNewer = kept.base === null ? kept.keptAt > found.updatedAt : kept.base === found.updatedAt
  if (!isSaved && !isNewer) return { ...found, kept: { text: kept.text, keptAt: kept.keptAt, base: kept.base, isNewer } }
  if (!isSaved) {
    try {
      await save(open, id, kept.text, at, { base: kept.base })
    } catch (error) {
      // Still not to be written: the words stay in the file, and the window tries on.
      log.error('Kept words could not be saved yet.', error)
      return { ...found, kept: { text: kept.text, keptAt: kept.keptAt, base: kept.base, isNewer } }
    }
  }
  forgetQuietly(recovery, id)
  return entry(open, id)
}

/** The entries with kept words that are still in the journal. What is kept for another one waits until that comes back. */
function keptEntries(open: OpenLibrary, recovery: RecoveryFile): Entry[] {
  const rows = recovery.recoverable().map((kept) => findRows(open, kept.entry))
  return rows.filter((each) => each !== null).map((each) => entryOf(open, each))
}

/** The words are in the library, so a recovery file that cannot be cleared is no failure: what it holds is older. */
function forgetQuietly(recovery: RecoveryFile, id: string): void {
  try {
    recovery.forget(id)
  } catch (error) {
    log.error('The recovery file could not be cleared.', error)
  }
}
