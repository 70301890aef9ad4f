import { useMemo } from 'react'
import type { FilmQuery } from '../../../shared/models/filmQuery'
import type { FilmSummary } from '../../../shared/models/film'
import type { HalfStars } from '../../../shared/models/rating'
import { useAct } from '../../app/useAct'
import { useStores, type Stores } from '../../app/stores'
import { filmActionWords as words } from '../../messages'
import type { ListState } from '../lists/listStore'
import { USUAL_QUERY } from './filmsQuery'

/** How a verdict that was changed is answered: by words with an Undo, or by what is in sight alone. */
type Answer = 'said' | 'seen'

export interface FilmActions {
  /** Opens Write: a draft on this film. */
  readonly write: (film: string) => Promise<void>
  /** Opens New entry with this film chosen. */
  readonly log: (film: string) => void
  readonly watch: (film: string, isWatched: boolean) => Promise<void>
  readonly like: (film: FilmSummary, answer?: Answer) => Promise<void>
  readonly rate: (film: FilmSummary, rating: HalfStars | null, answer?: Answer) => Promise<void>
  readonly see: (film: FilmSummary) => Promise<void>
  readonly addToList: (film: string) => void
  readonly edit: (film: string) => void
  readonly openExport: (film: FilmSummary) => void
  readonly moveToBin: (film: string) => Promise<void>
  /** To the next film (or, with -1, the one before) in the order the film was opened from. */
  readonly step: (film: string, steps: 1 | -1) => Promise<void>
}

/** What can be done with a film, wherever it is shown. */
export function useFilmActions(): FilmActions {
  const stores = useStores()
  const { done, answerOf } = useAct()

  return useMemo(() => {
    const { filmPages, lists, navigation, newEntry, toasts, transfer, refresh } = stores
    const pages = filmPages.getState().actions
    const { go, returnTo, forget } = navigation.getState().actions

    const judge = async (film: string, verdict: Parameters<typeof pages.judge>[1], answer: Answer): Promise<void> => {
      const outcome = await pages.judge(film, verdict)
      if (answer === 'said') return void (await done(outcome))
      if (answerOf(outcome) !== null) await refresh()
    }
    return {
      write: async (film) => {
        const entry = answerOf(await pages.startEntry(film))
        if (entry !== null) go({ name: 'write', entry: entry.id })
      },
      log: (film) => newEntry.getState().actions.open(film),
      watch: async (film, isWatched) => void (await done(await pages.watch(film, isWatched))),
      like: (film, answer = 'said') => judge(film.id, { isLiked: !film.isLiked }, answer),
      rate: (film, rating, answer = 'said') => judge(film.id, { rating }, answer),
      see: (film) => judge(film.id, { isSeen: !film.isSeen }, 'seen'),
      addToList: (film) => lists.getState().actions.openAddTo([film]),
      edit: (film) => go({ name: 'editFilm', film }),
      openExport: (film) => void transfer.getState().actions.openExport({ scope: { kind: 'film', film: film.id }, name: film.title }),
      moveToBin: async (film) => {
        const outcome = await pages.remove(film)
        if ('done' in outcome) forget((route) => route.name === 'film' && route.film === film)
        await done(outcome)
      },
      step: async (film, steps) => {
        for (const query of [openedFrom(stores, film), USUAL_QUERY]) {
          const found = answerOf(await pages.neighbour(query, film, steps))
          if (found === null) return
          if (!found.isAmongThem) continue
          // In the place of this film, so that Back leads to where it was opened from.
          if (found.film === null) toasts.getState().actions.show(steps === 1 ? words.last : words.first)
          else returnTo({ name: 'film', film: found.film })
          return
        }
      }
    }
  }, [stores, done, answerOf])
}

/** The order of films that a film's page was opened from: the wall's as it stands, or that of a list. */
function openedFrom({ navigation, films, filmPages, list, watchlist }: Stores, film: string): FilmQuery {
  const { visits, at } = navigation.getState()
  const from = visits.slice(0, at).findLast(({ route }) => ['films', 'list', 'watchlist'].includes(route.name))?.route
  const ofList = (id: string | undefined, { query }: ListState): FilmQuery | null => (id === undefined ? null : { ...query, filter: { ...query.filter, list: id } })
  if (from?.name === 'list') return ofList(from.list, list.getState()) ?? films.getState().query
  const watched = filmPages.getState().byFilm[film]?.lists.find(({ isWatchlist }) => isWatchlist)?.id
  if (from?.name === 'watchlist') return ofList(watched, watchlist.getState()) ?? films.getState().query
  return films.getState().query
}
