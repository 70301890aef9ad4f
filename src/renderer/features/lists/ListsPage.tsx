import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { ListCard } from '../../../shared/models/list'
import { Page } from '../../app/Page'
import { useStores } from '../../app/stores'
import { useGo } from '../../app/useGo'
import { messages, listWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { FilterBar } from '../../ui/FilterBar'
import { SortDrop } from '../../ui/SortDrop'
import { Toggle } from '../../ui/Toggle'
import { nextTile } from '../films/nextTile'
import { ListCardLink } from './ListCardLink'
import { isNarrowed, listsShown } from './store'

const SORTS = ['changed', 'name', 'size'] as const

/** All lists but the watchlist. */
export function ListsPage() {
  const { lists: store } = useStores()
  const lists = useStore(store, (state) => state.lists)
  const problem = useStore(store, (state) => state.problem)
  const shown = useStore(store, (state) => state.shown)
  const actions = useStore(store, (state) => state.actions)
  useEffect(() => void actions.load(), [actions])

  const visible = lists === null ? [] : listsShown(lists, shown)
  const on = lists?.reduce((sum, list) => sum + list.films, 0) ?? 0
  const isEmpty = lists?.length === 0
  return (
    <Page
      title={words.lists.title}
      isReady={lists !== null}
      actions={
        <Button kind="primary" icon="Plus" onClick={actions.openMaking}>
          {words.lists.make}
        </Button>
      }
      head={
        <>
          <header className={isEmpty ? 'jhead ruled' : 'jhead'}>
            <h1 className="h-screen">{words.lists.title}</h1>
            <p className="muted num" role="status">
              {lists !== null && !isEmpty && (isNarrowed(shown) ? words.lists.found(visible.length, lists.length) : words.lists.count(lists.length, on))}
            </p>
          </header>
          {!isEmpty && (
            <div className="jf">
              <FilterBar
                label={words.lists.filter}
                end={
                  <SortDrop
                    label={words.lists.sort}
                    value={shown.sort}
                    options={SORTS.map((value) => ({ value, label: words.lists.sorts[value] }))}
                    onChange={(sort) => actions.show({ sort })}
                  />
                }
              >
                <Toggle isOn={shown.isRanked} onChange={(isRanked) => actions.show({ isRanked })}>
                  {words.lists.ranked}
                </Toggle>
                <Toggle isOn={shown.hasFilmsToSee} onChange={(hasFilmsToSee) => actions.show({ hasFilmsToSee })}>
                  {words.lists.toSee}
                </Toggle>
                <Toggle isOn={shown.isPrivate} onChange={(isPrivate) => actions.show({ isPrivate })}>
                  {words.lists.private}
                </Toggle>
              </FilterBar>
            </div>
          )}
        </>
      }
    >
      {problem !== null && lists === null && (
        <div className="standin">
          <EmptyState title={messages.trouble.page} actions={<Button onClick={() => void actions.load()}>{messages.trouble.tryAgain}</Button>}>
            {problem.message}
          </EmptyState>
        </div>
      )}
      {isEmpty && (
        <div className="standin">
          <EmptyState
            title={words.lists.empty.title}
            actions={
              <Button icon="Plus" onClick={actions.openMaking}>
                {words.lists.make}
              </Button>
            }
          >
            {words.lists.empty.body}
          </EmptyState>
        </div>
      )}
      {lists !== null && !isEmpty && visible.length === 0 && (
        <div className="standin">
          <EmptyState
            title={words.lists.nothing.title}
            actions={<Button onClick={() => actions.show({ isRanked: false, hasFilmsToSee: false, isPrivate: false })}>{words.lists.nothing.clear}</Button>}
          >
            {words.lists.nothing.body}
          </EmptyState>
        </div>
      )}
      {visible.length > 0 && <Lists lists={visible} />}
    </Page>
  )
}

/** One Tab stop; arrows move, Enter opens. */
function Lists({ lists }: { lists: readonly ListCard[] }) {
  const { go } = useGo()
  const grid = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState(0)
  const stop = Math.min(active, lists.length - 1)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const cells = [...(grid.current?.children ?? [])]
    const columns = Math.max(1, cells.filter((cell) => cell instanceof HTMLElement && cell.offsetTop === (cells[0] instanceof HTMLElement ? cells[0].offsetTop : 0)).length)
    const next = nextTile(event.key, stop, lists.length, columns, 4)
    if (next === null) return
    event.preventDefault()
    setActive(next)
    cells[next]?.querySelector<HTMLElement>('a')?.focus()
  }
  return (
    <ul ref={grid} className="lists" aria-label={words.lists.label} onKeyDown={onKeyDown}>
      {lists.map((list, index) => (
        <li key={list.id} onFocus={() => setActive(index)}>
          <ListCardLink list={list} isTabStop={index === stop} onOpen={() => go({ name: 'list', list: list.id })} />
        </li>
      ))}
    </ul>
  )
}
