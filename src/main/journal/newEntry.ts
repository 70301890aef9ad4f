/** Logging a viewing: the film where it is new, the viewing, its tags and perhaps a draft to write in, as one thing to undo. */
import type { NewFilm } from '../../shared/models/film'
import type { LoggedEntry, NewEntry } from '../../shared/models/journal'
import { type FilmRow, nameOf } from '../films/repository'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'
import { entryOf } from './entryRows'
import { keepable } from './writeText'
import { logRows, refuseNothing } from './writing'

/** Logs an entry; as a draft, it is logged for good when it is left without words (see writing.ts). */
export async function logNew(open: OpenLibrary, { film, text: written, isDraft }: NewEntry, at: string): Promise<LoggedEntry> {
  const text = keepable(written)
  refuseNothing(text)
  const title = 'id' in film ? open.repositories.films.get(film.id).title : film.title
  const label = `${title} logged`
  return open.library.write(label, () => {
    const { id } = 'id' in film ? open.repositories.films.get(film.id) : filmFor(open, film)
    const entry = entryOf(open, logRows(open, id, text, isDraft ? 'draft' : 'finish', at))
    return { entry, done: { label, group: open.library.changes.currentGroup() } }
  })
}

/**
 * The film of a title that was typed: one of that very title and year if the library has it, a stub that can only be
 * this one, else a new film. Without a year, a title that other films bear does not say which is meant.
 */
function filmFor({ repositories: { films } }: OpenLibrary, { title, year }: NewFilm): FilmRow {
  const bearers = films.titled(title, year)
  const known = bearers.find((film) => film.is_stub === 0 && film.year === year)
  if (known) return known
  const stub = films.findByTitle(title, year)
  // The stub is made into a film with the entry; here it only learns its year.
  if (stub?.is_stub === 1) return films.save({ ...stub, title, year: year ?? stub.year })
  const other = bearers.find((film) => film.is_stub === 0)
  if (other) throw new Problem('conflict', `“${nameOf(other)}” is in your library already. If you mean another film of that title, give its year.`)
  return films.save(films.blank(title, year))
}
