import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { EVERY_FILM } from '../../../shared/models/filmQuery'
import type { ListEntry } from '../../../shared/models/list'
import { currentVisit } from '../../app/navigation'
import { Page } from '../../app/Page'
import { useStores } from '../../app/stores'
import { messages, listWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { EmptyState } from '../../ui/EmptyState'
import { SaveView } from '../savedViews/SaveView'
import { useView } from '../savedViews/useView'
import { ViewMenu } from '../savedViews/ViewMenu'
import { AddFilmsDialog } from './AddFilmsDialog'
import { CarryDock } from './CarryDock'
import { EntryList } from './EntryList'
import { EntryWall } from './EntryWall'
import { isFilteredList, isSameFilmQuery, questionKey, showsOwnOrder, WATCHLIST } from './listStore'
import { MoveHint } from './MoveHint'
import { PickPanel } from './PickPanel'
import { useCarry } from './useCarry'
import { useEntryActs } from './useEntryActs'
import { useFocusWhenEmpty } from './useFocusWhenEmpty'
import { useFromTop } from './useFromTop'
import { WatchlistFilters } from './WatchlistFilters'

/** What I want to see: one film picked from it on top, and the wall of all of them with the reasons. */
export function WatchlistPage({ view: viewId }: { view: string | null }) {
  const { watchlist: store, pick, navigation } = useStores()
  const card = useStore(store, (state) => state.card)
  const query = useStore(store, (state) => state.query)
  const total = useStore(store, (state) => state.total)
  const layout = useStore(store, (state) => state.layout)
  const problem = useStore(store, (state) => state.problem)
  const actions = useStore(store, (state) => state.actions)
  const isPicking = useStore(pick, (state) => state.isOpen)
  const picked = useStore(pick, (state) => state.picked?.entry.film.id ?? null)
  const pickActions = useStore(pick, (state) => state.actions)
  const visit = useStore(navigation, (state) => currentVisit(state).key)
  const view = useView(viewId)
  const scroll = useRef<HTMLDivElement>(null)
  const pickButton = useRef<HTMLButtonElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const [isAdding, setAdding] = useState(false)

  const viewAtFirst = useRef(view)
  useLayoutEffect(() => {
    const saved = viewAtFirst.current?.view
    actions.enter(visit, WATCHLIST, saved?.page === 'watchlist' ? saved.query : null)
    return actions.leave
  }, [actions, visit])
  useEffect(() => pickActions.close, [pickActions])

  const listId = card?.id ?? null
  const asked = useMemo(() => ({ ...query, filter: { ...query.filter, list: listId } }), [query, listId])
  // The filters govern the pick too, and a film that was taken off the list is none to pick.
  useEffect(() => {
    if (asked.filter.list !== null) void pickActions.keep(asked)
  }, [asked, card, pickActions])

  const question = questionKey(query)
  useFromTop(scroll, question, visit)
  useFocusWhenEmpty(total ?? 0, addButton)
  const canMove = showsOwnOrder(query)
  const acts = useEntryActs(store, canMove)
  const carrying = useCarry(total ?? 0, acts.move)
  const hasFilter = isFilteredList(query)
  const clear = (): void => void actions.filter(EVERY_FILM)
  const aboutOf = useCallback(({ film, addedOn }: ListEntry) => {
    const parts = [film.year === null ? null : String(film.year), addedOn === null ? null : words.watchlist.since(addedOn, new Date())]
    return parts.filter((part) => part !== null).join(' · ')
  }, [])
  const closePick = (): void => {
    pickActions.close()
    pickButton.current?.focus()
  }

  const isReady = card !== null && total !== null
  const isEmpty = card?.films === 0
  const shared = { store, label: words.watchlist.title, isRanked: false, scroll, onOpen: acts.open, menuOf: acts.menuOf, onNote: acts.note, onTakeOff: acts.takeOff }
  return (
    <Page
      title={view?.name ?? words.watchlist.title}
      isReady={isReady}
      scroller={scroll}
      actions={
        <>
          {view !== null && <ViewMenu view={view} changed={view.view.page === 'watchlist' && isSameFilmQuery(view.view.query, query) ? null : { page: 'watchlist', query }} />}
          {view === null && hasFilter && <SaveView view={{ page: 'watchlist', query }} />}
          <Button
            kind="plain"
            icon="Dices"
            ref={pickButton}
            className={classes('picks', isPicking && 'on')}
            aria-label={words.pick.label}
            aria-pressed={isPicking}
            disabled={!isReady || isEmpty}
            onClick={() => (isPicking ? pickActions.close() : void pickActions.open(asked))}
          >
            {words.pick.label}
          </Button>
          <Button kind="primary" icon="Plus" ref={addButton} aria-label={words.watchlist.add} onClick={() => setAdding(true)}>
            {words.watchlist.add}
          </Button>
        </>
      }
      head={
        <>
          <header className={isEmpty ? 'jhead ruled' : 'jhead'}>
            <h1 className="h-screen">
              <bdi>{view?.name ?? words.watchlist.title}</bdi>
            </h1>
            <p className="muted num" role="status">
              {card !== null && total !== null && !isEmpty && (hasFilter ? words.watchlist.found(total, card.films) : words.watchlist.count(card.films))}
            </p>
          </header>
          {!isEmpty && <WatchlistFilters />}
        </>
      }
      foot={<CarryDock carry={carrying.carry} count={total ?? 0} />}
    >
      {problem !== null && !isReady && (
        <div className="standin">
          <EmptyState title={messages.trouble.page} actions={<Button onClick={() => void actions.reload()}>{messages.trouble.tryAgain}</Button>}>
            {problem.message}
          </EmptyState>
        </div>
      )}
      {isReady && isEmpty && (
        <div className="standin">
          <EmptyState
            title={words.watchlist.empty.title}
            actions={
              <Button icon="Plus" onClick={() => setAdding(true)}>
                {words.watchlist.add}
              </Button>
            }
          >
            {words.watchlist.empty.body}
          </EmptyState>
        </div>
      )}
      {isReady && !isEmpty && isPicking && (
        <div className="pickroom">
          <PickPanel query={asked} onClearFilters={clear} onClose={closePick} />
        </div>
      )}
      {isReady && !isEmpty && !isPicking && total === 0 && (
        <div className="standin">
          <EmptyState title={words.watchlist.nothing.title} actions={<Button onClick={clear}>{words.watchlist.nothing.clear}</Button>}>
            {words.watchlist.nothing.body}
          </EmptyState>
        </div>
      )}
      {isReady && total > 0 && layout === 'wall' && <EntryWall key={question} {...shared} total={total} hasAbove={isPicking} picked={isPicking ? picked : null} about={aboutOf} />}
      {isReady && total > 0 && layout === 'rows' && (
        <>
          {!canMove && <MoveHint store={store} />}
          <EntryList key={question} {...shared} total={total} hasAbove={isPicking || !canMove} canMove={canMove} carrying={carrying} />
        </>
      )}
      {isAdding && <AddFilmsDialog store={store} name={words.watchlist.the} onClose={() => setAdding(false)} />}
    </Page>
  )
}
