/** Cutting a text where it names films. */
import type { FilmRef } from '../../../shared/models/film'

/** `text` is how the text names the film; `film` is null when the library does not know it, or knows it no longer. */
export interface ProseMention {
  text: string
  title: string
  year?: number | null
  /** Written as [[a link]], or recognised in the words; left out where nobody has looked yet, as in a draft. */
  origin?: 'written' | 'recognised'
  film: FilmRef | null
}

export interface Piece {
  text: string
  film: FilmRef | null
  /** A link to a film that is no longer in the library. */
  isGone?: boolean
}

const WORD = /[\p{L}\p{N}]/u

/** The text in pieces, in order: what names a film of the library, and what lies between. */
export function cutAtMentions(text: string, mentions: readonly ProseMention[]): Piece[] {
  // A written link is a link where it is written: its words elsewhere ("that bar") name nothing.
  const named = mentions
    .flatMap(({ text: name, film, origin }) => (film === null || name === '' || origin === 'written' ? [] : [{ name, film }]))
    .toSorted((a, b) => b.name.length - a.name.length)
  if (named.length === 0) return text === '' ? [] : [{ text, film: null }]

  const pieces: Piece[] = []
  let done = 0
  for (let at = 0; at < text.length; at++) {
    const here = named.find(({ name }) => text.startsWith(name, at) && standsAlone(text, at, at + name.length))
    if (here === undefined) continue
    if (at > done) pieces.push({ text: text.slice(done, at), film: null })
    pieces.push({ text: here.name, film: here.film })
    done = at + here.name.length
    at = done - 1
  }
  if (done < text.length) pieces.push({ text: text.slice(done), film: null })
  return pieces
}

/** "Her" is named in "Her." but not in "Here". */
function standsAlone(text: string, start: number, end: number): boolean {
  const touchesBefore = WORD.test(text.charAt(start)) && WORD.test(text.charAt(start - 1))
  const touchesAfter = WORD.test(text.charAt(end - 1)) && WORD.test(text.charAt(end))
  return !touchesBefore && !touchesAfter
}

const YEAR_AT_END = /^(.*?)\s*\((\d{4})\)$/s

/**
 * The film a written link leads to ("Local Hero (1983)", "Local Hero|that beach"), and the words it is shown with: the
 * writer's own. The mention that was made of the link knows its film, whatever that is called now; where there is none
 * yet, the film's title decides.
 */
export function resolveWrittenLink(inner: string, mentions: readonly ProseMention[]): Piece {
  const [target = '', shown = ''] = inner.split(/\|(.*)/s)
  const match = YEAR_AT_END.exec(target.trim())
  const title = match?.[1] ?? target.trim()
  const year = match?.[2] === undefined ? null : Number(match[2])
  const text = shown.trim() === '' ? title : shown.trim()
  const wanted = asCompared(title)

  const made = mentions.find((mention) => mention.origin === 'written' && isWritten(mention, wanted, target, year))
  if (made !== undefined) return made.film === null ? { text, film: null, isGone: true } : { text, film: made.film }
  const isThatFilm = (film: FilmRef): boolean => asCompared(film.title) === wanted && (year === null || film.year === null || film.year === year)
  const found = mentions.find(({ film, origin }) => film !== null && origin === undefined && isThatFilm(film))
  return { text, film: found?.film ?? null }
}

/** "Blade Runner (2049)" may be a title as a whole: then the mention has no year. */
function isWritten(mention: ProseMention, wanted: string, target: string, year: number | null): boolean {
  const own = asCompared(mention.title)
  const itsYear = mention.year ?? null
  return (own === wanted && itsYear === year) || (itsYear === null && own === asCompared(target))
}

/** Titles are compared without case, marks and punctuation, as the library does. */
function asCompared(title: string): string {
  const folded = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’‘`´]/g, '').replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return folded === '' ? title.trim().toLowerCase() : folded
}
