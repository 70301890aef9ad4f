import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { ListEntry } from '../../../shared/models/list'
import { currentVisit } from '../../app/navigation'
import { Page } from '../../app/Page'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages, listWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Menu } from '../../ui/Menu'
import { AddFilmsDialog } from './AddFilmsDialog'
import { CarryDock } from './CarryDock'
import { EntryList } from './EntryList'
import { EntryWall } from './EntryWall'
import { ListFilters, ListHead } from './ListHead'
import { questionKey, showsOwnOrder } from './listStore'
import { MoveHint } from './MoveHint'
import { useCarry } from './useCarry'
import { useEntryActs } from './useEntryActs'
import { useFocusWhenEmpty } from './useFocusWhenEmpty'
import { useFromTop } from './useFromTop'

/** One list: its films in an order, each with a note. */
export function ListPage({ list: id }: { list: string }) {
  const { list: store, navigation, transfer, refresh } = useStores()
  const card = useStore(store, (state) => (state.card?.id === id ? state.card : null))
  const query = useStore(store, (state) => state.query)
  const total = useStore(store, (state) => state.total)
  const layout = useStore(store, (state) => state.layout)
  const problem = useStore(store, (state) => state.problem)
  const actions = useStore(store, (state) => state.actions)
  const visit = useStore(navigation, (state) => currentVisit(state).key)
  const { go, returnTo, forget } = useGo()
  const { done } = useAct()
  const scroll = useRef<HTMLDivElement>(null)
  const editButton = useRef<HTMLButtonElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const [isEditing, setEditing] = useState(false)
  const [isAdding, setAdding] = useState(false)

  useLayoutEffect(() => {
    actions.enter(visit, id, null)
    return actions.leave
  }, [actions, visit, id])

  const question = questionKey(query)
  useFromTop(scroll, question, visit)
  useFocusWhenEmpty(total ?? 0, addButton)
  const canMove = showsOwnOrder(query)
  const acts = useEntryActs(store, canMove)
  const carrying = useCarry(total ?? 0, acts.move)
  const aboutOf = useCallback(({ film }: ListEntry) => film.year, [])

  const leaveForm = (): void => {
    setEditing(false)
    requestAnimationFrame(() => editButton.current?.focus())
  }
  const remove = async (): Promise<void> => {
    const outcome = await actions.remove()
    if (!('done' in outcome)) return void (await done(outcome))
    returnTo({ name: 'lists' })
    forget((route) => route.name === 'list' && route.list === id)
    await done(outcome)
  }
  const add = (): void => setAdding(true)

  if (card === null || total === null) {
    return (
      <Page title={words.page.documentTitle} isReady={false}>
        {problem !== null && (
          <div className="standin">
            <EmptyState
              title={problem.code === 'not-found' ? words.page.gone : messages.trouble.page}
              actions={
                problem.code === 'not-found' ? (
                  <Button onClick={() => go({ name: 'lists' })}>{words.page.toLists}</Button>
                ) : (
                  <Button onClick={() => void refresh()}>{messages.trouble.tryAgain}</Button>
                )
              }
            >
              {problem.message}
            </EmptyState>
          </div>
        )}
      </Page>
    )
  }
  const label = card.isRanked ? words.page.rankedFilms : words.page.films
  const shared = { store, label, total, isRanked: card.isRanked, scroll, onOpen: acts.open, menuOf: acts.menuOf, onNote: acts.note, onTakeOff: acts.takeOff }
  return (
    <Page
      title={card.name}
      isReady
      scroller={scroll}
      crumb={<Crumb name={card.name} />}
      actions={
        <>
          <Button kind="plain" icon="Upload" aria-label={words.page.export} onClick={() => void transfer.getState().actions.openExport({ scope: { kind: 'list', list: id }, name: card.name })}>
            {words.page.export}
          </Button>
          <Button kind="plain" icon="PencilLine" ref={editButton} aria-label={words.page.edit} onClick={() => setEditing(true)}>
            {words.page.edit}
          </Button>
          <Menu
            label={words.page.more}
            items={[
              {
                label: card.isLiked ? words.page.unlike : words.page.like,
                icon: 'Heart',
                onChoose: () => void actions.like(!card.isLiked).then(done)
              },
              { label: words.page.remove, icon: 'Trash2', isDanger: true, onChoose: () => void remove() }
            ]}
          />
          <Button kind="primary" icon="Plus" ref={addButton} aria-label={words.page.add} onClick={add}>
            {words.page.add}
          </Button>
        </>
      }
      head={
        <>
          <ListHead
            card={card}
            isEditing={isEditing}
            onCancel={leaveForm}
            onSave={async (text) => {
              const outcome = await actions.change(text)
              if ('done' in outcome) {
                leaveForm()
                void done(outcome)
              }
              return outcome
            }}
          />
          <ListFilters card={card} />
        </>
      }
      foot={<CarryDock carry={carrying.carry} count={total} />}
    >
      {card.films === 0 && (
        <div className="standin">
          <EmptyState
            title={words.page.empty.title}
            actions={
              <Button icon="Plus" onClick={add}>
                {words.page.add}
              </Button>
            }
          >
            {words.page.empty.body}
          </EmptyState>
        </div>
      )}
      {card.films > 0 && total === 0 && (
        <div className="standin">
          <EmptyState title={words.page.nothing.title} actions={<Button onClick={() => void actions.filter({ seen: null })}>{words.page.nothing.clear}</Button>}>
            {words.page.nothing.body}
          </EmptyState>
        </div>
      )}
      {total > 0 && layout === 'rows' && (
        <>
          {!canMove && <MoveHint store={store} />}
          <EntryList key={question} {...shared} hasAbove={!canMove} canMove={canMove} carrying={carrying} />
        </>
      )}
      {total > 0 && layout === 'wall' && <EntryWall key={question} {...shared} hasAbove={false} picked={null} about={aboutOf} />}
      {isAdding && <AddFilmsDialog store={store} name={card.name} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function Crumb({ name }: { name: string }) {
  const { go } = useGo()
  return (
    <nav className="crumb" aria-label={messages.frame.breadcrumb}>
      <a
        href="#lists"
        onClick={(event) => {
          event.preventDefault()
          go({ name: 'lists' })
        }}
      >
        {words.lists.title}
      </a>
      <span aria-hidden="true">/</span>
      <b aria-current="page" className="clip">
        <bdi>{name}</bdi>
      </b>
    </nav>
  )
}
