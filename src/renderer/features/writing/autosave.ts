/**
 * Keeps one entry's words safe: saves 500 ms after the last key and at least every 2 s while typing, one save at a time
 * and in order, and after a failure again and again until it works. Drafts are numbered; `acknowledged` is the number of
 * the last one that is on the disk.
 */
import type { ProblemData, Result } from '../../../shared/ipc/result'
import type { Entry, EntryText } from '../../../shared/models/entry'

export interface Saving {
  readonly draft: number
  readonly acknowledged: number
  readonly isSaving: boolean
  /** When the words were last on the disk; null before the first time. */
  readonly savedAt: string | null
  /** Why the last save failed; null as soon as one works. */
  readonly problem: ProblemData | null
}

export interface Autosave {
  readonly text: () => EntryText
  readonly state: () => Saving
  readonly write: (text: EntryText) => void
  /** Saves what is not saved yet, now; true when everything is on the disk. */
  readonly flush: () => Promise<boolean>
  /** No further save is begun: the entry was finished, or deleted. */
  readonly stop: () => void
}

interface AutosaveOptions {
  text: EntryText
  savedAt: string | null
  save: (text: EntryText) => Promise<Result<Entry>>
  onChange: (saving: Saving) => void
}

export const PAUSE_MS = 500
export const AT_MOST_MS = 2_000
const FIRST_RETRY_MS = 1_000
const LAST_RETRY_MS = 30_000

export function createAutosave({ text: opened, savedAt, save, onChange }: AutosaveOptions): Autosave {
  let text = opened
  let state: Saving = { draft: 0, acknowledged: 0, isSaving: false, savedAt, problem: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let oldestUnsaved: number | null = null
  let failures = 0
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
      if (isStopped || state.acknowledged === state.draft) return
      if (failures > 0) schedule(Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1)))
      else scheduleAfterKey()
    })
    return running
  }

  async function saveOnce(): Promise<void> {
    const draft = state.draft
    oldestUnsaved = null
    change({ isSaving: true })
    const result = await save(text).catch((): Result<Entry> => ({ ok: false, problem: { code: 'unexpected', message: '' } }))
    if (result.ok) {
      failures = 0
      change({ isSaving: false, acknowledged: draft, savedAt: result.value.updatedAt, problem: null })
    } else {
      failures += 1
      change({ isSaving: false, problem: result.problem })
    }
  }

  return {
    text: () => text,
    state: () => state,
    write: (next) => {
      text = next
      change({ draft: state.draft + 1 })
      // After a failure the next attempt has its own time; a key does not make the disk any emptier.
      if (failures === 0) scheduleAfterKey()
    },
    flush: async () => {
      if (running !== null) await running
      if (!isStopped && state.acknowledged < state.draft) await start()
      return state.acknowledged === state.draft
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    }
  }
}
