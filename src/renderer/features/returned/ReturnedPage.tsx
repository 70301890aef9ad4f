import { useEffect, useId, useRef } from 'react'
import { useStore } from 'zustand'
import { Page } from '../../app/Page'
import { useStores } from '../../app/stores'
import { messages, returnedWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Segmented } from '../../ui/Segmented'
import { PerhapsMentioned } from './PerhapsMentioned'
import { ReturnedFilms } from './ReturnedFilms'

/** Films one keeps coming back to; beside them, mentions nobody has decided about. */
export function ReturnedPage() {
  const { returned } = useStores()
  const { films, whose, waiting, problem, actions } = useStore(returned)
  const heading = useId()
  const scroll = useRef<HTMLDivElement>(null)
  useEffect(() => void actions.load(), [actions])
  const isEmpty = films !== null && films.length === 0

  return (
    <Page
      title={words.title}
      isReady={films !== null && waiting !== null}
      scroller={scroll}
      head={
        <header className="jhead rthead">
          <h1 className="h-screen">{words.title}</h1>
          <p className="muted num" role="status">
            {films === null || films.length === 0 ? '' : words.count(films.length)}
          </p>
          <span className="grow" />
          {(waiting ?? 0) > 0 && (
            <Button kind="plain" className="todecide" onClick={() => document.getElementById(heading)?.focus()}>
              {words.toOffered(waiting ?? 0)}
            </Button>
          )}
          <Segmented
            label={words.whose}
            kind="words"
            value={whose}
            options={[
              { value: 'mine', label: words.mine },
              { value: 'all', label: words.all }
            ]}
            onChange={(chosen) => void actions.ask(chosen)}
          />
        </header>
      }
    >
      {problem !== null && films === null ? (
        <div className="standin">
          <EmptyState title={messages.trouble.page} actions={<Button onClick={() => void actions.load()}>{messages.trouble.tryAgain}</Button>}>
            {problem.message}
          </EmptyState>
        </div>
      ) : (
        <div className="rtcols">
          {isEmpty ? (
            <div className="rtnone">
              <EmptyState title={words.empty.title}>{words.empty.body}</EmptyState>
            </div>
          ) : (
            <ReturnedFilms films={films ?? []} />
          )}
          <PerhapsMentioned heading={heading} />
        </div>
      )}
    </Page>
  )
}
