import { useEffect } from 'react'
import { FilmsPage } from '../features/films/FilmsPage'
import { JournalPage } from '../features/journal/JournalPage'
import { messages } from '../messages'
import type { Route } from './navigation'
import {
  ComparePage,
  DraftsPage,
  EditFilmPage,
  FilmPage,
  GuidePage,
  ListPage,
  ListsPage,
  PersonPage,
  ReadPage,
  ReturnedPage,
  ReviewsPage,
  SettingsPage,
  WatchlistPage,
  WriteScreen,
  WrittenPage
} from './pages'
import { useStores } from './stores'
import { useGo } from './useGo'

/** Which feature answers which route. */
export function Screen({ route }: { route: Route }) {
  switch (route.name) {
    case 'journal':
      return <JournalPage view={route.view ?? null} />
    case 'films':
      return <FilmsPage view={route.view ?? null} />
    case 'film':
      return <FilmPage film={route.film} />
    case 'editFilm':
      return <EditFilmPage film={route.film} part={route.part ?? null} />
    case 'person':
      return <PersonPage person={route.person} />
    case 'watchlist':
      return <WatchlistPage view={route.view ?? null} />
    case 'lists':
      return <ListsPage />
    case 'list':
      return <ListPage list={route.list} />
    case 'reviews':
      return <ReviewsPage />
    case 'settings':
      return <SettingsPage page={route.page ?? null} />
    case 'write':
      return <WritePage entry={route.entry} />
    case 'compare':
      return <ComparePage entry={route.entry} version={route.version ?? null} />
    case 'read':
      return <ReadPage review={route.review} isFromList={route.isFromList ?? false} />
    case 'returned':
      return <ReturnedPage />
    case 'written':
      return <WrittenPage query={route.query ?? null} />
    case 'guide':
      return <GuidePage topic={route.topic ?? null} />
    case 'drafts':
      return <DraftsPage />
  }
}

/** Writing has its own toolbar; here is what comes after it. */
function WritePage({ entry }: { entry: string }) {
  const { toasts, refresh, library, writing } = useStores()
  const { go, returnTo, forget } = useGo()
  // The entry is a draft from the moment it is opened: the sidebar says so.
  useEffect(() => void library.getState().actions.load(), [library])
  useEffect(() => {
    const title = (): void => {
      const film = writing.getState().entry?.film
      document.title = messages.frame.documentTitle(film === undefined ? null : messages.film.withYear(film.title, film.year))
    }
    title()
    const stop = writing.subscribe(title)
    return () => {
      stop()
      // Whatever was written shows on the page that comes next.
      void writing.getState().actions.flush().then(refresh)
    }
  }, [writing, refresh])

  return (
    <main className="main" id="main" tabIndex={-1}>
      <WriteScreen
        entryId={entry}
        onLeave={(film) => returnTo({ name: 'film', film })}
        onOpenFilm={(film) => go({ name: 'film', film })}
        onCompare={(version) => go({ name: 'compare', entry, ...(version === null ? {} : { version }) })}
        onFinished={({ film }) => {
          returnTo({ name: 'film', film: film.id })
          void refresh()
        }}
        onRemoved={(done, film) => {
          returnTo({ name: 'film', film })
          forget((other) => other.name === 'write' && other.entry === entry)
          toasts.getState().actions.showDone(done)
          void refresh()
        }}
      />
    </main>
  )
}
