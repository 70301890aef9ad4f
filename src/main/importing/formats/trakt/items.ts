/** Trakt's records, whichever file they stand in: each tells by its own keys what it is. */
import type { BroughtFilm, BroughtText } from '../../brought'
import { filmOf, imdbId, numberedId } from '../reading/film'
import { isObject, type JsonObject, own, textOf } from '../reading/whole'

/** A play, a rating, a row of watched films, something on a list, a comment, a private note, something owned, something of somebody else's; or nothing known. */
export type ItemKind = 'play' | 'rating' | 'watched' | 'listed' | 'comment' | 'collected' | 'liked' | 'note' | 'list' | 'unknown'

export function kindOf(item: unknown): ItemKind {
  if (!isObject(item)) return 'unknown'
  const has = (name: string): boolean => Object.hasOwn(item, name)
  // Of a comment that I liked, somebody else is the author.
  if (has('liked_at') || has('hidden_at') || has('followed_at')) return 'liked'
  if (has('comment')) return 'comment'
  if (has('watched_at')) return 'play'
  if (has('rated_at')) return 'rating'
  if (has('collected_at') || has('last_collected_at')) return 'collected'
  if (has('listed_at')) return 'listed'
  if (isObject(own(item, 'note')) || (typeof own(item, 'notes') === 'string' && has('created_at'))) return 'note'
  if (has('plays') || has('last_watched_at')) return 'watched'
  return has('name') && has('ids') ? 'list' : 'unknown'
}

export type TraktTitle = { readonly film: BroughtFilm } | { readonly reason: string; readonly what: string; readonly isByIntent: boolean }

/** The film of a record; of television, its series or episode. */
export function titleOf(item: JsonObject): TraktTitle {
  const movie = own(item, 'movie')
  if (isObject(movie)) return namedBy(movie, textOf(movie, 'title'), null)
  const show = own(item, 'show')
  const episode = own(item, 'episode')
  const season = own(item, 'season')
  if (isObject(episode)) {
    const parts = [textOf(show, 'title'), textOf(episode, 'title') || `Episode ${textOf(episode, 'number')}`]
    return namedBy(episode, parts.filter((part) => part !== '').join(': '), 'episode')
  }
  if (isObject(season)) return namedBy({}, [textOf(show, 'title'), `Season ${textOf(season, 'number')}`].filter((part) => part !== '').join(': '), 'series')
  if (isObject(show)) return namedBy(show, textOf(show, 'title'), 'series')
  const person = own(item, 'person')
  if (isObject(person)) return { reason: 'It is a person, not a film.', what: textOf(person, 'name'), isByIntent: true }
  return { reason: 'It names no film.', what: textOf(item, 'type'), isByIntent: false }
}

function namedBy(named: JsonObject, title: string, tv: BroughtFilm['tv']): TraktTitle {
  const ids = own(named, 'ids')
  // Numbers of series and episodes are counted apart from those of films.
  const known = tv ? [imdbId(textOf(ids, 'imdb'))] : [imdbId(textOf(ids, 'imdb')), numberedId('tmdb', textOf(ids, 'tmdb')), numberedId('trakt', textOf(ids, 'trakt'))]
  const found = filmOf({ title, year: textOf(named, 'year'), ids: known, tv })
  return 'film' in found ? found : { ...found, what: title || textOf(ids, 'slug'), isByIntent: false }
}

/** What makes a film one and the same within an export. */
export function keyOfFilm(film: BroughtFilm): string {
  const id = film.ids?.find(({ authority }) => authority === 'trakt') ?? film.ids?.[0]
  return id === undefined ? `${film.title.toLowerCase()}\n${film.year ?? ''}` : `${id.authority} ${id.value}`
}

/** A comment's text; Trakt's covers `[spoiler]…[/spoiler]` become Matinee's. */
export function textOfComment(comment: JsonObject, written: string): BroughtText {
  const body = written.replace(/\[spoiler\]([^]*?)\[\/spoiler\]/gi, (_, inside: string) => `||${inside.trim()}||`)
  const spoiler = own(comment, 'spoiler')
  return { body, asCame: body === written ? null : written, ...(spoiler === true ? { hasSpoilers: true } : {}) }
}
