/** Makes every store, once, around one API. Stores do not know each other; a screen that needs two takes two. */
import { createContext, useContext } from 'react'
import type { MatineeApi } from '../../shared/ipc/types'
import { createFilmPagesStore } from '../features/films/pageStore'
import { createFilmsStore } from '../features/films/store'
import { createPeopleNamesStore } from '../features/filters/peopleNames'
import { createDraftsStore } from '../features/library/draftsStore'
import { createLibraryStore } from '../features/library/store'
import { createListsStore } from '../features/lists/store'
import { createNewEntryStore } from '../features/newEntry/store'
import { createPastingStore } from '../features/pasting/store'
import { createReviewsStore } from '../features/reviews/store'
import { createSavedViewsStore } from '../features/savedViews/store'
import { createSearchStore } from '../features/search/store'
import { createSettingsStore } from '../features/settings/store'
import { createToastsStore } from '../features/toasts/store'
import { createTransferStore } from '../features/transfer/store'
import { createWritingStore } from '../features/writing/store'
import { createFrameStore } from './frame'
import { createNavigationStore, currentVisit } from './navigation'

export type Stores = ReturnType<typeof createStores>

export function createStores(api: MatineeApi<File>) {
  const navigation = createNavigationStore()
  const library = createLibraryStore(api)
  const films = createFilmsStore(api)
  const filmPages = createFilmPagesStore(api)
  const drafts = createDraftsStore(api)
  const lists = createListsStore(api)
  const savedViews = createSavedViewsStore(api)
  const reviews = createReviewsStore(api)
  return {
    frame: createFrameStore(),
    navigation,
    toasts: createToastsStore(api),
    library,
    films,
    filmPages,
    drafts,
    lists,
    savedViews,
    reviews,
    peopleNames: createPeopleNamesStore(api),
    newEntry: createNewEntryStore(api),
    settings: createSettingsStore(api),
    pasting: createPastingStore(api),
    writing: createWritingStore(api),
    search: createSearchStore(api),
    transfer: createTransferStore(api),

    /** The library changed: reads again what is on the screen and around it. */
    refresh: async (): Promise<void> => {
      const shown = currentVisit(navigation.getState()).route.name
      await Promise.all([
        library.getState().actions.load(),
        films.getState().actions.load(),
        filmPages.getState().actions.reload(),
        drafts.getState().actions.load(),
        savedViews.getState().actions.load(),
        shown === 'reviews' && reviews.getState().actions.load()
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
