import { Suspense, useCallback, useEffect } from 'react'
import { useStore } from 'zustand'
import type { MatineeApi } from '../../shared/ipc/types'
import { FirstRun } from '../features/firstRun/FirstRun'
import { FilmCards } from '../features/reading/FilmCards'
import { Toasts } from '../features/toasts/Toasts'
import { elsewhereWords, messages } from '../messages'
import { Button } from '../ui/Button'
import { classes } from '../ui/classes'
import { EmptyState } from '../ui/EmptyState'
import { OpenLinkContext } from '../ui/outsideLinks'
import { BringIn } from './BringIn'
import { Dialogs } from './Dialogs'
import { ErrorBoundary } from './ErrorBoundary'
import { currentVisit, HOME, isAlone } from './navigation'
import { fetchPages } from './pages'
import { Screen } from './Screen'
import { Sidebar } from './Sidebar'
import { useStores } from './stores'
import { useAsked } from './useAsked'
import { useTellShown } from './useTellShown'
import { useWindowCommands } from './useWindowCommands'

/** The window: sidebar, page, and what lies above them. */
export function App({ on }: { on: MatineeApi<File>['on'] }) {
  const { drafts, library, navigation, toasts, writing, refresh } = useStores()
  const { status, problem, actions } = useStore(library)
  useEffect(() => {
    void refresh().then(() => {
      const { kept } = drafts.getState()
      const show = { label: elsewhereWords.keptShow, run: () => navigation.getState().actions.go({ name: 'drafts' }) }
      if (kept.length > 0) toasts.getState().actions.show(elsewhereWords.kept(kept.length), show)
    })
    return on('library.changed', () => void writing.getState().actions.reload(true).then(refresh))
  }, [on, refresh, drafts, navigation, toasts, writing])
  useWindowCommands(on)
  useAsked(on)
  // Last of the three: main takes it for the sign that the page listens.
  useTellShown()
  useEffect(() => fetchPages(), [])

  const openLink = useCallback(
    (url: string) => {
      void actions.openLink(url).then((trouble) => {
        if (trouble !== null) toasts.getState().actions.showProblem(trouble)
      })
    },
    [actions, toasts]
  )

  if (status === null) {
    return problem === null ? null : (
      <div className="standin">
        <EmptyState title={messages.trouble.opening} actions={<Button onClick={() => void refresh()}>{messages.trouble.tryAgain}</Button>}>
          {problem.message}
        </EmptyState>
      </div>
    )
  }
  return (
    <OpenLinkContext value={openLink}>
      <BringIn>
        <FilmCards>
          <Window isEmpty={status.isEmpty} />
          <Dialogs />
        </FilmCards>
        <Toasts />
      </BringIn>
    </OpenLinkContext>
  )
}

function Window({ isEmpty }: { isEmpty: boolean }) {
  const { frame, navigation, settings } = useStores()
  const visit = useStore(navigation, currentVisit)
  const isSidebarShown = useStore(frame, (state) => (isAlone(visit.route) ? state.isSidebarBesideWriting : state.isSidebarShown))
  const { go } = useStore(navigation, (state) => state.actions)
  const { tellFailed } = useStore(frame, (state) => state.actions)
  // Dates and figures on the screen are written anew in another locale.
  useStore(settings, (state) => state.preferences)

  // The first film may be on its way while the library still counts as empty.
  if (isEmpty && (visit.route.name === 'journal' || visit.route.name === 'films')) return <FirstRun />
  return (
    <div className={classes('app', !isSidebarShown && 'solo')}>
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        {messages.frame.skip}
      </a>
      {isSidebarShown && <Sidebar />}
      <ErrorBoundary key={visit.key} onLeave={() => go(HOME)} onFailed={tellFailed}>
        <Suspense fallback={<main className="main" id="main" tabIndex={-1} />}>
          <Screen route={visit.route} />
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}
