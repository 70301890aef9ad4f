/** People: their pages, and telling apart who is who. */
import type { Handlers } from '../../shared/ipc/types'
import { wordsQuery } from '../films/filmSql'
import type { OpenLibrary } from '../repositories'
import { mergePeople, splitPerson } from './merging'
import { personChoice, personPage } from './page'

export function peopleHandlers(current: () => OpenLibrary): Handlers['people'] {
  return {
    page: ({ person }) => personPage(current(), person),

    suggest: async ({ begins }) => {
      const { reading } = current().repositories.people
      const match = wordsQuery(begins)
      const found = match === null ? await reading.mostCredited() : reading.beginning(match)
      return found.map((choice) => personChoice(reading, choice))
    },

    rename: async ({ person, name }) => {
      const open = current()
      const { people } = open.repositories
      const label = `${people.get(person).name} renamed ${name}`
      return open.library.write(label, () => {
        people.save({ ...people.get(person), name })
        return { label, group: open.library.changes.currentGroup() }
      })
    },

    merge: (pair) => mergePeople(current(), pair),
    split: (choice) => splitPerson(current(), choice)
  }
}
