/** The search palette: what was typed, what was found, and what was looked at lately. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Recent, SearchResults } from '../../../shared/models/search'

export interface SearchState {
  readonly isOpen: boolean
  readonly query: string
  /** The answer to the query, or to an earlier one while the newer is under way; null before the first. */
  readonly results: SearchResults | null
  /** The query that `results` or `problem` answers. */
  readonly answered: string | null
  /** The answer is taking so long that it is worth saying. */
  readonly isSearching: boolean
  readonly problem: string | null
  /** What was looked at last, the latest first. */
  readonly recent: readonly Recent[]
  readonly actions: SearchActions
}

export interface SearchActions {
  readonly open: () => void
  readonly close: () => void
  readonly type: (query: string) => void
  /** Something was looked at. */
  readonly visited: (what: { kind: Recent['kind']; id: string }) => void
}

type SearchApi<F> = Pick<MatineeApi<F>, 'search'>

/** Keys that come at once are one question. Longer would only be felt: the answer takes as long as two frames. */
const PAUSE_MS = 8
const SLOW_MS = 150

export function createSearchStore<F>(api: SearchApi<F>): StoreApi<SearchState> {
  return createStore<SearchState>((set, get) => {
    let asked = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let slow: ReturnType<typeof setTimeout> | undefined

    async function ask(query: string, number: number): Promise<void> {
      slow = setTimeout(() => set({ isSearching: true }), SLOW_MS)
      const result = await api.search.find({ query: query.slice(0, 1_000) })
      if (number !== asked) return
      clearTimeout(slow)
      set({ answered: query, isSearching: false, ...(result.ok ? { results: result.value, problem: null } : { results: null, problem: result.problem.message }) })
    }

    async function readRecent(): Promise<void> {
      const result = await api.search.recent()
      if (result.ok) set({ recent: result.value })
    }

    function reset(): void {
      clearTimeout(timer)
      clearTimeout(slow)
      asked += 1
    }

    return {
      isOpen: false,
      query: '',
      results: null,
      answered: null,
      isSearching: false,
      problem: null,
      recent: [],
      actions: {
        open: () => {
          if (get().isOpen) return
          set({ isOpen: true, query: '', results: null, answered: null, isSearching: false, problem: null })
          void readRecent()
        },
        close: () => {
          reset()
          set({ isOpen: false, isSearching: false })
        },
        type: (query) => {
          reset()
          set({ query })
          const text = query.trim()
          const number = asked
          if (text === '') set({ results: null, answered: null, isSearching: false, problem: null })
          else timer = setTimeout(() => void ask(text, number), PAUSE_MS)
        },
        // Only a convenience: when it cannot be kept, nobody misses it.
        visited: (what) => void api.search.visited(what)
      }
    }
  })
}
