/** Which film a TITLE on the command line means. */
import { Id } from '../../shared/models/ids'
import type { SeveralAnswer } from '../../shared/answers/others'
import type { FilmRow } from '../films/repository'
import { Problem } from '../problem'
import type { OpenLibrary } from '../repositories'

export interface NamedFilm {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly isStub: boolean
}

/** The TITLE fits several films; the list goes to stdout. */
export class SeveralFilms extends Error {
  readonly answer: SeveralAnswer
  readonly list: string

  constructor(title: string, films: readonly NamedFilm[]) {
    super(`“${title}” fits several films. Ask again with the year or the id.`)
    this.answer = { matches: films.map(({ id, title: name, year }) => ({ id, title: name, year })) }
    this.list = films.map((film) => `${film.id}  ${nameOf(film)}\n`).join('')
  }
}

/** "Interview (2007)", or the title alone. */
export function nameOf(film: { title: string; year: number | null }): string {
  return film.year === null ? film.title : `${film.title} (${film.year})`
}

/** "Interview (2007)" → title and year; a title without a year, or with a number that is part of it, stays whole. */
export function splitTitle(text: string): { title: string; year: number | null } {
  const match = /^(.+?)\s*\((\d{4})\)$/u.exec(text.trim())
  return match?.[1] && match[2] ? { title: match[1], year: Number(match[2]) } : { title: text.trim(), year: null }
}

/** The film meant by a title, "Title (Year)" or an id: a full title before a partial one. Null when there is none. */
export function findFilm({ repositories }: OpenLibrary, text: string): NamedFilm | null {
  const { films } = repositories
  if (Id.safeParse(text).success) {
    const film = films.find(text)
    return film && film.deleted_at === null ? named(film) : null
  }
  const { title, year } = splitTitle(text)
  const steps: (() => NamedFilm[])[] = [
    () => films.titled(text, null).map(named),
    () => films.titled(title, year).map(named),
    () => films.list(title).filter((film) => year === null || film.year === year)
  ]
  for (const step of steps) {
    const all = step()
    // A stub is meant only where no film is.
    const found = all.some((film) => !film.isStub) ? all.filter((film) => !film.isStub) : all
    if (found.length > 1) throw new SeveralFilms(text, found)
    if (found[0]) return found[0]
  }
  return null
}

function named(film: FilmRow): NamedFilm {
  return { id: film.id, title: film.title, year: film.year, isStub: film.is_stub === 1 }
}

/** As `findFilm`, where there has to be one. */
export function getFilm(open: OpenLibrary, text: string): NamedFilm {
  const film = findFilm(open, text)
  if (!film) throw new Problem('not-found', `There is no film called “${text}” in this library.`)
  return film
}
