/** Films known only because something mentioned them. Call these inside a write. */
import type { FilmRow } from '../films/repository'
import type { OpenLibrary } from '../repositories'

export interface Mentioned {
  title: string
  year: number | null
}

/** The film a mention speaks of: one of the library, else a new stub. */
export function findOrMakeStub({ repositories: { films } }: OpenLibrary, { title, year }: Mentioned, batch: string | null): FilmRow {
  return films.findByTitle(title, year) ?? films.save({ ...films.blank(title, year), is_stub: 1, batch_id: batch })
}

/** Moves to the bin those of the given films that are stubs and that nothing mentions any more. */
export function removeLonelyStubs({ repositories: { films } }: OpenLibrary, ids: Iterable<string | null>): void {
  for (const id of new Set(ids)) {
    const film = id === null ? null : films.find(id)
    if (film && film.is_stub === 1 && film.deleted_at === null && films.isBare(film.id)) films.remove(film.id)
  }
}
