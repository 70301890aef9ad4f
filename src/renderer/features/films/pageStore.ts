/** The pages of films: read when they are opened, kept for going back, read again when the library changed. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData, Result } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { OpenEntry } from '../../../shared/models/entry'
import type { FilmRef } from '../../../shared/models/film'
import type { FilmPage } from '../../../shared/models/filmPage'
import type { CollectedReview } from '../../../shared/models/review'
import { outcomeOf, type Outcome } from '../../app/outcome'

export interface FilmPagesState {
  readonly byFilm: Readonly<Record<string, FilmPage>>
  /** Why the page that was opened last could not be read. */
  readonly problem: ProblemData | null
  readonly actions: FilmPageActions
}

export interface FilmPageActions {
  readonly open: (film: string) => Promise<void>
  /** Reads again the page that was opened last; the others are read when they are opened. */
  readonly reload: () => Promise<void>
  readonly remove: (film: string) => Promise<Outcome<Done>>
  readonly adopt: (film: string) => Promise<Outcome<FilmRef>>
  readonly decide: (mentions: readonly string[], status: 'accepted' | 'rejected') => Promise<Outcome<Done>>
  readonly showBreaks: (review: string, restored: boolean) => Promise<Outcome<CollectedReview>>
  readonly removeReview: (review: string) => Promise<Outcome<Done>>
  /** Begins an entry on a film, as a draft. */
  readonly startEntry: (film: string) => Promise<Outcome<OpenEntry>>
  readonly removeEntry: (entry: string) => Promise<Outcome<Done>>
}

type FilmPagesApi<F> = Pick<MatineeApi<F>, 'films' | 'reviews' | 'mentions' | 'journal'>

/** How many pages are kept; the one opened longest ago goes first. */
const KEPT = 30

export function createFilmPagesStore<F>(api: FilmPagesApi<F>): StoreApi<FilmPagesState> {
  return createStore<FilmPagesState>((set, get) => {
    let current: string | null = null

    const read = async (film: string): Promise<void> => {
      const result = await api.films.page({ film })
      if (film === current) settle(film, result)
    }
    const settle = (film: string, result: Result<FilmPage>): void => {
      const { [film]: _before, ...others } = get().byFilm
      if (!result.ok) return set({ byFilm: others, problem: result.problem })
      const kept = Object.fromEntries(Object.entries(others).slice(-(KEPT - 1)))
      set({ byFilm: { ...kept, [film]: result.value }, problem: null })
    }
    const putReview = (review: CollectedReview): void => {
      const page = current === null ? undefined : get().byFilm[current]
      if (page === undefined || current === null) return
      const reviews = page.reviews.map((other) => (other.id === review.id ? review : other))
      set({ byFilm: { ...get().byFilm, [current]: { ...page, reviews } } })
    }

    return {
      byFilm: {},
      problem: null,
      actions: {
        open: async (film) => {
          current = film
          set({ problem: null })
          await read(film)
        },
        reload: async () => {
          const shown = current === null ? undefined : get().byFilm[current]
          set({ byFilm: current === null || shown === undefined ? {} : { [current]: shown } })
          if (current !== null) await read(current)
        },
        remove: async (film) => outcomeOf(await api.films.remove({ film })),
        adopt: async (film) => outcomeOf(await api.films.adopt({ film })),
        decide: async (mentions, status) => outcomeOf(await api.mentions.decide({ mentions: [...mentions], status })),
        showBreaks: async (review, restored) => {
          const result = await api.reviews.showBreaks({ review, restored })
          if (result.ok) putReview(result.value)
          return outcomeOf(result)
        },
        startEntry: async (film) => outcomeOf(await api.journal.start({ film })),
        removeReview: async (review) => outcomeOf(await api.reviews.remove({ review })),
        removeEntry: async (entry) => outcomeOf(await api.journal.remove({ entry }))
      }
    }
  })
}
