/** The films of one job as the wall shows them. */
import type { FilmSummary } from '../../../shared/models/film'
import type { PersonFilm } from '../../../shared/models/person'
import { sortOrder } from '../../messages/locale'

export type FilmOrder = 'newest' | 'oldest' | 'title'

/** A film on a person's wall; with the parts they play in it. */
export interface JobFilm {
  readonly film: FilmSummary
  readonly characters: readonly string[]
}

const ARTICLE = /^(?:(?:the|an?|le|la|les|el|los|las|der|das|il|lo|gli|un|une|una|ein|eine)\s+|l['’])(?=\S)/iu
const titles = sortOrder({ numeric: true, ignorePunctuation: true })

/** Each film once, in this order. They come newest first, those without a year last. */
export function jobFilms(films: readonly PersonFilm[], order: FilmOrder): JobFilm[] {
  const each = new Map<string, JobFilm>()
  for (const { film, character } of films) {
    const known = each.get(film.id)?.characters ?? []
    each.set(film.id, { film, characters: character === null || known.includes(character) ? known : [...known, character] })
  }
  const all = [...each.values()]
  switch (order) {
    case 'newest':
      return all
    case 'oldest':
      return all.toSorted((a, b) => (a.film.year ?? Infinity) - (b.film.year ?? Infinity))
    case 'title':
      return all.toSorted((a, b) => titles.compare(a.film.title.replace(ARTICLE, ''), b.film.title.replace(ARTICLE, '')))
  }
}
