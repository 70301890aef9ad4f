/** The journal: what is asked for, the months that answer it, the rows near the screen, and what is chosen of them. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import { EVERY_ENTRY, MOST_CHOSEN, type EntryChange, type JournalFacets, type JournalFilter, type JournalQuery } from '../../../shared/models/journal'
import type { PartialDate } from '../../../shared/models/partialDate'
import { outcomeOf, type Outcome } from '../../app/outcome'
import type { TagUse } from '../../ui/TagInput'
import { hold, showParts, type Held, type Part } from './held'
import { choosing, NONE_CHOSEN, type ChoosingActions } from './choosing'

export interface JournalState {
  /** What the filters say. */
  readonly query: JournalQuery
  /** What is shown: the answer to that, or for a moment still to the query before it; null while there is none. */
  readonly held: Held | null
  /** Grows when rows or figures of it came. */
  readonly revision: number
  /** Grows when the answer to a filter that was just set is shown: the list begins at its top again. */
  readonly turn: number
  readonly facets: JournalFacets | null
  readonly problem: ProblemData | null
  /** The visit of the page this is shown for. */
  readonly visit: number | null
  /** Ids of entries. */
  readonly chosen: ReadonlySet<string>
  readonly actions: JournalActions
}

export interface JournalActions extends ChoosingActions {
  /** The page is shown for a visit: with the query it was left with, else with that of a saved view. */
  readonly arrive: (visit: number, view: JournalQuery | null) => void
  readonly leave: () => void
  /** Something in the library changed. */
  readonly reload: () => Promise<void>
  readonly setFilter: (change: Partial<JournalFilter>) => Promise<void>
  readonly setOrder: (order: JournalQuery['order']) => Promise<void>
  readonly clear: () => Promise<void>
  /** What is on the screen now, with a margin. */
  readonly show: (parts: readonly Part[]) => void
  readonly loadFacets: () => Promise<void>
  /** Where the entry nearest to a day stands. */
  readonly locate: (day: PartialDate) => Promise<Outcome<{ month: string; index: number } | null>>
  /** Ids of rows, counted through the whole journal. */
  readonly ids: (start: number, count: number) => Promise<Outcome<readonly string[]>>
  readonly change: (entries: readonly string[], change: EntryChange) => Promise<Outcome<Done>>
  /** Moves entries to the bin. */
  readonly remove: (entries: readonly string[]) => Promise<Outcome<Done>>
  readonly tags: (begins: string) => Promise<readonly TagUse[]>
}

export type JournalApi<F> = Pick<MatineeApi<F>, 'journal' | 'tags'>

export const EVERYTHING: JournalQuery = { filter: EVERY_ENTRY, order: 'newest' }

export function createJournalStore<F>(api: JournalApi<F>): StoreApi<JournalState> {
  return createStore<JournalState>((set, get) => {
    /** What each visit of the page was left with. */
    const queries = new Map<number, JournalQuery>()
    let isView = false
    let isOpen = false
    let isStale = false
    /** The query of the journal itself, also while a saved view is looked at. */
    let plain = EVERYTHING
    let asked = 0
    let onScreen: readonly Part[] = []

    const load = async (isTurn: boolean): Promise<void> => {
      asked += 1
      const number = asked
      isStale = false
      const { query } = get()
      const answer = await api.journal.months({ query })
      // Something else was asked for meanwhile: that answer is on its way.
      if (number !== asked) return
      if (!answer.ok) return set({ problem: answer.problem })
      const before = get().held
      const same = before !== null && isSameQuery(before.query, query) ? { held: before, parts: onScreen } : null
      const { held, isThere } = hold(api, query, answer.value, same, () => {
        if (get().held === held) set({ revision: get().revision + 1 })
      })
      await isThere
      if (number !== asked) return
      set({ held, problem: null, revision: get().revision + 1, turn: get().turn + (isTurn ? 1 : 0) })
    }

    const ask = async (query: JournalQuery): Promise<void> => {
      if (isSameQuery(query, get().query)) return
      const { visit } = get()
      if (visit !== null) queries.set(visit, query)
      if (!isView) plain = query
      set({ query, chosen: NONE_CHOSEN })
      await load(true)
    }
    const ids = async (start: number, count: number): Promise<Outcome<readonly string[]>> =>
      outcomeOf(await api.journal.ids({ query: get().held?.query ?? get().query, start, count: Math.min(count, MOST_CHOSEN) }))

    return {
      query: EVERYTHING,
      held: null,
      revision: 0,
      turn: 0,
      facets: null,
      problem: null,
      visit: null,
      chosen: NONE_CHOSEN,
      actions: {
        ...choosing({ get: () => get().chosen, set: (chosen) => set({ chosen }), ids, total: () => get().held?.total ?? 0 }),
        arrive: (number, view) => {
          isOpen = true
          isView = view !== null
          const query = queries.get(number) ?? view ?? plain
          queries.set(number, query)
          const isOther = !isSameQuery(query, get().query)
          if (isOther) set({ visit: number, query, held: null, problem: null, chosen: NONE_CHOSEN })
          else set({ visit: number })
          if (isOther || isStale || get().held === null) void load(false)
        },
        leave: () => {
          isOpen = false
          set({ chosen: NONE_CHOSEN })
        },
        reload: async () => {
          // Read when the page is shown again.
          if (!isOpen) isStale = true
          else await load(false)
        },
        setFilter: async (change) => {
          const { filter, order } = get().query
          await ask({ filter: { ...filter, ...change }, order })
        },
        setOrder: async (order) => ask({ ...get().query, order }),
        clear: async () => ask({ ...get().query, filter: EVERY_ENTRY }),
        show: (parts) => {
          onScreen = parts
          const { held } = get()
          if (held !== null) showParts(held, parts)
        },
        loadFacets: async () => {
          const answer = await api.journal.facets()
          if (answer.ok) set({ facets: answer.value })
        },
        locate: async (day) => outcomeOf(await api.journal.locate({ query: get().held?.query ?? get().query, day })),
        ids,
        change: async (entries, change) => outcomeOf(await api.journal.change({ entries: [...entries], change })),
        remove: async (entries) => {
          const outcome = outcomeOf(await api.journal.removeMany({ entries: [...entries] }))
          if ('done' in outcome) set({ chosen: NONE_CHOSEN })
          return outcome
        },
        tags: async (begins) => {
          const answer = await api.tags.suggest({ begins })
          return answer.ok ? answer.value : []
        }
      }
    }
  })
}

/** True when both ask for the same in the same order. */
export function isSameQuery(a: JournalQuery, b: JournalQuery): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** True when some filter is set. */
export function isFiltered(filter: JournalFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(EVERY_ENTRY)
}
