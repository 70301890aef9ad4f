import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { currentVisit } from '../../app/navigation'
import { Page } from '../../app/Page'
import { useStores } from '../../app/stores'
import { useGo } from '../../app/useGo'
import { messages } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { SaveView } from '../savedViews/SaveView'
import { useView } from '../savedViews/useView'
import { ViewMenu } from '../savedViews/ViewMenu'
import { FewFilms } from './FewFilms'
import { FilmsDock } from './FilmsDock'
import { FilmsFilters } from './FilmsFilters'
import { FilmsTable } from './FilmsTable'
import { FilmsWall } from './FilmsWall'
import { isFiltered, isSameQuery } from './filmsQuery'
import { LoadingWall } from './LoadingWall'
import { NothingFound } from './NothingFound'
import { SeatRow } from './SeatRow'
import { TitleFilter } from './TitleFilter'

/** Up to here the cards are large and nothing needs filtering. */
const FEW = 12

/** All films, or those of a saved view: as a wall of title cards, or line by line. */
export function FilmsPage({ view: viewId }: { view: string | null }) {
  const { films: store, library, navigation, pasting } = useStores()
  const query = useStore(store, (state) => state.query)
  const total = useStore(store, (state) => state.total)
  const layout = useStore(store, (state) => state.layout)
  const problem = useStore(store, (state) => state.problem)
  const actions = useStore(store, (state) => state.actions)
  const all = useStore(library, (state) => state.status?.films ?? 0)
  const visit = useStore(navigation, (state) => currentVisit(state).key)
  const view = useView(viewId)
  const { go } = useGo()
  const scroll = useRef<HTMLDivElement>(null)
  const open = useCallback((film: string) => go({ name: 'film', film }), [go])

  // Before anything is painted: what stands in the store may still belong to another visit.
  const entered = useStore(store, (state) => state.visit)
  const viewAtFirst = useRef(view)
  useLayoutEffect(() => {
    actions.enter(visit, viewAtFirst.current)
    return actions.leave
  }, [actions, visit])
  // Another question is read from its beginning.
  const asked = useRef(query)
  useEffect(() => {
    if (asked.current === query) return
    asked.current = query
    if (entered === visit) scroll.current?.scrollTo({ top: 0, behavior: 'instant' })
  }, [query, entered, visit])

  const hasFilter = isFiltered(query.filter)
  const isReady = entered === visit && total !== null
  const isFew = all <= FEW && !hasFilter && view === null
  const title = view?.name ?? messages.films.title
  const viewQuery = { page: 'films', query } as const
  const isViewChanged = view?.view.page === 'films' && !isSameQuery(view.view.query, query)
  return (
    <Page
      title={title}
      isReady={isReady}
      scroller={scroll}
      actions={
        <>
          <Button kind="plain" icon="ClipboardPaste" aria-label={messages.films.paste} onClick={() => void pasting.getState().actions.openFromClipboard()}>
            {messages.films.paste}
          </Button>
          <Button kind="primary" icon="Plus" onClick={() => actions.openAdding()}>
            {messages.films.add}
          </Button>
        </>
      }
      head={
        <>
          <header className={isFew ? 'jhead ruled' : 'jhead'}>
            <h1 className="h-screen clip">
              <bdi>{title}</bdi>
            </h1>
            <p className="muted num" role="status">
              {hasFilter ? messages.films.found(total ?? 0, all) : messages.films.count(all)}
            </p>
            {view !== null && <ViewMenu view={view} changed={isViewChanged ? viewQuery : null} />}
            {view === null && hasFilter && <SaveView view={viewQuery} />}
            {!isFew && <TitleFilter />}
          </header>
          {!isFew && <FilmsFilters />}
        </>
      }
      foot={isFew && isReady ? <SeatRow taken={total} /> : <FilmsDock />}
    >
      {problem !== null && total === null && (
        <div className="standin">
          <EmptyState title={messages.trouble.page} actions={<Button onClick={() => void actions.load()}>{messages.trouble.tryAgain}</Button>}>
            {problem.message}
          </EmptyState>
        </div>
      )}
      {problem === null && !isReady && <LoadingWall />}
      {isReady && isFew && <Few total={total} onOpen={open} />}
      {isReady && !isFew && total === 0 && <NothingFound />}
      {isReady && !isFew && total > 0 && layout === 'wall' && <FilmsWall total={total} onOpen={open} scroll={scroll} />}
      {isReady && !isFew && total > 0 && layout === 'table' && <FilmsTable total={total} onOpen={open} scroll={scroll} />}
    </Page>
  )
}

function Few({ total, onOpen }: { total: number; onOpen: (film: string) => void }) {
  const { films } = useStores()
  const actions = useStore(films, (state) => state.actions)
  useStore(films, (state) => state.version)
  useEffect(() => actions.show(0, total), [actions, total])
  const shown = Array.from({ length: total }, (_, index) => actions.at(index)).filter((film) => film !== undefined)
  return <FewFilms films={shown} onOpen={onOpen} onAdd={() => actions.openAdding()} />
}
