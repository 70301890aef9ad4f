/** Writing an entry. What is written here outlives the screen: unsaved words stay in the store until they are on the disk. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { Cursor, Entry, EntryText, OpenEntry } from '../../../shared/models/entry'
import type { FilmHit } from '../../../shared/models/search'
import type { TagUse } from '../../ui/TagInput'
import { createAutosave, saysTheSame, type Autosave, type Saving } from './autosave'

export interface WritingState {
  /** The entry as it was opened; null until it is read. */
  readonly entry: OpenEntry | null
  /** What stands on the screen now. */
  readonly text: EntryText | null
  readonly saving: Saving | null
  /** Why the entry could not be opened, finished or deleted. */
  readonly problem: ProblemData | null
  readonly isFinishing: boolean
  /** Another program wrote this entry, and its words stand on the screen now. */
  readonly wasTaken: boolean
  readonly actions: WritingActions
}

export interface WritingActions {
  readonly open: (entry: string) => Promise<void>
  readonly write: (change: Partial<EntryText>) => void
  /** The cursor stands elsewhere in the text: kept with the next save, and when the screen is left. */
  readonly moved: (cursor: Cursor) => void
  /** Saves now what is not saved yet. */
  readonly flush: () => Promise<void>
  readonly finish: () => Promise<Entry | null>
  /** Leaving the screen: what is not saved is, and a draft nobody wrote in goes. */
  readonly leave: () => Promise<void>
  /** Moves the entry to the bin. */
  readonly remove: () => Promise<Done | null>
  /**
   * The library changed. Where nothing is unsaved, the entry shows what it says now; `elsewhere`: another program did it,
   * which is said, and what stood here is kept as a version.
   */
  readonly reload: (elsewhere: boolean) => Promise<void>
  /** After a change elsewhere: my words stay, theirs are kept as a version. */
  readonly keepMine: () => Promise<void>
  /** Theirs stay, mine are kept as a version; its id, or null where they could not be kept or there are none. */
  readonly takeTheirs: () => Promise<string | null>
  readonly tags: (begins: string) => Promise<readonly TagUse[]>
  /** Films to link to: those of the library, and those something only mentions. */
  readonly filmsCalled: (title: string) => Promise<readonly FilmHit[]>
  /** Makes a film of a title, "Local Hero" or "Local Hero (1983)"; false where the library has one or could not. */
  readonly addFilm: (title: string) => Promise<boolean>
}

type WritingApi<F> = Pick<MatineeApi<F>, 'films' | 'journal' | 'search' | 'tags'>

const NOTHING = { entry: null, text: null, saving: null, problem: null, isFinishing: false, wasTaken: false } as const

