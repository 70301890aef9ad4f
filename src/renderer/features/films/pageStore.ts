/** The pages of films: read when they are opened, kept for going back, read again when the library changed. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData, Result } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { OpenEntry } from '../../../shared/models/entry'
import type { FilmRef } from '../../../shared/models/film'
import type { FilmPage } from '../../../shared/models/filmPage'
import type { FilmQuery } from '../../../shared/models/filmQuery'
import type { HalfStars } from '../../../shared/models/rating'
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
  /** My verdict; what is left out stays. */
  readonly judge: (film: string, verdict: Verdict) => Promise<Outcome<Done>>
  /** Puts it on the watchlist or takes it off. */
  readonly watch: (film: string, isWatched: boolean) => Promise<Outcome<Done>>
  /** The film that comes so many places after this one in an order of films; `film` is null at its ends. */
  readonly neighbour: (query: FilmQuery, film: string, steps: number) => Promise<Outcome<{ readonly isAmongThem: boolean; readonly film: string | null }>>
  /** Begins an entry on a film, as a draft. */
  readonly startEntry: (film: string) => Promise<Outcome<OpenEntry>>
  readonly removeEntry: (entry: string) => Promise<Outcome<Done>>
}

export interface Verdict {
  readonly rating?: HalfStars | null
  readonly isLiked?: boolean
  readonly isSeen?: boolean
}

type FilmPagesApi<F> = Pick<MatineeApi<F>, 'films' | 'reviews' | 'mentions' | 'journal' | 'lists'>

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
        judge: async (film, verdict) => {
          // Shown at once: the next key goes on from here.
          const before = get().byFilm[film]
          if (before !== undefined) set({ byFilm: { ...get().byFilm, [film]: { ...before, film: { ...before.film, ...verdict } } } })
          const outcome = outcomeOf(await api.films.judge({ film, ...verdict }))
          if ('trouble' in outcome) await read(film)
          return outcome
        },
        watch: async (film, isWatched) => outcomeOf(await api.lists.watch({ films: [film], isWatched })),
        neighbour: async (query, film, steps) => {
          const place = await api.films.locate({ query, what: { film } })
          if (!place.ok) return { trouble: place.problem.message }
          const { at } = place.value
          if (at === null) return { done: { isAmongThem: false, film: null } }
          if (at + steps < 0) return { done: { isAmongThem: true, film: null } }
          const ids = await api.films.ids({ query, start: at + steps, count: 1 })
          return ids.ok ? { done: { isAmongThem: true, film: ids.value[0] ?? null } } : { trouble: ids.problem.message }
        },
        startEntry: async (film) => outcomeOf(await api.journal.start({ film })),
        removeReview: async (review) => outcomeOf(await api.reviews.remove({ review })),
        removeEntry: async (entry) => outcomeOf(await api.journal.remove({ entry }))
      }
    }
  })
}
