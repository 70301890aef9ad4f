import { useMemo } from 'react'
import { useStore } from 'zustand'
import { commands } from '../../shared/commands'
import type { WindowCommand } from '../../shared/ipc/events'
import type { PaletteCommand } from '../features/search/options'
import type { IconName } from '../ui/Icon'
import { useKeysOf } from '../ui/keys'
import { currentVisit } from './navigation'
import { useStores } from './stores'

type Offered = readonly (readonly [WindowCommand, IconName])[]

/** With the film whose page is open. A stub can only be written about. */
const ON_FILM: Offered = [
  ['write', 'PencilLine'],
  ['watch', 'Bookmark'],
  ['like', 'Heart'],
  ['edit-film', 'SlidersHorizontal']
]

/**
 * What the palette offers of the menu's other commands, the likeliest first. Left out is what makes no sense from there:
 * search itself, and what main does alone.
 */
const ANYWHERE: Offered = [
  ['new-entry', 'SquarePen'],
  ['add-film', 'Plus'],
  ['paste-page', 'ClipboardPaste'],
  ['journal', 'NotebookText'],
  ['films', 'Film'],
  ['watchlist', 'Bookmark'],
  ['lists', 'List'],
  ['reviews', 'Quote'],
  ['returned', 'RotateCcw'],
  ['search-written', 'Search'],
  ['drafts', 'PencilLine'],
  ['settings', 'Settings'],
  ['import-file', 'FileArchive'],
  ['export', 'Upload'],
  ['print', 'Printer'],
  ['back-up', 'DatabaseBackup'],
  ['open-library', 'FolderOpen'],
  ['undo', 'Undo2'],
  ['redo', 'Redo2'],
  ['back', 'ChevronLeft'],
  ['forward', 'ChevronRight'],
  ['toggle-sidebar', 'PanelLeft'],
  ['guide', 'BookOpen'],
  ['keyboard', 'Keyboard'],
  ['about', 'Info']
]

/** After those: nobody looks for them in a list, but "three st" finds them. */
const ON_FILM_BY_NAME: Offered = [
  ['rate-1', 'PencilLine'],
  ['rate-2', 'PencilLine'],
  ['rate-3', 'PencilLine'],
  ['rate-4', 'PencilLine'],
  ['rate-5', 'PencilLine'],
  ['rate-0', 'Minus'],
  ['previous-film', 'ChevronLeft'],
  ['next-film', 'ChevronRight']
]

/** The commands of the menu that the palette offers too; each does what its menu item does. */
export function usePaletteCommands(): readonly PaletteCommand[] {
  const { asked, filmPages, navigation } = useStores()
  const { ask } = useStore(asked, (state) => state.actions)
  const { route } = useStore(navigation, currentVisit)
  const film = useStore(filmPages, ({ byFilm }) => (route.name === 'film' ? byFilm[route.film]?.film : undefined))
  const keysOf = useKeysOf()

  return useMemo(() => {
    const offer = (offered: Offered, about: string | null): PaletteCommand[] =>
      offered.flatMap(([id, icon]): PaletteCommand[] => {
        const label = commands.find((command) => command.id === id)?.label
        const keys = keysOf(id)
        return label === undefined ? [] : [{ id, label, about, icon, keys: keys === '' ? null : keys, run: () => ask(id) }]
      })
    if (film === undefined) return offer(ANYWHERE, null)
    if (film.isStub) return [...offer(ON_FILM.slice(0, 1), film.title), ...offer(ANYWHERE, null)]
    return [...offer(ON_FILM, film.title), ...offer(ANYWHERE, null), ...offer(ON_FILM_BY_NAME, film.title)]
  }, [ask, film, keysOf])
}
