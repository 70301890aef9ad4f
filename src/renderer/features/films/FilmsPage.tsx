import { useCallback, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { Page } from '../../app/Page'
import { useStores } from '../../app/stores'
import { useGo } from '../../app/useGo'
import { en } from '../../messages/en'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Field } from '../../ui/Field'
import { FewFilms } from './FewFilms'
import { FilmsWall } from './FilmsWall'
import { SeatRow } from './SeatRow'

/** Up to here the cards are large and nothing needs filtering. */
const FEW = 12

/** All films, as a wall of title cards. */
export function FilmsPage() {
  const { films: store, library, pasting } = useStores()
  const { films, filter, problem, actions } = useStore(store)
  const total = useStore(library, (state) => state.status?.films ?? 0)
  const { go } = useGo()
  const scroll = useRef<HTMLDivElement>(null)
  const open = useCallback((film: string) => go({ name: 'film', film }), [go])

  useEffect(() => {
    void actions.load()
  }, [actions])

  const isFew = total <= FEW && filter === ''
  return (
    <Page
      title={en.films.title}
      isReady={films !== null}
      scroller={scroll}
      actions={
        <>
          <Button kind="plain" icon="ClipboardPaste" aria-label={en.films.paste} onClick={() => void pasting.getState().actions.openFromClipboard()}>
            {en.films.paste}
          </Button>
          <Button kind="primary" icon="Plus" onClick={() => actions.openAdding()}>
            {en.films.add}
          </Button>
        </>
      }
      head={
        <header className="jhead ruled">
          <h1 className="h-screen">{en.films.title}</h1>
          <p className="muted num" role="status">
            {filter === '' ? en.films.count(total) : en.films.found(films?.length ?? 0)}
          </p>
          {!isFew && (
            <Field
              className="findin"
              label={en.films.filter}
              hideLabel
              type="search"
              icon="Search"
              placeholder={en.films.filter}
              value={filter}
              onChange={(text) => void actions.setFilter(text)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' || filter === '') return
                event.preventDefault()
                void actions.setFilter('')
              }}
            />
          )}
        </header>
      }
      foot={isFew && films !== null && <SeatRow taken={films.length} />}
    >
      {problem !== null && films === null && (
        <div className="standin">
          <EmptyState title={en.trouble.page} actions={<Button onClick={() => void actions.load()}>{en.trouble.tryAgain}</Button>}>
            {problem.message}
          </EmptyState>
        </div>
      )}
      {films !== null && films.length === 0 && filter !== '' && (
        <NothingFound filter={filter} onClear={() => void actions.setFilter('')} onAdd={() => actions.openAdding(filter)} />
      )}
      {films !== null && isFew && <FewFilms films={films} onOpen={open} onAdd={() => actions.openAdding()} />}
      {films !== null && !isFew && films.length > 0 && <FilmsWall films={films} onOpen={open} scroll={scroll} />}
    </Page>
  )
}

function NothingFound({ filter, onClear, onAdd }: { filter: string; onClear: () => void; onAdd: () => void }) {
  const words = en.films.nothingFound(filter)
  return (
    <div className="standin">
      <EmptyState
        title={words.title}
        actions={
          <>
            <Button onClick={onClear}>{words.clear}</Button>
            <Button icon="Plus" onClick={onAdd}>
              {en.films.add}
            </Button>
          </>
        }
      >
        {words.body}
      </EmptyState>
    </div>
  )
}
