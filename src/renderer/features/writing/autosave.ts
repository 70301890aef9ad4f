/**
 * Keeps one entry's words safe: saves 500 ms after the last key and at least every 2 s while typing, one save at a time
 * and in order, and after a failure again and again until it works. Drafts are numbered; `acknowledged` is the number of
 * the last one that is on the disk. Each save says which words of the library it was written on; where those were changed
 * elsewhere nothing is written over, and `theirs` is what stands there now, until the person has chosen.
 */
import type { ProblemData, Result } from '../../../shared/ipc/result'
import { EntryText, type Cursor, type Entry, type OpenEntry } from '../../../shared/models/entry'

export interface Saving {
  readonly draft: number
  readonly acknowledged: number
  readonly isSaving: boolean
  /** When the words were last on the disk; null before the first time. */
  readonly savedAt: string | null
  /** Why the last save failed; null as soon as one works. */
  readonly problem: ProblemData | null
  /** What the library says where it was changed elsewhere while there was something unsaved here; null otherwise. */
  readonly theirs: OpenEntry | null
}

export interface Autosave {
  readonly text: () => EntryText
  readonly state: () => Saving
  /** What the library said when it was last read or written here. */
  readonly known: () => EntryText
  /** Whether an entry as it was read now is what this one was written on. */
  readonly isWrittenOn: (entry: Entry) => boolean
  readonly write: (text: EntryText) => void
  /** The cursor moved: it goes with the next save, or with a flush. */
  readonly moved: (cursor: Cursor) => void
  /** Saves what is not saved yet, now; true when everything is on the disk. */
  readonly flush: () => Promise<boolean>
  /** Takes what the library says; what was unsaved here is given up. */
  readonly adopt: (entry: OpenEntry) => void
  /** Saves what stands here over what the library says, which stays as a version; true when it is on the disk. */
  readonly insist: () => Promise<boolean>
  /** For the last save of all, by Finish: what the words were written on. */
  readonly base: () => string | null
  /** No further save is begun: the entry was finished, or deleted. */
  readonly stop: () => void
}

interface AutosaveOptions {
  entry: OpenEntry
  save: (text: EntryText, base: string | null, cursor: Cursor | null) => Promise<Result<Entry>>
  /** Reads the entry as it is now, after a save was refused. */
  look: () => Promise<Result<OpenEntry>>
  onChange: (saving: Saving) => void
  /** The entry was changed elsewhere, and nothing was unsaved here: its text stands here now. */
  onAdopted: (entry: OpenEntry) => void
}

export const PAUSE_MS = 500
export const AT_MOST_MS = 2_000
const FIRST_RETRY_MS = 1_000
const LAST_RETRY_MS = 30_000
/** An instant that no entry bears. */
const NEVER = '1970-01-01T00:00:00.000Z'

export function createAutosave({ entry: opened, save, look, onChange, onAdopted }: AutosaveOptions): Autosave {
  const { kept } = opened
  let known = EntryText.parse(opened)
  let text = kept?.text ?? known
  // Kept words go on being saved on what they were written on, so that they are refused until the person has chosen.
  let base: string | null = kept === null || kept.isNewer ? opened.updatedAt : (kept.base ?? NEVER)
  let cursor: Cursor | null = null
  let state: Saving = { draft: kept === null ? 0 : 1, acknowledged: 0, isSaving: false, savedAt: opened.updatedAt, problem: null, theirs: kept === null || kept.isNewer ? null : opened }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let oldestUnsaved: number | null = null
  let failures = 0
  /** The last draft that was refused because of a change elsewhere: trying the same one again is of no use. */
  let refused: number | null = null
  let isStopped = false

  function change(next: Partial<Saving>): void {
    state = { ...state, ...next }
    onChange(state)
  }

  function schedule(wait: number): void {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(() => void start(), Math.max(0, wait))
  }

  function scheduleAfterKey(): void {
    if (running !== null) return
    const now = Date.now()
    oldestUnsaved ??= now
    schedule(Math.min(PAUSE_MS, oldestUnsaved + AT_MOST_MS - now))
  }

  /** Begins a save unless one is under way; resolves when the one under way has ended. */
  function start(): Promise<void> {
    clearTimeout(timer)
    running ??= saveOnce().finally(() => {
      running = null
      if (isStopped || state.acknowledged === state.draft || refused === state.draft) return
      if (failures > 0) schedule(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)))
      else scheduleAfterKey()
    })
    return running
  }

  async function saveOnce(isSecond = false): Promise<void> {
    const draft = state.draft
    const written = text
    const at = cursor
    oldestUnsaved = null
    change({ isSaving: true })
    const result = await save(written, base, at).catch((): Result<Entry> => ({ ok: false, problem: { code: 'unexpected', message: '' } }))
    if (result.ok) {
      failures = 0
      refused = null
      base = result.value.updatedAt
      known = EntryText.parse(result.value)
      if (cursor === at) cursor = null
      change({ isSaving: false, acknowledged: draft, savedAt: result.value.updatedAt, problem: null, theirs: null })
    } else if (result.problem.code === 'conflict') await meet(draft, written, isSecond)
    else {
      failures += 1
      change({ isSaving: false, problem: result.problem })
    }
  }

  /** The library bears another instant than ours: looks whether it says something else, too. */
  async function meet(draft: number, written: EntryText, isSecond: boolean): Promise<void> {
    const result = await look().catch((): Result<OpenEntry> => ({ ok: false, problem: { code: 'unexpected', message: '' } }))
    if (!result.ok) {
      failures += 1
      return change({ isSaving: false, problem: result.problem })
    }
    const stands = EntryText.parse(result.value)
    failures = 0
    // Once there is a choice to make, only the person makes it.
    if (state.theirs === null && saysTheSame(stands, known) && !isSecond) {
      base = result.value.updatedAt
      return saveOnce(true)
    }
    if (saysTheSame(written, known) && state.draft === state.acknowledged) {
      adopt(result.value)
      return onAdopted(result.value)
    }
    refused = draft
    change({ isSaving: false, problem: null, theirs: result.value })
  }

  function adopt(entry: OpenEntry): void {
    clearTimeout(timer)
    known = EntryText.parse(entry)
    text = known
    base = entry.updatedAt
    cursor = null
    failures = 0
    refused = null
    change({ isSaving: false, acknowledged: state.draft, savedAt: entry.updatedAt, problem: null, theirs: null })
  }

  async function flush(): Promise<boolean> {
    if (running !== null) await running
    if (!isStopped && (state.acknowledged < state.draft || (cursor !== null && state.theirs === null))) await start()
    return state.acknowledged === state.draft
  }

  if (kept?.isNewer === true) schedule(0)

  return {
    text: () => text,
    state: () => state,
    known: () => known,
    isWrittenOn: (entry) => entry.updatedAt === base,
    write: (next) => {
      text = next
      change({ draft: state.draft + 1 })
      // After a failure the next attempt has its own time; a key does not make the disk any emptier.
      if (failures === 0) scheduleAfterKey()
    },
    moved: (next) => {
      cursor = next
    },
    flush,
    adopt,
    insist: async () => {
      if (running !== null) await running
      base = null
      refused = null
      if (!isStopped) await start()
      return state.acknowledged === state.draft
    },
    base: () => base,
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    }
  }
}

/** True when both say the same, word for word and fact for fact. */
export function saysTheSame(a: EntryText, b: EntryText): boolean {
  return JSON.stringify(EntryText.parse(a)) === JSON.stringify(EntryText.parse(b))
}
