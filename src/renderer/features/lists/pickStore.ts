/** "What shall I watch?": the film that was picked, and those that are not wanted today. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { FilmQuery } from '../../../shared/models/filmQuery'
import type { Pick as Picked } from '../../../shared/models/list'

export interface PickState {
  readonly isOpen: boolean
  /** The film that was picked; null when nothing matches, or nothing is left. */
  readonly picked: Picked | null
  /** nothing: no film matches. skipped: all that match were set aside. */
  readonly left: 'something' | 'nothing' | 'skipped'
  /** There is no other one to pick. */
  readonly isOnly: boolean
  readonly problem: ProblemData | null
  readonly actions: PickActions
}

/** Each takes the question of the wall, because the filters govern both; its filter names the watchlist. */
export interface PickActions {
  readonly open: (query: FilmQuery) => Promise<void>
  readonly close: () => void
  /** The filters or the list changed: the film stays as long as it matches. */
  readonly keep: (query: FilmQuery) => Promise<void>
  readonly another: (query: FilmQuery) => Promise<void>
  /** Not this one again until Matinee is closed, or until it is begun again. */
  readonly skip: (query: FilmQuery) => Promise<void>
  readonly beginAgain: (query: FilmQuery) => Promise<void>
}

type PickApi<F> = Pick<MatineeApi<F>, 'lists'>

/** The most films one call can leave out. */
const MOST_LEFT_OUT = 5_000

export function createPickStore<F>(api: PickApi<F>): StoreApi<PickState> {
  return createStore<PickState>((set, get) => {
    let asked = 0
    /** Set aside, and offered since the last time all had their turn. */
    const skipped = new Set<string>()
    const offered = new Set<string>()

    const ask = async (query: FilmQuery, not: Iterable<string>, keep: string | null): Promise<Picked | null | undefined> => {
      asked += 1
      const number = asked
      const answer = await api.lists.pick({ query, not: [...not].slice(-MOST_LEFT_OUT), keep })
      if (number !== asked || !get().isOpen) return undefined
      if (answer.ok) return answer.value
      set({ problem: answer.problem })
      return undefined
    }
    const show = (picked: Picked, isOnly: boolean): void => {
      offered.add(picked.entry.film.id)
      set({ picked, left: 'something', isOnly, problem: null })
    }
    /** Those that had their turn are left out first; when all had it, a new round begins. */
    const pick = async (query: FilmQuery, keep: string | null, current: string | null): Promise<void> => {
      const rounds = [[...skipped, ...offered], [...skipped, ...(current === null ? [] : [current])], [...skipped]]
      for (const [round, not] of rounds.entries()) {
        const picked = await ask(query, not, keep)
        if (picked === undefined) return
        if (picked !== null) return show(picked, round === 2 && current !== null)
        offered.clear()
      }
      const any = await ask(query, [], null)
      if (any !== undefined) set({ picked: null, left: any === null ? 'nothing' : 'skipped', isOnly: false, problem: null })
    }
    const current = (): string | null => get().picked?.entry.film.id ?? null

    return {
      isOpen: false,
      picked: null,
      left: 'something',
      isOnly: false,
      problem: null,
      actions: {
        open: async (query) => {
          set({ isOpen: true })
          await pick(query, current(), null)
        },
        close: () => {
          asked += 1
          set({ isOpen: false, picked: null, left: 'something', isOnly: false, problem: null })
        },
        keep: async (query) => {
          if (get().isOpen) await pick(query, current(), null)
        },
        another: (query) => pick(query, null, current()),
        skip: async (query) => {
          const film = current()
          if (film !== null) skipped.add(film)
          await pick(query, null, null)
        },
        beginAgain: async (query) => {
          skipped.clear()
          offered.clear()
          await pick(query, null, null)
        }
      }
    }
  })
}
