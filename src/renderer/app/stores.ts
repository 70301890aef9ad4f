/** Makes every store, once, around one API. Stores do not know each other; a screen that needs two takes two. */
import { createContext, useContext } from 'react'
import type { MatineeApi } from '../../shared/ipc/types'
import { createFilmPagesStore } from '../features/films/pageStore'
import { createFilmsStore } from '../features/films/store'
import { createDraftsStore } from '../features/library/draftsStore'
import { createLibraryStore } from '../features/library/store'
import { createPastingStore } from '../features/pasting/store'
import { createSearchStore } from '../features/search/store'
import { createToastsStore } from '../features/toasts/store'
import { createTransferStore } from '../features/transfer/store'
import { createWritingStore } from '../features/writing/store'
import { createFrameStore } from './frame'
import { createNavigationStore } from './navigation'

export type Stores = ReturnType<typeof createStores>

export function createStores(api: MatineeApi<File>) {
  const library = createLibraryStore(api)
  const films = createFilmsStore(api)
  const filmPages = createFilmPagesStore(api)
  const drafts = createDraftsStore(api)
  return {
    frame: createFrameStore(),
    navigation: createNavigationStore(),
    toasts: createToastsStore(api),
    library,
    films,
    filmPages,
    drafts,
    pasting: createPastingStore(api),
    writing: createWritingStore(api),
    search: createSearchStore(api),
    transfer: createTransferStore(api),

    /** The library changed: reads again what is on the screen and around it. */
    refresh: async (): Promise<void> => {
      await Promise.all([
        library.getState().actions.load(),
        films.getState().actions.load(),
        filmPages.getState().actions.reload(),
        drafts.getState().actions.load()
      ])
    }
  }
}

const StoresContext = createContext<Stores | null>(null)

export const StoresProvider = StoresContext.Provider

export function useStores(): Stores {
  const stores = useContext(StoresContext)
  if (stores === null) throw new Error('There are no stores around this component.')
  return stores
}
