/** A row of any of IMDb's exports, from 2009 to now: what its columns mean. */
import type { BroughtFacts, BroughtFilm } from '../../brought'
import type { Row } from '../reading/columns'
import { filmOf, imdbId, minutesOf, namesOf } from '../reading/film'
import { validDay } from '../reading/instants'

export type ImdbTitle = { readonly film: BroughtFilm } | { readonly reason: string; readonly isByIntent: boolean }

/** Not films and not television either. */
const OTHER_THINGS: Readonly<Record<string, string>> = {
  videogame: 'It is a video game, not a film.', podcastseries: 'It is a podcast, not a film.', podcastepisode: 'It is a podcast, not a film.'
}
const SERIES = new Set(['tvseries', 'tvminiseries', 'miniseries', 'series', 'tvserie'])
const EPISODES = new Set(['tvepisode', 'episode'])

/** The film a row names, with the facts that stand beside it. TV films, specials, shorts and videos are films. */
export function titleOfRow(row: Row): ImdbTitle {
  const id = row.get('const')
  if (/^nm\d+$/i.test(id)) return { reason: 'It is a person, not a film.', isByIntent: true }
  const type = row.get('titletype').toLowerCase().replace(/[^a-z]/g, '')
  const other = OTHER_THINGS[type]
  if (other !== undefined && Object.hasOwn(OTHER_THINGS, type)) return { reason: other, isByIntent: true }
  const found = filmOf({
    title: row.get('title'),
    originalTitle: row.get('originaltitle'),
    year: row.get('year'),
    ids: [imdbId(id)],
    tv: SERIES.has(type) ? 'series' : EPISODES.has(type) ? 'episode' : null,
    facts: factsOf(row)
  })
  return 'film' in found ? found : { ...found, isByIntent: false }
}

function factsOf(row: Row): BroughtFacts {
  const genres = namesOf(row.get('genres')).map(genreName)
  const directors = namesOf(row.get('directors'))
  const releasedOn = validDay(row.get('releasedate', 'releasedatemonthdayyear'))
  return {
    ...minutesOf(row.get('runtimemins')),
    ...(genres.length === 0 ? {} : { genres }),
    ...(directors.length === 0 ? {} : { directors }),
    ...(releasedOn === null ? {} : { releasedOn })
  }
}

/** The first exports wrote "sci_fi", later ones "Sci-Fi". */
function genreName(written: string): string {
  if (written !== written.toLowerCase()) return written
  return written.split('_').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('-')
}
