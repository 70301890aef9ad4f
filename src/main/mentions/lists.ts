/** Lists of mentions as the window shows them. */
import type { FilmSummary } from '../../shared/models/film'
import type { OfferedMention, OfferedStretch, ReturnedTo } from '../../shared/models/mention'
import { filmSummary } from '../films/repository'
import type { OpenLibrary } from '../repositories'
import { mentionSentence } from './sentence'

/** More films than these nobody comes back to. */
const MOST = 200

/** Mentions that wait for a decision, from the newest text on, each with its sentence. */
export function offeredMentions(open: OpenLibrary, start: number, count: number): OfferedStretch {
  const { total, rows } = open.repositories.mentionReading.offered(start, count)
  const mentions = rows.map((row): OfferedMention => ({
    id: row.id,
    text: row.text,
    title: row.title,
    year: row.year,
    film: row.film_id === null ? null : standing(open, row.film_id),
    inFilm: filmSummary(open.repositories.films.get(row.in_film)),
    review: row.review_id,
    author: row.author,
    sentence: mentionSentence(row)
  }))
  return { total, start, mentions }
}

/** The films one keeps coming back to, with the latest sentence about each. */
export function returnedTo(open: OpenLibrary, whose: 'mine' | 'all'): ReturnedTo[] {
  const { mentionReading, films } = open.repositories
  return mentionReading.returnedTo(whose === 'all', MOST).map(({ film_id, viewings, mine, others }) => {
    const latest = mine + others === 0 ? null : mentionReading.latest(film_id, whose === 'all')
    return {
      film: filmSummary(films.get(film_id)),
      viewings,
      mine,
      others,
      latest: latest && { review: latest.review_id, film: filmSummary(films.get(latest.film_id)), author: latest.author, sentence: mentionSentence(latest) }
    }
  })
}

function standing({ repositories: { films } }: OpenLibrary, id: string): FilmSummary | null {
  const film = films.find(id)
  return film && film.deleted_at === null ? filmSummary(film) : null
}
