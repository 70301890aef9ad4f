/** A new film out of what was typed into the one line that looks for films. */
import type { NewFilm } from '../../../shared/models/film'

/** No film is older, and none is announced for longer than this many years. */
const OLDEST = 1870
const AHEAD = 5

/**
 * The films it can mean, the likeliest first: "Title (1999)" is one of that year; "Title 1999" is that too, or a title that
 * ends on a number; a number by itself is a title. Nothing for an empty text.
 */
export function filmsTyped(typed: string, now: Date): readonly NewFilm[] {
  const text = typed.trim().replaceAll(/\s+/g, ' ')
  if (text === '') return []
  const whole: NewFilm = { title: text, year: null }
  const match = /^(.*\S) ?(\(\d{4}\)|\[\d{4}\]| \d{4})$/.exec(text)
  const [, title, found] = match ?? []
  if (title === undefined || found === undefined) return [whole]
  const year = Number(found.replaceAll(/\D/g, ''))
  if (year < OLDEST || year > now.getFullYear() + AHEAD) return [whole]
  const split: NewFilm = { title: title.replace(/,$/, ''), year }
  return found.startsWith(' ') ? [split, whole] : [split]
}
