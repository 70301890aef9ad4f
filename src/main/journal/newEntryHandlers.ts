/** New entry: what it offers and what it keeps. */
import type { Handlers } from '../../shared/ipc/types'
import { now } from '../clock'
import { filmSummary } from '../films/repository'
import type { OpenLibrary } from '../repositories'
import { logNew } from './newEntry'

type Calls = Pick<Handlers['journal'], 'offer' | 'history' | 'log'>

export function newEntryHandlers(current: () => OpenLibrary, clock: () => string = now): Calls {
  return {
    offer: ({ text }) => current().repositories.offers.called(text),

    history: ({ film }) => {
      const { films, offers, viewings } = current().repositories
      const row = films.get(film)
      const finished = viewings.ofFilm(film).filter((viewing) => viewing.is_draft === 0)
      const last = finished[0]
      return {
        film: filmSummary(row),
        directors: offers.directorsOf(film),
        times: finished.length,
        lastWatchedOn: last?.watched_on ?? (row.is_seen === 1 ? row.seen_on : null),
        lastRating: last?.rating ?? row.rating
      }
    },

    log: (entry) => logNew(current(), entry, clock())
  }
}