export function createWritingStore<F>(api: WritingApi<F>): StoreApi<WritingState> {
  /** Entries with words that may not be on the disk yet, also after their screen was left. */
  const autosaves = new Map<string, Autosave>()

  return createStore<WritingState>((set, get) => {
    /** The entry whose screen is open, also while it is still being read. */
    let wanted: string | null = null

    function autosaveFor(entry: OpenEntry): Autosave {
      const kept = autosaves.get(entry.id)
      if (kept !== undefined) {
        if (isIdle(kept) && !kept.isWrittenOn(entry)) kept.adopt(entry)
        return kept
      }
      const autosave = createAutosave({
        entry,
        save: (text, base, cursor) => api.journal.save({ entry: entry.id, text, base, cursor }),
        look: () => api.journal.open({ entry: entry.id }),
        onAdopted: (now) => show(now, true),
        onChange: (saving) => {
          if (get().entry?.id === entry.id) set({ saving })
          else if (saving.acknowledged === saving.draft) void close(entry.id)
        }
      })
      autosaves.set(entry.id, autosave)
      return autosave
    }

    /** The entry that is open says something else now. */
    function show(entry: OpenEntry, wasTaken: boolean): void {
      const autosave = autosaves.get(entry.id)
      if (get().entry?.id === entry.id && autosave) set({ entry, text: autosave.text(), saving: autosave.state(), wasTaken })
    }

    /** Nothing of it is unsaved and nobody looks at it: main may tidy up an empty draft. */
    async function close(entry: string): Promise<void> {
      autosaves.get(entry)?.stop()
      autosaves.delete(entry)
      await api.journal.leave({ entry })
    }

    function isOpenAgain(entry: string): boolean {
      return wanted === entry
    }

    function current(): Autosave | null {
      const { entry } = get()
      return entry === null ? null : (autosaves.get(entry.id) ?? null)
    }

    return {
      ...NOTHING,
      actions: {
        open: async (id) => {
          wanted = id
          if (get().entry?.id !== id) set(NOTHING)
          const result = await api.journal.open({ entry: id })
          if (wanted !== id) {
            // Left before it was read; main may tidy up the empty draft.
            if (result.ok && !autosaves.has(id)) await close(id)
            return
          }
          if (!result.ok) return set({ ...NOTHING, problem: result.problem })
          const autosave = autosaveFor(result.value)
          set({ entry: result.value, text: autosave.text(), saving: autosave.state(), problem: null, isFinishing: false, wasTaken: false })
        },
        write: (change) => {
          const { text } = get()
          const autosave = current()
          if (text === null || autosave === null) return
          const next = { ...text, ...change }
          set({ text: next, problem: null, wasTaken: false })
          autosave.write(next)
        },
        moved: (cursor) => current()?.moved(cursor),
        flush: async () => {
          await current()?.flush()
        },
        finish: async () => {
          const { entry, isFinishing } = get()
          const autosave = current()
          if (entry === null || autosave === null || isFinishing) return null
          set({ isFinishing: true, problem: null })
          // In order: what is being saved comes first; then the finished entry with the last words.
          await autosave.flush()
          if (autosave.state().theirs !== null) {
            set({ isFinishing: false })
            return null
          }
          const result = await api.journal.finish({ entry: entry.id, text: autosave.text(), base: autosave.base() })
          if (!result.ok) {
            set({ isFinishing: false, problem: result.problem })
            return null
          }
          autosave.stop()
          autosaves.delete(entry.id)
          wanted = null
          set(NOTHING)
          return result.value
        },
        leave: async () => {
          const { entry } = get()
          const autosave = current()
          wanted = null
          if (entry === null || autosave === null) return
          const isSaved = await autosave.flush()
          if (isOpenAgain(entry.id)) return
          if (get().entry?.id === entry.id) set(NOTHING)
          // A save that ended after the screen was gone has closed it already.
          if (isSaved && autosaves.has(entry.id)) await close(entry.id)
        },
        remove: async () => {
          const { entry } = get()
          const autosave = current()
          if (entry === null || autosave === null) return null
          await autosave.flush()
          const result = await api.journal.remove({ entry: entry.id })
          if (!result.ok) {
            set({ problem: result.problem })
            return null
          }
          autosave.stop()
          autosaves.delete(entry.id)
          wanted = null
          set(NOTHING)
          return result.value
        },
        reload: async (elsewhere) => {
          const { entry } = get()
          const autosave = current()
          if (entry === null || autosave === null || !isIdle(autosave)) return
          const result = await api.journal.open({ entry: entry.id })
          // What was written meanwhile finds out by itself, with its save.
          if (!result.ok || current() !== autosave || !isIdle(autosave) || autosave.isWrittenOn(result.value)) return
          const before = autosave.known()
          autosave.adopt(result.value)
          show(result.value, elsewhere && !saysTheSame(before, autosave.known()))
          if (elsewhere && before.body !== autosave.known().body) await api.journal.setAside({ entry: entry.id, text: before })
        },
        keepMine: async () => {
          await current()?.insist()
        },
        takeTheirs: async () => {
          const { entry } = get()
          const autosave = current()
          if (entry === null || autosave === null) return null
          const aside = await api.journal.setAside({ entry: entry.id, text: autosave.text() })
          if (!aside.ok) {
            set({ problem: aside.problem })
            return null
          }
          const now = await api.journal.open({ entry: entry.id })
          if (!now.ok) {
            set({ problem: now.problem })
            return null
          }
          autosave.adopt(now.value)
          set({ problem: null })
          show(now.value, false)
          return aside.value.version
        },
        tags: async (begins) => {
          const result = await api.tags.suggest({ begins })
          return result.ok ? result.value : []
        },
        filmsCalled: async (title) => {
          const result = await api.search.find({ query: title })
          return result.ok ? result.value.films : []
        },
        addFilm: async (title) => {
          const [, name = title, year] = /^(.*\S)\s*\((\d{4})\)$/.exec(title) ?? []
          const result = await api.films.add({ title: name, year: year === undefined ? null : Number(year) })
          return result.ok
        }
      }
    }
  })
}

/** Nothing is unsaved, and nothing is on its way. */
function isIdle(autosave: Autosave): boolean {
  const { draft, acknowledged, isSaving, theirs } = autosave.state()
  return draft === acknowledged && !isSaving && theirs === null
}
