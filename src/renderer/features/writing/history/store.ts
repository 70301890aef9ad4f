/** The history of the text that is being written: its versions in stretches, and what can be done with one. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../../shared/ipc/types'
import type { Done } from '../../../../shared/models/changeNotes'
import type { Entry } from '../../../../shared/models/entry'
import type { Version } from '../../../../shared/models/version'
import { outcomeOf, type Outcome } from '../../../app/outcome'
import { createStretches, STRETCH_ROWS } from '../../../app/stretches'

export interface HistoryState {
  /** Whether the pane is shown. It stays so from one entry to the next. */
  readonly isOpen: boolean
  /** Whose versions these are; null where the entry has no text yet. */
  readonly review: string | null
  /** How many; null until they are counted. */
  readonly total: number | null
  /** What the newest version says; null while there is none. */
  readonly newest: string | null
  readonly problem: string | null
  /** Grows whenever rows came or changed. */
  readonly revision: number
  readonly actions: HistoryActions
}

export interface HistoryActions {
  readonly toggle: (isOpen: boolean) => void
  /** Whether the pane was just opened and is to have the focus; true once. */
  readonly takeFocus: () => boolean
  /** Reads the versions of a review, or reads them again. */
  readonly load: (review: string | null) => Promise<void>
  /** The library changed: what the pane shows is read again. */
  readonly reload: () => Promise<void>
  /** The newest first. */
  readonly at: (index: number) => Version | undefined
  readonly show: (first: number, end: number) => void
  readonly text: (version: string) => Promise<Outcome<string>>
  readonly name: (version: string, name: string | null) => Promise<Outcome<Version>>
  /** Keeps what the review says now under a name. */
  readonly keep: (name: string) => Promise<Outcome<Version>>
  readonly restore: (version: string) => Promise<Outcome<{ entry: Entry; done: Done | null }>>
}

/** Texts of versions never change, so a few are held. */
const HELD_TEXTS = 8

export function createHistoryStore<F>(api: Pick<MatineeApi<F>, 'versions'>): StoreApi<HistoryState> {
  return createStore<HistoryState>((set, get) => {
    const texts = new Map<string, string>()
    let asked = 0
    let isFocusWanted = false
    const stretches = createStretches<Version>({
      read: async (review, start, count) => {
        const result = await api.versions.list({ review, start, count })
        return result.ok ? result.value.versions : null
      },
      onChange: () => set({ revision: get().revision + 1 })
    })

    const text = async (version: string): Promise<Outcome<string>> => {
      const held = texts.get(version)
      if (held !== undefined) return { done: held }
      const result = await api.versions.text({ version })
      if (!result.ok) return { trouble: result.problem.message }
      texts.set(version, result.value.body)
      for (const old of [...texts.keys()].slice(0, -HELD_TEXTS)) texts.delete(old)
      return { done: result.value.body }
    }

    const load = async (review: string | null): Promise<void> => {
      asked += 1
      const number = asked
      if (review === null) return set({ review, total: 0, newest: null, problem: null })
      if (review !== get().review) set({ review, total: null, newest: null, problem: null })
      stretches.reset()
      const first = await api.versions.list({ review, start: 0, count: 1 })
      const newest = first.ok ? first.value.versions[0] : undefined
      const said = newest === undefined ? null : await text(newest.id)
      // Another entry was opened meanwhile, or it was asked again.
      if (number !== asked) return
      if (!first.ok) return set({ problem: first.problem.message })
      set({ total: first.value.total, newest: said !== null && 'done' in said ? said.done : null, problem: null })
      stretches.show(review, 0, Math.min(first.value.total, STRETCH_ROWS))
    }

    return {
      isOpen: false,
      review: null,
      total: null,
      newest: null,
      problem: null,
      revision: 0,
      actions: {
        toggle: (isOpen) => {
          isFocusWanted = isOpen
          set({ isOpen })
        },
        takeFocus: () => {
          const wasWanted = isFocusWanted
          isFocusWanted = false
          return wasWanted
        },
        load,
        reload: async () => {
          const { isOpen, review } = get()
          if (isOpen && review !== null) await load(review)
        },
        at: (index) => stretches.at(get().review ?? '', index),
        show: (first, end) => {
          const { review } = get()
          if (review !== null) stretches.show(review, first, end)
        },
        text,
        name: async (version, name) => outcomeOf(await api.versions.name({ version, name })),
        keep: async (name) => {
          const { review } = get()
          return review === null ? { trouble: '' } : outcomeOf(await api.versions.keep({ review, name }))
        },
        restore: async (version) => outcomeOf(await api.versions.restore({ version }))
      }
    }
  })
}
