/** A film opened for editing: every fact that can be changed in place, row by row. */
import { type EditableFilm, type FilmEdit, type Poster, ReleaseKind, TitleKind } from '../../../shared/models/filmEdit'
import type { OpenLibrary } from '../../repositories'
import type { FilmTermRow } from '../facts'
import type { FilmRow } from '../repository'

/** The film with its facts and posters; a stub can be opened too. */
export function editableFilm(open: OpenLibrary, id: string): EditableFilm {
  const film = open.repositories.films.get(id)
  return { film: id, edit: editOf(open, film), posters: postersOf(open, film) }
}

/** What the library says about a film, in the shape in which it is edited. */
export function editOf({ repositories: { films, people, tags } }: OpenLibrary, film: FilmRow): FilmEdit {
  const { facts } = films
  const terms = facts.terms.ofFilm(film.id)
  const termsOf = (kind: FilmTermRow['kind']): string[] => terms.filter((term) => term.kind === kind).map(({ value }) => value)
  return {
    title: film.title,
    year: film.year,
    originalTitle: film.original_title,
    titles: facts.titles.ofFilm(film.id).map(({ id, title, country, kind }) => ({ id, title, country, kind: knownKind(TitleKind, kind) })),
    releases: facts.releases.ofFilm(film.id).map(({ id, released_on, country, kind, note }) => ({ id, date: released_on, country, kind: knownKind(ReleaseKind, kind), note })),
    synopsis: film.synopsis,
    runtimeMinutes: film.runtime_minutes,
    certificates: facts.certificates.ofFilm(film.id).map(({ id, code, country }) => ({ id, code, country })),
    genres: termsOf('genre'),
    languages: termsOf('language'),
    countries: termsOf('country'),
    distributor: film.distributor,
    credits: people.creditsOfFilm(film.id).map(({ id, person_id, name, job, character }) => ({ id, personId: person_id, name, job, character })),
    trailers: facts.trailers.ofFilm(film.id).map(({ id, title, url }) => ({ id, title, url })),
    outsideIds: facts.outsideIds.ofFilm(film.id).map(({ id, authority, value }) => ({ id, authority, value })),
    tags: tags.of('film', film.id),
    privateNote: film.private_note
  }
}

function postersOf({ repositories: { posters } }: OpenLibrary, film: FilmRow): Poster[] {
  return posters.ofFilm(film.id).map(({ id, original_name, width, height }) => ({ id, originalName: original_name, width, height, isShown: id === film.poster_id }))
}

/** A kind as the window knows it; another word, which only an import can have brought, shows as none. */
export function knownKind<K extends string>(kinds: { safeParse: (value: unknown) => { data?: K | undefined } }, kind: string | null): K | null {
  return kinds.safeParse(kind).data ?? null
}
