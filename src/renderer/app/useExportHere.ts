import type { ExportHere } from '../features/transfer/exporting'
import { isFiltered } from '../features/journal/store'
import { isFiltered as isFilteredFilms } from '../features/films/filmsQuery'
import { journalWords, messages } from '../messages'
import { currentVisit } from './navigation'
import { useStores } from './stores'

/** What Export offers on the page that is open, besides everything: the film, the list, what the filters leave, what is chosen. */
export function useExportHere(): () => readonly ExportHere[] {
  const { films, filmPages, journal, list, navigation, watchlist } = useStores()

  const ofFilms = (): ExportHere[] => {
    const { query, selection, total } = films.getState()
    const view: ExportHere[] = !isFilteredFilms(query.filter) || total === null ? [] : [{ scope: { kind: 'filteredFilms', filter: query.filter }, name: messages.films.count(total) }]
    const { chosen } = selection
    return chosen.size === 0 ? view : [{ scope: { kind: 'films', films: [...chosen] }, name: '' }, ...view]
  }
  const ofJournal = (): ExportHere[] => {
    const { held, chosen } = journal.getState()
    const view: ExportHere[] =
      held === null || !isFiltered(held.query.filter) ? [] : [{ scope: { kind: 'filteredEntries', filter: held.query.filter }, name: journalWords.count(held.total, null) }]
    return chosen.size === 0 ? view : [{ scope: { kind: 'entries', entries: [...chosen] }, name: '' }, ...view]
  }

  return () => {
    const { route } = currentVisit(navigation.getState())
    switch (route.name) {
      case 'journal':
        return ofJournal()
      case 'films':
        return ofFilms()
      case 'watchlist':
      case 'list': {
        const { card } = (route.name === 'list' ? list : watchlist).getState()
        const isShown = card !== null && (route.name === 'watchlist' || card.id === route.list)
        return isShown ? [{ scope: { kind: 'list', list: card.id }, name: card.name }] : []
      }
      case 'film': {
        const film = filmPages.getState().byFilm[route.film]?.film
        return film === undefined || film.isStub ? [] : [{ scope: { kind: 'film', film: film.id }, name: film.title }]
      }
      default:
        return []
    }
  }
}
