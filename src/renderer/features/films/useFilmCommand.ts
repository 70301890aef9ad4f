import { useCallback } from 'react'
import { commands } from '../../../shared/commands'
import type { WindowCommand } from '../../../shared/ipc/events'
import { currentVisit } from '../../app/navigation'
import { useStores } from '../../app/stores'
import { afterDigit } from '../../ui/ratingKeys'
import { useFilmActions } from './useFilmActions'

const FILM_COMMANDS = ['write', 'watch', 'like', 'edit-film', 'previous-film', 'next-film', 'rate-0', 'rate-1', 'rate-2', 'rate-3', 'rate-4', 'rate-5'] as const satisfies readonly WindowCommand[]
export type FilmCommand = (typeof FILM_COMMANDS)[number]

/** Does what the menu Film and its letters say, with the film whose page is on the screen; elsewhere nothing. */
export function useFilmCommand(): (command: FilmCommand) => void {
  const { navigation, filmPages } = useStores()
  const actions = useFilmActions()
  return useCallback(
    (command) => {
      const { route } = currentVisit(navigation.getState())
      const page = route.name === 'film' ? filmPages.getState().byFilm[route.film] : undefined
      if (page === undefined) return
      const { film, lists } = page
      if (command === 'previous-film' || command === 'next-film') return void actions.step(film.id, command === 'next-film' ? 1 : -1)
      if (command === 'write') return void actions.write(film.id)
      // What is only mentioned is made a film first.
      if (film.isStub) return
      if (command === 'watch') return void actions.watch(film.id, !lists.some(({ isWatchlist }) => isWatchlist))
      if (command === 'like') return void actions.like(film)
      if (command === 'edit-film') return actions.edit(film.id)
      const rating = afterDigit(Number(command.slice('rate-'.length)), film.rating ?? 0)
      void actions.rate(film, rating === 0 ? null : rating)
    },
    [navigation, filmPages, actions]
  )
}

/** The letters, figures and brackets of these commands, each with what it does. */
export function keysOfFilm(run: (command: FilmCommand) => void): Readonly<Record<string, () => void>> {
  return Object.fromEntries(
    FILM_COMMANDS.map((id) => [commands.find((command) => command.id === id)?.keys?.toLowerCase() ?? id, () => run(id)])
  )
}
