/** The names of people that filters speak of: a filter holds only ids. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MatineeApi } from '../../../shared/ipc/types'
import type { PersonChoice } from '../../../shared/models/person'

export interface PeopleNamesState {
  readonly names: Readonly<Record<string, string>>
  readonly actions: {
    /** People whose name has a word that begins like this, the most credited first. */
    readonly suggest: (begins: string) => Promise<readonly PersonChoice[]>
    /** Finds out the names that are not known yet: of a saved view that was opened. */
    readonly know: (people: readonly string[]) => Promise<void>
  }
}

type PeopleApi<F> = Pick<MatineeApi<F>, 'people'>

export function createPeopleNamesStore<F>(api: PeopleApi<F>): StoreApi<PeopleNamesState> {
  return createStore<PeopleNamesState>((set, get) => {
    const asked = new Set<string>()
    return {
      names: {},
      actions: {
        suggest: async (begins) => {
          const found = await api.people.suggest({ begins })
          if (!found.ok) return []
          set({ names: { ...get().names, ...Object.fromEntries(found.value.map(({ id, name }) => [id, name])) } })
          return found.value
        },
        know: async (people) => {
          const unknown = people.filter((person) => get().names[person] === undefined && !asked.has(person))
          for (const person of unknown) asked.add(person)
          await Promise.all(
            unknown.map(async (id) => {
              const page = await api.people.page({ person: id })
              if (page.ok) set({ names: { ...get().names, [id]: page.value.person.name } })
            })
          )
        }
      }
    }
  })
}
