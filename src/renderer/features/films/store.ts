/** The wall of films. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { FilmRef, FilmSummary, NewFilm } from '../../../shared/models/film'

export interface FilmsState {
  readonly filter: string
  /** What the filter found, by title; null until it is read. */
  readonly films: readonly FilmSummary[] | null
  readonly problem: ProblemData | null
  /** The title the dialog for adding a film begins with; null while it is closed. */
  readonly adding: string | null
  readonly actions: FilmsActions
}

export interface FilmsActions {
  readonly load: () => Promise<void>
  readonly setFilter: (filter: string) => Promise<void>
  readonly openAdding: (title?: string) => void
  readonly closeAdding: () => void
  readonly add: (film: NewFilm) => Promise<{ readonly added: FilmRef } | { readonly problem: ProblemData }>
}

type FilmsApi<F> = Pick<MatineeApi<F>, 'films'>

export function createFilmsStore<F>(api: FilmsApi<F>): StoreApi<FilmsState> {
  return createStore<FilmsState>((set, get) => {
    const read = async (): Promise<void> => {
      const { filter } = get()
      const result = await api.films.list({ filter })
      // Somebody typed on meanwhile: that answer is on its way.
      if (get().filter !== filter) return
      if (result.ok) set({ films: result.value, problem: null })
      else set({ problem: result.problem })
    }

    return {
      filter: '',
      films: null,
      problem: null,
      adding: null,
      actions: {
        load: read,
        setFilter: (filter) => {
          set({ filter })
          return read()
        },
        openAdding: (title = '') => set({ adding: title }),
        closeAdding: () => set({ adding: null }),
        add: async (film) => {
          const result = await api.films.add(film)
          return result.ok ? { added: result.value } : { problem: result.problem }
        }
      }
    }
  })
}
