/** Films: the wall, one film's page, adding and removing. */
import type { Handlers } from '../../shared/ipc/types'
import type { FilmRef } from '../../shared/models/film'
import { now } from '../clock'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { filmCard } from './card'
import { filmEditHandlers } from './editHandlers'
import { mergeHandlers } from './mergeHandlers'
import { filmPage } from './page'
import { removeFilm } from './removeFilm'
import { filmRef, nameOf, type FilmRow } from './repository'
import { wallHandlers } from './wallHandlers'

export function filmHandlers(current: () => OpenLibrary): Handlers['films'] {
  return {
    ...wallHandlers(current),
    ...filmEditHandlers(current),
    ...mergeHandlers(current),

    page: ({ film }) => filmPage(current(), film),
    card: ({ film }) => filmCard(current(), film),

    add: async ({ title, year }) => {
      const open = current()
      const { films } = open.repositories
      return open.library.write(`${title} added`, () => {
        refuseKnown(open, title, year)
        const known = films.findByTitle(title, year)
        if (known?.is_stub === 1) return adopted(open, { ...known, title, year: year ?? known.year })
        return filmRef(films.save(films.blank(title, year)))
      })
    },

    adopt: async ({ film }) => {
      const open = current()
      const stub = open.repositories.films.get(film)
      if (stub.is_stub === 0) return filmRef(stub)
      return open.library.write(`${stub.title} added`, () => adopted(open, open.repositories.films.get(film)))
    },

    remove: async ({ film }) => {
      const open = current()
      const label = `${open.repositories.films.get(film).title} moved to the bin`
      return open.library.write(label, () => {
        removeFilm(open, film)
        return { label, group: open.library.changes.currentGroup() }
      })
    }
  }
}

/** Makes a stub into a film of the library. Call inside a write. */
function adopted({ repositories: { films } }: OpenLibrary, stub: FilmRow): FilmRef {
  return filmRef(films.save({ ...stub, is_stub: 0, updated_at: now() }))
}

/** Two films may share a title when their years differ; without a year, the title alone decides. */
function refuseKnown({ repositories: { films } }: OpenLibrary, title: string, year: number | null): void {
  const known = films.titled(title, year).find((film) => film.is_stub === 0)
  if (!known) return
  if (year !== null) throw new Problem('conflict', `“${nameOf(known)}” is in your library already.`)
  throw new Problem('conflict', `“${nameOf(known)}” is in your library already. If you mean another film of that title, give its year.`)
}
