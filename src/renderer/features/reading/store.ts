/** The review that is read, and those before and after it: in the order of the list it was opened from, else on its film. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { OpenEntry } from '../../../shared/models/entry'
import type { FilmCard, ReadableReview } from '../../../shared/models/reading'
import { EVERY_REVIEW, type ReviewCard, type ReviewQuery } from '../../../shared/models/reviewList'
import { outcomeOf, type Outcome } from '../../app/outcome'

/** Where a review stands among others. `at` counts from 1; null where it is not among them. */
export interface Around {
  readonly at: number | null
  readonly total: number
  /** These are all on one film. */
  readonly isOnFilm: boolean
  readonly previous: ReviewCard | null
  readonly next: ReviewCard | null
}

export interface ReadingState {
  readonly review: ReadableReview | null
  readonly around: Around | null
  /** Why the review that was opened last could not be read. */
  readonly problem: ProblemData | null
  readonly actions: ReadingActions
}

export interface ReadingActions {
  /** @param query the list it was opened from; null: its film */
  readonly open: (review: string, query: ReviewQuery | null) => Promise<void>
  readonly reload: () => Promise<void>
  readonly keep: (review: string, isKept: boolean) => Promise<Outcome<Done>>
  readonly remove: (review: ReadableReview) => Promise<Outcome<Done>>
  /** A draft on the film, to write in. */
  readonly write: (film: string) => Promise<Outcome<OpenEntry>>
  /** False when the person closed the dialog. */
  readonly print: () => Promise<Outcome<{ printed: boolean }>>
  /** What hovers over a film's name; asked once, until the library changes. */
  readonly card: (film: string) => Promise<FilmCard | null>
  readonly forgetCards: () => void
}

type ReadingApi<F> = Pick<MatineeApi<F>, 'reviews' | 'journal' | 'films' | 'window'>

const MOST_CARDS = 200

export function createReadingStore<F>(api: ReadingApi<F>): StoreApi<ReadingState> {
  return createStore<ReadingState>((set, get) => {
    let asked: { review: string; query: ReviewQuery | null } | null = null
    const cards = new Map<string, Promise<FilmCard | null>>()

    const placeIn = async (query: ReviewQuery, review: string): Promise<{ at: number; total: number; previous: ReviewCard | null; next: ReviewCard | null } | null> => {
      const located = await api.reviews.locate({ query, review })
      if (!located.ok || located.value.at === null) return null
      const { at } = located.value
      const start = Math.max(0, at - 1)
      const list = await api.reviews.list({ query, start, count: 3 })
      if (!list.ok) return null
      const { reviews, total } = list.value
      return { at: at + 1, total, previous: at === 0 ? null : (reviews[0] ?? null), next: reviews[at - start + 1] ?? null }
    }

    const around = async ({ id, film }: ReadableReview, query: ReviewQuery | null): Promise<Around | null> => {
      const onFilm: ReviewQuery = { ...EVERY_REVIEW, film: film.id, order: 'film' }
      const place = query === null ? null : await placeIn(query, id)
      if (query === null || place === null) {
        const own = await placeIn(onFilm, id)
        return own === null ? null : { ...own, isOnFilm: true }
      }
      if (query.film !== null || query.order !== 'film') return { ...place, isOnFilm: query.film !== null }
      // Film after film: what counts is how far one is with this one.
      const within = await placeIn({ ...query, film: film.id }, id)
      return { ...place, at: within?.at ?? place.at, total: within?.total ?? place.total, isOnFilm: within !== null }
    }

    const read = async (): Promise<void> => {
      const wanted = asked
      if (wanted === null) return
      const result = await api.reviews.read({ review: wanted.review })
      if (wanted !== asked) return
      if (!result.ok) return set({ review: null, around: null, problem: result.problem })
      const found = await around(result.value, wanted.query)
      if (wanted === asked) set({ review: result.value, around: found, problem: null })
    }

    return {
      review: null,
      around: null,
      problem: null,
      actions: {
        open: async (review, query) => {
          asked = { review, query }
          if (get().problem !== null) set({ problem: null })
          await read()
        },
        reload: read,
        keep: async (review, isKept) => outcomeOf(await api.reviews.keep({ review, isKept })),
        remove: async ({ id, entry }) => outcomeOf(await (entry === null ? api.reviews.remove({ review: id }) : api.journal.remove({ entry }))),
        write: async (film) => outcomeOf(await api.journal.start({ film })),
        print: async () => outcomeOf(await api.window.print()),
        card: (film) => {
          const known = cards.get(film)
          if (known !== undefined) return known
          if (cards.size >= MOST_CARDS) cards.clear()
          const card = api.films.card({ film }).then((result) => (result.ok ? result.value : null))
          cards.set(film, card)
          return card
        },
        forgetCards: () => cards.clear()
      }
    }
  })
}
