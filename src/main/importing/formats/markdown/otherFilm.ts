/** The film that a note of somebody else's is about, under the keys that Obsidian's plug-ins and people use. */
import type { BroughtFilm, OutsideId } from '../../brought'
import { filmOf, imdbId, minutesOf, numberedId, yearOf } from '../reading/film'
import { dayHere, validDay } from '../reading/instants'
import { type Front, withoutLinks } from './frontMatter'
import { titleAndYearIn } from './listNote'

export function filmInNote(front: Front, tv: BroughtFilm['tv']): { readonly film: BroughtFilm } | { readonly reason: string } {
  const written = withoutLinks(front.text('title', 'name', 'englishtitle')).trim()
  const inTitle = titleAndYearIn(written)
  const released = ['released', 'releasedate', 'premiere'].map((key) => dayHere(front.text(key))).find((day) => day !== null)
  const said = yearOf(front.text('year', 'releaseyear'))
  // "Blade Runner 2049 (2017)" has its year at the end; where the year is said elsewhere, only that same one is taken off.
  const isYearInTitle = inTitle.year !== '' && (said === null || String(said) === inTitle.year)
  const synopsis = front.text('plot', 'description', 'synopsis', 'overview').trim()
  const lists = {
    genres: front.names('genres', 'genre'),
    languages: front.names('languages', 'language'),
    countries: front.names('countries', 'country'),
    directors: front.names('directors', 'director'),
    writers: front.names('writers', 'writer')
  }
  const cast = front.names('actors', 'cast').map((name) => ({ name, character: null }))
  return filmOf({
    title: isYearInTitle ? inTitle.title : written,
    year: said ?? (isYearInTitle ? inTitle.year : (released?.slice(0, 4) ?? null)),
    originalTitle: front.text('originaltitle'),
    otherTitles: [front.text('englishtitle'), ...front.items('aliases')].filter((title) => !/\(\d{4}\)$/.test(title)),
    ids: [imdbIn(front), tmdbIn(front, tv), letterboxdIn(front)],
    tv,
    facts: {
      ...minutesOf(front.text('runtime', 'duration', 'length')),
      ...(synopsis === '' ? {} : { synopsis }),
      ...(released === undefined || validDay(released) === null ? {} : { releasedOn: released }),
      ...Object.fromEntries(Object.entries(lists).filter(([, names]) => names.length > 0)),
      ...(cast.length === 0 ? {} : { cast })
    }
  })
}

function imdbIn(front: Front): OutsideId | null {
  const written = ['imdbid', 'imdb', 'imdburl', 'id', 'url'].map((key) => front.text(key).trim())
  return imdbId(written.map((text) => /^(?:https?:\/\/(?:www\.|m\.)?imdb\.com\/title\/)?(tt\d{5,12})(?:[/?].*)?$/i.exec(text)?.[1] ?? '').find((id) => id !== '') ?? '')
}

function tmdbIn(front: Front, tv: BroughtFilm['tv']): OutsideId | null {
  if (tv) return null
  const address = ['url', 'tmdburl', 'tmdb'].map((key) => /themoviedb\.org\/movie\/(\d{1,12})/i.exec(front.text(key))?.[1] ?? '').find((id) => id !== '')
  return numberedId('tmdb', address ?? front.text('tmdbid', 'tmdb'))
}

/** "letterboxd.com/film/stalker": host and path, as it is known by. */
function letterboxdIn(front: Front): OutsideId | null {
  const found = /^https?:\/\/(?:www\.)?(letterboxd\.com|boxd\.it)(\/[\w/-]{1,200}?)\/?$/i.exec(front.text('letterboxdurl', 'letterboxduri', 'letterboxd').trim())
  return found === null ? null : { authority: 'letterboxd', value: `${(found[1] ?? '').toLowerCase()}${found[2] ?? ''}` }
}
