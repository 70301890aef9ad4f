/** The parts of a film as files write them. */
import { FilmTitle, FilmYear } from '../../../../shared/models/film'
import { HalfStars, halfStarsOf } from '../../../../shared/models/rating'
import { wellFormed } from '../../../text/wellFormed'
import type { BroughtFacts, BroughtFilm, OutsideId } from '../../brought'

export interface FilmParts {
  readonly title: string
  readonly year: string | number | null
  readonly originalTitle?: string
  readonly otherTitles?: readonly string[]
  readonly ids?: readonly (OutsideId | null)[]
  readonly tv?: BroughtFilm['tv']
  readonly facts?: BroughtFacts
}

/** A film, or a sentence why its record names none. */
export function filmOf(parts: FilmParts): { readonly film: BroughtFilm } | { readonly reason: string } {
  const title = FilmTitle.safeParse(parts.title)
  if (!title.success) return { reason: parts.title.trim() === '' ? 'It has no title.' : 'Its title is longer than 1,000 letters.' }
  const original = parts.originalTitle?.trim() ?? ''
  const others = (parts.otherTitles ?? []).map((each) => each.trim()).filter((each) => FilmTitle.safeParse(each).success && each !== title.data)
  const ids = (parts.ids ?? []).filter((id) => id !== null)
  const facts = parts.facts ?? {}
  return {
    film: {
      title: title.data,
      year: yearOf(parts.year),
      ...(original !== '' && original !== title.data && FilmTitle.safeParse(original).success ? { originalTitle: original } : {}),
      ...(others.length === 0 ? {} : { otherTitles: [...new Set(others)] }),
      ...(ids.length === 0 ? {} : { ids }),
      ...(parts.tv ? { tv: parts.tv } : {}),
      ...(Object.keys(facts).length === 0 ? {} : { facts })
    }
  }
}

/** "Stalker (1979)", as a report names a record. */
export function called({ title, year }: { title: string; year: number | null }): string {
  return year === null ? title : `${title} (${year})`
}

/** A year in which there can be films; null for anything else. */
export function yearOf(written: string | number | null): number | null {
  if (written === null || (typeof written === 'string' && !/^\s*\d{4}(?:\.0)?\s*$/.test(written))) return null
  const year = FilmYear.safeParse(Number(written))
  return year.success ? year.data : null
}

/** An IMDb number is believed only in its form; addresses are never taken over. */
export function imdbId(written: string): OutsideId | null {
  const found = /^tt\d{5,12}$/i.exec(written.trim())
  return found === null ? null : { authority: 'imdb', value: found[0].toLowerCase() }
}

export function numberedId(authority: 'tmdb' | 'trakt' | 'simkl', written: string | number | null): OutsideId | null {
  const value = String(written ?? '').trim()
  return /^[1-9]\d{0,11}$/.test(value) ? { authority, value } : null
}

/** Addresses of Letterboxd, without protocol: letterboxd.com/film/stalker, boxd.it/29Nu. */
export function letterboxdIn(cell: string): OutsideId | null {
  const text = cell.trim()
  if (text.length > 200) return null
  const film = /^(?:https?:\/\/)?(?:www\.)?letterboxd\.com\/film\/([\w-]+)\/?$/i.exec(text)?.[1]
  if (film !== undefined) return { authority: 'letterboxd', value: `letterboxd.com/film/${film.toLowerCase()}` }
  const short = /^(?:https?:\/\/)?boxd\.it\/(\w{1,12})\/?$/i.exec(text)?.[1]
  return short === undefined ? null : { authority: 'letterboxd', value: `boxd.it/${short}` }
}

/** "8" of ten is four stars: half stars as they stand. Null where nothing is written, undefined where it is no such number. */
export function outOfTen(written: string | number | null): HalfStars | null | undefined {
  const text = String(written ?? '').trim()
  if (text === '' || /^0(?:\.0+)?$/.test(text)) return null
  if (!/^\d{1,2}(?:[.,]0+)?$/.test(text)) return undefined
  const rating = HalfStars.safeParse(Number(text.replace(',', '.')))
  return rating.success ? rating.data : undefined
}

/** "4.5": stars by halves. Null where nothing is written, undefined where it is no such number. */
export function outOfFive(written: string): HalfStars | null | undefined {
  const text = written.trim()
  if (text === '' || text === '0') return null
  return /^\d(?:\.5)?$/.test(text) ? (halfStarsOf(Number(text)) ?? undefined) : undefined
}

/** Minutes: "163", "163 min". */
export function minutesOf(written: string | number | null): { runtimeMinutes?: number } {
  const found = /^\s*(\d{1,5})(?:\.0)?\s*(?:m|min|mins|minutes)?\.?\s*$/i.exec(String(written ?? ''))
  const minutes = Number(found?.[1] ?? 0)
  return minutes > 0 && minutes < 10_000 ? { runtimeMinutes: minutes } : {}
}

/** A field of several names: no empty ones, none twice. */
export function namesOf(written: string, between: RegExp = /,/): string[] {
  return distinct(written.split(between))
}

export function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.replace(/\s+/g, ' ').trim()).filter((name) => name !== ''))]
}

/** Text as the library can keep it. */
export function kept(text: string): string {
  return wellFormed(text).text
}

/** What is written, as a sentence quotes it: short, and never half a character. */
export function quoted(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim()
  return `“${line.length > 40 ? `${kept(line.slice(0, 40))}…` : line}”`
}
