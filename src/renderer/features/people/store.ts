/** The pages of people: read when they are opened, kept for going back, read again when the library changed. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemData } from '../../../shared/ipc/result'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { Done } from '../../../shared/models/changeNotes'
import type { PersonChoice, PersonPage } from '../../../shared/models/person'
import { outcomeOf, type Outcome } from '../../app/outcome'

export interface PeopleState {
  readonly byPerson: Readonly<Record<string, PersonPage>>
  /** Why the page that was opened last could not be read. */
  readonly problem: ProblemData | null
  readonly actions: PeopleActions
}

export interface PeopleActions {
  readonly open: (person: string) => Promise<void>
  /** Reads again the page that was opened last; the others are read when they are opened. */
  readonly reload: () => Promise<void>
  /** People whose name has a word that begins like this. */
  readonly find: (begins: string) => Promise<readonly PersonChoice[]>
  readonly rename: (person: string, name: string) => Promise<Outcome<Done>>
  /** Everything of `other` goes to `keep`. */
  readonly merge: (keep: string, other: string) => Promise<Outcome<Done>>
  /** These credits and texts go to a new person of the same name. */
  readonly split: (person: string, credits: readonly string[], texts: readonly string[]) => Promise<Outcome<Done>>
  /** Puts films on the watchlist. */
  readonly watch: (films: readonly string[]) => Promise<Outcome<Done>>
}

type PeopleApi<F> = Pick<MatineeApi<F>, 'people' | 'lists'>

/** How many pages are kept; the one opened longest ago goes first. */
const KEPT = 20

export function createPeopleStore<F>(api: PeopleApi<F>): StoreApi<PeopleState> {
  return createStore<PeopleState>((set, get) => {
    let current: string | null = null

    const read = async (person: string): Promise<void> => {
      const result = await api.people.page({ person })
      if (person !== current) return
      const { [person]: _before, ...others } = get().byPerson
      if (!result.ok) return set({ byPerson: others, problem: result.problem })
      const kept = Object.fromEntries(Object.entries(others).slice(-(KEPT - 1)))
      set({ byPerson: { ...kept, [person]: result.value }, problem: null })
    }

    return {
      byPerson: {},
      problem: null,
      actions: {
        open: async (person) => {
          current = person
          set({ problem: null })
          await read(person)
        },
        reload: async () => {
          const shown = current === null ? undefined : get().byPerson[current]
          set({ byPerson: current === null || shown === undefined ? {} : { [current]: shown } })
          if (current !== null) await read(current)
        },
        find: async (begins) => {
          const result = await api.people.suggest({ begins: begins.slice(0, 200) })
          return result.ok ? result.value : []
        },
        rename: async (person, name) => outcomeOf(await api.people.rename({ person, name })),
        merge: async (keep, other) => outcomeOf(await api.people.merge({ keep, other })),
        split: async (person, credits, texts) => outcomeOf(await api.people.split({ person, credits: [...credits], texts: [...texts] })),
        watch: async (films) => outcomeOf(await api.lists.watch({ films: [...films], isWatched: true }))
      }
    }
  })
}
