/** Two films that are one: which film was asked about, which is the other, and what would come together. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { FilmSummary } from '../../../shared/models/film'
import type { MergePreview } from '../../../shared/models/filmEdit'
import { outcomeOf, type Outcome } from '../../app/outcome'

export type Stays = 'this' | 'other'

export interface MergingState {
  /** The film that was asked about; null while nobody asks. */
  readonly film: FilmSummary | null
  /** The film that is the same; null until it is chosen. */
  readonly other: FilmSummary | null
  readonly stays: Stays
  /** What comes to the one that stays; null until it is counted. */
  readonly preview: MergePreview | null
  /** Why that could not be counted. */
  readonly problem: string | null
  readonly actions: MergingActions
}

export interface MergingActions {
  readonly open: (film: FilmSummary) => void
  readonly close: () => void
  /** Films and stubs of that title, without the one asked about. */
  readonly find: (text: string) => Promise<readonly FilmSummary[]>
  readonly choose: (other: FilmSummary | null) => Promise<void>
  readonly keep: (stays: Stays) => Promise<void>
  /** Null when no other film is chosen. */
  readonly merge: () => Promise<Outcome<Done> | null>
}

type MergingApi<F> = Pick<MatineeApi<F>, 'films' | 'search'>

export interface Pair {
  readonly keep: string
  readonly other: string
}

const CLOSED = { film: null, other: null, stays: 'this', preview: null, problem: null } as const

export function createMergingStore<F>(api: MergingApi<F>): StoreApi<MergingState> {
  return createStore<MergingState>((set, get) => {
    const count = async (): Promise<void> => {
      const pair = pairOf(get())
      if (pair === null) return
      const result = await api.films.mergePreview(pair)
      const now = pairOf(get())
      if (now === null || now.keep !== pair.keep || now.other !== pair.other) return
      set(result.ok ? { preview: result.value, problem: null } : { preview: null, problem: result.problem.message })
    }
    return {
      ...CLOSED,
      actions: {
        open: (film) => set({ ...CLOSED, film }),
        close: () => set(CLOSED),
        find: async (text) => {
          const { film } = get()
          if (film === null) return []
          // Before anything is typed: films of the very title, who are the likeliest.
          const result = await api.search.find({ query: (text === '' ? film.title : text).slice(0, 1_000) })
          return result.ok ? result.value.films.map((hit) => hit.film).filter(({ id }) => id !== film.id) : []
        },
        choose: async (other) => {
          // A film stays rather than a stub.
          set({ other, stays: get().film?.isStub === true && other?.isStub === false ? 'other' : 'this', preview: null, problem: null })
          await count()
        },
        keep: async (stays) => {
          set({ stays, preview: null, problem: null })
          await count()
        },
        merge: async () => {
          const pair = pairOf(get())
          return pair === null ? null : outcomeOf(await api.films.merge(pair))
        }
      }
    }
  })
}

/** The film that stays and the one that goes into it. */
export function pairOf({ film, other, stays }: MergingState): Pair | null {
  if (film === null || other === null) return null
  return stays === 'this' ? { keep: film.id, other: other.id } : { keep: other.id, other: film.id }
}
