/** Cutting a text where it names films. */
import type { FilmRef } from '../../../shared/models/film'

/** `text` is how the text names the film; `film` is null when the library does not know it. */
export interface ProseMention {
  text: string
  title: string
  film: FilmRef | null
}

export interface Piece {
  text: string
  film: FilmRef | null
}

const WORD = /[\p{L}\p{N}]/u

/** The text in pieces, in order: what names a film of the library, and what lies between. */
export function cutAtMentions(text: string, mentions: readonly ProseMention[]): Piece[] {
  const named = mentions
    .flatMap(({ text: name, film }) => (film === null || name === '' ? [] : [{ name, film }]))
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

/** The film a written link "Local Hero (1983)" leads to, and the words it is shown with. */
export function resolveWrittenLink(inner: string, mentions: readonly ProseMention[]): Piece {
  const match = YEAR_AT_END.exec(inner.trim())
  const title = match?.[1] ?? inner.trim()
  const year = match?.[2] === undefined ? null : Number(match[2])
  const wanted = title.toLocaleLowerCase()
  const isThatFilm = (film: FilmRef): boolean =>
    film.title.toLocaleLowerCase() === wanted && (year === null || film.year === null || film.year === year)
  const found = mentions.find(({ film }) => film !== null && isThatFilm(film))
  return { text: title, film: found?.film ?? null }
}
