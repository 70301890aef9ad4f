/** What hovers over a film's name in a text. */
import type { FilmCard } from '../../shared/models/reading'
import { markdownWords } from '../../shared/text/markdownWords'
import { entriesOfFilm } from '../journal/entries'
import type { OpenLibrary } from '../repositories'
import { filmSummary } from './repository'

/** Three short lines of words. */
const MOST_LETTERS = 160

/** The card of a film; null when it is no longer there. */
export function filmCard(open: OpenLibrary, id: string): FilmCard | null {
  const { films, filmLines } = open.repositories
  const film = films.find(id)
  const line = filmLines.of([id])[0]
  if (film === null || film.deleted_at !== null || line === undefined) return null
  return {
    film: filmSummary(film),
    directors: line.directors,
    runtimeMinutes: line.runtimeMinutes,
    isOnWatchlist: line.isOnWatchlist,
    lastSeenOn: line.lastWatchedOn ?? film.seen_on,
    words: wordsOf(open, id)
  }
}

/** How my latest finished text on the film begins, without what is covered; null where there is none. */
function wordsOf(open: OpenLibrary, film: string): string | null {
  const latest = entriesOfFilm(open, film).find(({ isDraft, hasSpoilers, body }) => !isDraft && !hasSpoilers && body.trim() !== '')
  if (latest === undefined) return null
  const text = markdownWords(latest.body).replace(/\s+/g, ' ').trim()
  return /\p{L}|\p{N}/u.test(text) ? beginning(text) : null
}

/** Whole sentences as far as they fit; where not even the first one does, whole words of it. */
function beginning(text: string): string {
  if (text.length <= MOST_LETTERS) return text
  let fits = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text.slice(0, 2 * MOST_LETTERS))) {
    if (fits.length + segment.trimEnd().length > MOST_LETTERS) break
    fits += segment
  }
  if (fits.trim() !== '') return fits.trim()
  const cut = text.slice(0, MOST_LETTERS)
  const end = cut.lastIndexOf(' ')
  return `${(end > 0 ? cut.slice(0, end) : cut).trimEnd()}…`
}
