/** What a cell says, apart from dates and ratings: yes or no, seen or wanted, a number elsewhere, a title with its year. */
import type { OutsideId } from '../../brought'
import { withoutMarks } from '../../csv/monthNames'
import { imdbId, numberedId } from '../reading/film'

const YES = new Set(['yes', 'y', 'true', 't', 'x', 'ja', 'j', 'wahr', 'oui', 'o', 'vrai', 'si', 's', 'sim', 'vero', 'verdadero', 'verdadeiro', 'waar', '✓', '✔', '✅', '♥', '❤', '❤️', '♡', 'like', 'liked', 'love', 'loved', 'rewatch', 'on'])
const NO = new Set(['no', 'n', 'false', 'f', 'nein', 'falsch', 'non', 'faux', 'nao', 'falso', 'nee', 'onwaar', '✗', '✘', '❌', 'off', 'none'])
const WANTED = new Set([
  'plan to watch', 'plantowatch', 'planning', 'planned', 'plan', 'to watch', 'want to watch', 'want to see', 'wishlist', 'watchlist', 'unwatched', 'unseen', 'not watched', 'geplant', 'ungesehen',
  'nicht gesehen', 'merkliste', 'will ich sehen', 'noch sehen', 'a voir', 'pas vu', 'por ver', 'pendiente', 'no vista', 'da vedere', 'non visto', 'para ver', 'nao visto', 'te zien', 'nog te zien'
])
const SEEN = new Set(['completed', 'complete', 'watched', 'seen', 'finished', 'done', 'gesehen', 'angesehen', 'vu', 'vue', 'visto', 'vista', 'assistido', 'gezien', 'bekeken'])
/** How programs write that there is nothing. */
const NOTHING = new Set(['', '-', '–', '—', '?', 'n/a', 'na', 'null', 'none', 'nan', 'unknown', 'undefined', '\\n', 'tba', '0000-00-00', '0000-00-00 00:00:00'])

/** True where the cell is empty, or says that nothing is known. */
export function isNothing(cell: string): boolean {
  return NOTHING.has(cell.trim().toLowerCase())
}

/** Yes, no, or null for what is neither. A number is yes from 1 on: how often it was seen again. */
export function yesOrNo(cell: string): boolean | null {
  if (isNothing(cell)) return false
  const said = withoutMarks(cell.trim())
  if (/^\d{1,6}(?:[.,]0+)?$/.test(said)) return Number.parseInt(said, 10) > 0
  return YES.has(said) ? true : NO.has(said) ? false : null
}

/** What a status says: wanted, seen, nothing at all, or (null) something between the two. */
export function statusOf(cell: string): 'wanted' | 'seen' | 'nothing' | null {
  if (isNothing(cell)) return 'nothing'
  const said = withoutMarks(cell.trim()).replaceAll(/[\s_-]+/g, ' ')
  if (WANTED.has(said)) return 'wanted'
  if (SEEN.has(said)) return 'seen'
  const answer = yesOrNo(cell)
  return answer === null ? null : answer ? 'wanted' : 'nothing'
}

const SERIES = new Set(['tv', 'tvseries', 'series', 'serie', 'show', 'tvshow', 'tvminiseries', 'miniseries', 'minisery', 'fernsehserie', 'anime', 'tvserie', 'serietv', 'seriedetv'])
const EPISODES = new Set(['episode', 'tvepisode', 'season', 'folge', 'staffel', 'episodio', 'capitulo', 'saison', 'temporada', 'stagione', 'aflevering', 'seizoen'])
const NO_FILMS = new Set(['game', 'videogame', 'book', 'manga', 'comic', 'boardgame', 'music', 'album', 'musicvideo', 'podcast', 'podcastepisode', 'person', 'audiobook', 'spiel', 'buch', 'livre', 'libro', 'livro', 'jeu'])

/** What a type says: a film (also of television, also short), a series, an episode, or something that is neither. */
export function typeOf(cell: string): 'film' | 'series' | 'episode' | 'other' {
  const said = withoutMarks(cell).replaceAll(/[^a-z]/g, '')
  if (SERIES.has(said)) return 'series'
  if (EPISODES.has(said)) return 'episode'
  return NO_FILMS.has(said) ? 'other' : 'film'
}

/** tt0133093, a bare 114709 of a column that is known to hold such numbers, or an address that has one. */
export function imdbIn(cell: string): OutsideId | null {
  const text = cell.trim()
  if (text.length > 200) return null
  const found = /(?:^|\/)(tt\d{5,12})(?=$|[/?#])/i.exec(text)?.[1]
  if (found !== undefined) return imdbId(found)
  return /^[1-9]\d{0,9}$|^0\d{6,9}$/.test(text) ? imdbId(`tt${text.padStart(7, '0')}`) : null
}

export function tmdbIn(cell: string): OutsideId | null {
  const text = cell.trim().replace(/\.0$/, '')
  const found = text.length > 200 ? null : /themoviedb\.org\/movie\/(\d{1,12})/i.exec(text)?.[1]
  return numberedId('tmdb', found ?? text)
}

export interface WrittenTitle {
  readonly title: string
  readonly otherTitles: readonly string[]
  readonly year: string | null
}

const ARTICLE = /^(.{1,300}), (The|A|An|Der|Die|Das|Ein|Eine|Le|La|Les|L'|Un|Une|El|Los|Las|Il|Lo|Gli|De|Het|Een)$/u

/**
 * A title with its year in brackets and its article at the end, as catalogues sort them: "Misérables, Les (1995)". The year is
 * only taken off where the row has no other, or the same. "(500) Days of Summer" and "2012" stay as they are.
 */
export function writtenTitle(cell: string, yearCell: string): WrittenTitle {
  const text = cell.trim()
  if (text.length > 1_000) return { title: text, otherTitles: [], year: null }
  const bracket = /^(.*\S)\s*\((\d{4})\)$/su.exec(text)
  const isItsYear = bracket !== null && (yearCell === '' || yearCell === bracket[2])
  const bare = isItsYear ? (bracket[1] ?? text) : text
  const year = isItsYear ? (bracket[2] ?? null) : null
  const also = /^(.*\S)\s*\(([^()]{1,300})\)$/su.exec(bare)
  const main = also?.[1] ?? ''
  // "City of Lost Children, The (Cité des enfants perdus, La)": a second title only where the form says so for sure.
  if (also && (ARTICLE.test(main) || /^a\.?k\.?a\.? /i.test(also[2] ?? ''))) {
    return { title: articleFirst(main), otherTitles: [articleFirst((also[2] ?? '').replace(/^a\.?k\.?a\.? /i, ''))], year }
  }
  return { title: articleFirst(bare), otherTitles: [], year }
}

function articleFirst(title: string): string {
  const match = ARTICLE.exec(title)
  if (match === null) return title
  const [, rest = '', article = ''] = match
  return article.endsWith("'") ? `${article}${rest}` : `${article} ${rest}`
}
