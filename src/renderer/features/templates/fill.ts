import type { WatchedOn } from '../../../shared/models/entry'
import type { FilmRef } from '../../../shared/models/film'
import { date } from '../../messages/format'

/** A template as it goes into a text: {{title}}, {{year}} and {{date}} are filled in; what is not known leaves nothing. Other braces stay. */
export function fill(body: string, film: Pick<FilmRef, 'title' | 'year'>, watchedOn: WatchedOn): string {
  const known: Readonly<Record<string, string>> = {
    title: film.title,
    year: film.year === null ? '' : String(film.year),
    date: watchedOn === null || watchedOn === 'unknown' ? '' : date(watchedOn)
  }
  return body.replace(/\{\{\s*(title|year|date)\s*\}\}/giu, (_whole, name: string) => known[name.toLowerCase()] ?? '')
}
