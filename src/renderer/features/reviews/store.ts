/** The page of reviews: what is asked for, and the stretches of it that are shown. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { FilmSummary } from '../../../shared/models/film'
import type { PersonChoice } from '../../../shared/models/person'
import { EVERY_REVIEW, type ReviewCard, type ReviewFacets, type ReviewQuery } from '../../../shared/models/reviewList'
import { createStretches, STRETCH_ROWS } from '../../app/stretches'

export interface ReviewsState {
  readonly query: ReviewQuery
  /** The names of what the query asks for by id. */
  readonly names: { readonly author: string | null; readonly film: string | null }
  /** Rows; null until they are counted. */
  readonly total: number | null
  readonly counted: number
  readonly mine: number
  readonly facets: ReviewFacets | null
  readonly problem: ProblemData | null
  /** The row the keyboard is on. */
  readonly active: number
  /** Grows whenever rows came or changed. */
  readonly revision: number
  readonly actions: ReviewsActions
}

export interface ReviewsActions {
  readonly load: () => Promise<void>
  readonly ask: (change: Partial<ReviewQuery>, names?: Partial<ReviewsState['names']>) => Promise<void>
  readonly clear: () => Promise<void>
  readonly moveTo: (index: number) => void
  readonly at: (index: number) => ReviewCard | undefined
  readonly show: (first: number, end: number) => void
  /** How many rows are held. */
  readonly held: () => number
  readonly findAuthors: (text: string) => Promise<readonly PersonChoice[]>
  readonly findFilms: (text: string) => Promise<readonly FilmSummary[]>
}

type ReviewsApi<F> = Pick<MatineeApi<F>, 'reviews' | 'people' | 'search'>

const NOBODY = { author: null, film: null }

export function createReviewsStore<F>(api: ReviewsApi<F>): StoreApi<ReviewsState> {
  return createStore<ReviewsState>((set, get) => {
    let asked = 0
    const stretches = createStretches<ReviewCard>({
      read: async (_key, start, count) => {
        const result = await api.reviews.list({ query: get().query, start, count })
        return result.ok ? result.value.reviews : null
      },
      onChange: () => set({ revision: get().revision + 1 })
    })

    const load = async (): Promise<void> => {
      asked += 1
      const number = asked
      const { query } = get()
      stretches.reset()
      const [list, facets] = await Promise.all([api.reviews.list({ query, start: 0, count: 1 }), api.reviews.facets({ query })])
      // Somebody asked for something else meanwhile: that answer is on its way.
      if (number !== asked) return
      if (!list.ok) return set({ problem: list.problem })
      const { total, counted, mine } = list.value
      set({ total, counted, mine, problem: null, facets: facets.ok ? facets.value : null })
      stretches.show('', 0, Math.min(total, STRETCH_ROWS))
    }

    return {
      query: EVERY_REVIEW,
      names: NOBODY,
      total: null,
      counted: 0,
      mine: 0,
      facets: null,
      problem: null,
      active: 0,
      revision: 0,
      actions: {
        load,
        ask: async (change, names = {}) => {
          set({ active: 0, query: { ...get().query, ...change }, names: { ...get().names, ...names } })
          await load()
        },
        clear: async () => {
          set({ active: 0, query: { ...EVERY_REVIEW, order: get().query.order }, names: NOBODY })
          await load()
        },
        moveTo: (active) => set({ active }),
        at: (index) => stretches.at('', index),
        show: (first, end) => stretches.show('', first, end),
        held: stretches.held,
        findAuthors: async (text) => {
          const result = await api.people.suggest({ begins: text })
          return result.ok ? result.value.filter(({ texts }) => texts > 0) : []
        },
        findFilms: async (text) => {
          const result = await api.search.find({ query: text })
          return result.ok ? result.value.films.map(({ film }) => film) : []
        }
      }
    }
  })
}

/** True when the query asks for less than everything. */
export function isFiltered({ order: _order, ...query }: ReviewQuery): boolean {
  return query.whose !== 'all' || query.author !== null || query.film !== null || query.score !== null || query.length !== null || query.isKept || query.text.trim() !== ''
}
