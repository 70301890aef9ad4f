/** The search palette: what was typed, what was found, and the films looked at since Matinee was started. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { FilmSummary } from '../../../shared/models/film'
import type { SearchResults } from '../../../shared/models/search'

export interface SearchState {
  readonly isOpen: boolean
  readonly query: string
  /** The answer to the query, or to an earlier one while the newer is under way; null before the first. */
  readonly results: SearchResults | null
  /** The query that `results` or `problem` answers. */
  readonly answered: string | null
  readonly problem: string | null
  /** The films that were opened last, the latest first. */
  readonly recent: readonly FilmSummary[]
  readonly actions: SearchActions
}

export interface SearchActions {
  readonly open: () => void
  readonly close: () => void
  readonly type: (query: string) => void
  /** A film was looked at. */
  readonly visited: (film: FilmSummary) => void
  /** A film is gone: it is not offered again. */
  readonly forget: (film: string) => void
}

type SearchApi<F> = Pick<MatineeApi<F>, 'search'>

const PAUSE_MS = 25
const KEPT = 6

export function createSearchStore<F>(api: SearchApi<F>): StoreApi<SearchState> {
  return createStore<SearchState>((set, get) => {
    let asked = 0
    let timer: ReturnType<typeof setTimeout> | undefined

    async function ask(query: string, number: number): Promise<void> {
      const result = await api.search.find({ query: query.slice(0, 1_000) })
      if (number !== asked) return
      set({ answered: query, ...(result.ok ? { results: result.value, problem: null } : { results: null, problem: result.problem.message }) })
    }

    function reset(): void {
      clearTimeout(timer)
      asked += 1
    }

    return {
      isOpen: false,
      query: '',
      results: null,
      answered: null,
      problem: null,
      recent: [],
      actions: {
        open: () => {
          if (!get().isOpen) set({ isOpen: true, query: '', results: null, answered: null, problem: null })
        },
        close: () => {
          reset()
          set({ isOpen: false })
        },
        type: (query) => {
          reset()
          set({ query })
          const text = query.trim()
          const number = asked
          if (text === '') set({ results: null, answered: null, problem: null })
          else timer = setTimeout(() => void ask(text, number), PAUSE_MS)
        },
        visited: (film) => {
          const others = get().recent.filter((other) => other.id !== film.id)
          set({ recent: [film, ...others].slice(0, KEPT) })
        },
        forget: (film) => set({ recent: get().recent.filter((other) => other.id !== film) })
      }
    }
  })
}
