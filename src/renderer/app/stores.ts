/** Makes every store, once, around one API. Stores do not know each other; a screen that needs two takes two. */
import { createContext, useContext } from 'react'
import type { MatineeApi } from '../../shared/ipc/types'
import type { Opening } from '../../shared/models/settings'
import { createFilmNotesStore } from '../features/filmNotes/store'
import { createFilmPagesStore } from '../features/films/pageStore'
import { createMergingStore } from '../features/films/mergingStore'
import { createFilmsStore } from '../features/films/store'
import { createFilmEditsStore } from '../features/films/editing/store'
import { createPeopleNamesStore } from '../features/filters/peopleNames'
import { createArrivalsStore } from '../features/importing/arrivals'
import { createImportsStore } from '../features/importing/importsStore'
import { createMappingStore } from '../features/importing/mapping/store'
import { createImportingStore } from '../features/importing/store'
import { createGuideStore } from '../features/guide/store'
import { createJournalStore } from '../features/journal/store'
import { createBinStore } from '../features/library/binStore'
import { createDraftsStore } from '../features/library/draftsStore'
import { createLibraryStore } from '../features/library/store'
import { createListStore } from '../features/lists/listStore'
import { createPickStore } from '../features/lists/pickStore'
import { createListsStore } from '../features/lists/store'
import { createNewEntryStore } from '../features/newEntry/store'
import { createPastingStore } from '../features/pasting/store'
import { createPeopleStore } from '../features/people/store'
import { createPostersStore } from '../features/posters/store'
import { createReadingStore } from '../features/reading/store'
import { createReturnedStore } from '../features/returned/store'
import { createReviewsStore } from '../features/reviews/store'
import { createSavedViewsStore } from '../features/savedViews/store'
import { createSearchStore } from '../features/search/store'
import { createSettingsStore } from '../features/settings/store'
import { createSpellingStore } from '../features/spelling/store'
import { createToastsStore } from '../features/toasts/store'
import { createTemplatesStore } from '../features/templates/store'
import { createTransferStore } from '../features/transfer/store'
import { createCompareStore } from '../features/writing/history/compareStore'
import { createHistoryStore } from '../features/writing/history/store'
import { createWritingStore } from '../features/writing/store'
import { createWrittenStore } from '../features/written/store'
import { createAskedStore } from './asked'
import { createFrameStore } from './frame'
import { createNavigationStore, currentVisit, HOME } from './navigation'
import { routeOf } from './screens'

export type Stores = ReturnType<typeof createStores>

/** @param opening how the window was left; null: as it is the first time */
export function createStores(api: MatineeApi<File>, opening: Opening | null = null) {
  const start = opening?.screen ? routeOf(opening.screen) : null
  const navigation = createNavigationStore(start ?? HOME)
  const library = createLibraryStore(api)
  const films = createFilmsStore(api)
  const filmPages = createFilmPagesStore(api)
  const filmEdits = createFilmEditsStore(api)
  const templates = createTemplatesStore(api)
  const journal = createJournalStore(api)
  const drafts = createDraftsStore(api)
  const bin = createBinStore(api)
  const lists = createListsStore(api)
  const list = createListStore(api, { sort: 'listed', layout: 'rows' })
  const watchlist = createListStore(api, { sort: 'added', layout: 'wall' })
  const people = createPeopleStore(api)
  const savedViews = createSavedViewsStore(api)
  const returned = createReturnedStore(api)
  const guide = createGuideStore()
  const reviews = createReviewsStore(api)
  const reading = createReadingStore(api)
  const writing = createWritingStore(api)
  const versionHistory = createHistoryStore(api)
  const compare = createCompareStore(api)
  const written = createWrittenStore(api)
  const importing = createImportingStore(api)
  const mapping = createMappingStore(api)
  const imports = createImportsStore(api)
  return {
    frame: createFrameStore(api, opening?.isSidebarShown ?? true),
    asked: createAskedStore(),
    navigation,
    toasts: createToastsStore(api),
    library,
    films,
    filmPages,
    filmEdits,
    filmNotes: createFilmNotesStore(api),
    templates,
    merging: createMergingStore(api),
    posters: createPostersStore(api),
    journal,
    drafts,
    bin,
    lists,
    list,
    watchlist,
    pick: createPickStore(api),
    people,
    savedViews,
    returned,
    guide,
    reviews,
    reading,
    peopleNames: createPeopleNamesStore(api),
    newEntry: createNewEntryStore(api),
    settings: createSettingsStore(api, opening?.preferences ?? null),
    spelling: createSpellingStore(api),
    pasting: createPastingStore(api),
    writing,
    versionHistory,
    compare,
    search: createSearchStore(api),
    written,
    transfer: createTransferStore(api),
    arrivals: createArrivalsStore(),
    importing,
    mapping,
    imports,

    /** The library changed: reads again what is on the screen and around it. */
    refresh: async (): Promise<void> => {
      const shown = currentVisit(navigation.getState()).route.name
      reading.getState().actions.forgetCards()
      await Promise.all([
        library.getState().actions.load(),
        films.getState().actions.load(),
        filmPages.getState().actions.reload(),
        filmEdits.getState().actions.reload(),
        journal.getState().actions.reload(),
        drafts.getState().actions.load(),
        writing.getState().actions.reload(false),
        shown === 'write' && versionHistory.getState().actions.reload(),
        shown === 'compare' && compare.getState().actions.reload(),
        shown === 'drafts' && bin.getState().actions.load(),
        shown === 'person' && people.getState().actions.reload(),
        savedViews.getState().actions.load(),
        shown === 'settings' && templates.getState().actions.load(),
        shown === 'settings' && imports.getState().actions.load(),
        imports.getState().actions.reloadNotes(),
        list.getState().actions.reload(),
        watchlist.getState().actions.reload(),
        shown === 'lists' && lists.getState().actions.load(),
        shown === 'returned' && returned.getState().actions.load(),
        shown === 'reviews' && reviews.getState().actions.load(),
        importing.getState().session?.phase === 'mapping' && mapping.getState().actions.reload(),
        shown === 'written' && written.getState().actions.reload(),
        shown === 'read' && reading.getState().actions.reload()
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
