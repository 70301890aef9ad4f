/** Films: the wall, one film's page, adding and removing. */
import type { Handlers } from '../../shared/ipc/types'
import type { FilmRef } from '../../shared/models/film'
import { now } from '../clock'
import { removeLonelyStubs } from '../mentions/stubs'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { filmPage } from './page'
import { filmRef, nameOf, type FilmRow } from './repository'

export function filmHandlers(current: () => OpenLibrary): Handlers['films'] {
  return {
    list: ({ filter }) => current().repositories.films.list(filter),

    page: ({ film }) => filmPage(current(), film),

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

/**
 * Moves a film and all that hangs on it to the bin. Texts on other films that speak of it go on doing so: they now
 * point to a stub of that title. A stub has nothing of its own, so its mentions are set aside with it.
 */
function removeFilm(open: OpenLibrary, id: string): void {
  const { films, mentions, reviews, takes } = open.repositories
  const film = films.get(id)
  const texts: [kind: 'film' | 'review' | 'take', id: string][] = [
    ['film', id],
    ...reviews.ofFilm(id).map((review): ['review', string] => ['review', review.id]),
    ...takes.ofFilm(id).map((take): ['take', string] => ['take', take.id])
  ]
  const mentioned = texts.flatMap(([kind, subject]) => mentions.of(kind, subject)).map((mention) => mention.film_id)
  films.remove(id)
  const elsewhere = mentions.to(id)
  if (film.is_stub === 0 && elsewhere.length > 0) {
    const stub = films.save({ ...films.blank(film.title, film.year), is_stub: 1 })
    for (const mention of elsewhere) mentions.save({ ...mention, film_id: stub.id })
  } else {
    for (const mention of elsewhere) mentions.save({ ...mention, film_id: null, status: 'rejected' })
  }
  removeLonelyStubs(open, mentioned)
}
