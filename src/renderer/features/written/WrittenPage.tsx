import { useEffect, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { MOST_COUNTED } from '../../../shared/models/writtenSearch'
import { currentVisit } from '../../app/navigation'
import { Page } from '../../app/Page'
import { useStores } from '../../app/stores'
import { writtenWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { WRITTEN_FIELD } from './fieldId'
import { WrittenField } from './WrittenField'
import { focusRow, WrittenRows } from './WrittenRows'

/** Search over everything written, as one types. Down goes into the list, Enter opens, Escape comes back to the field. */
export function WrittenPage({ query: opened }: { query: string | null }) {
  const { written, navigation } = useStores()
  const { query, answered, total, isWhole, problem, isSlow, active, actions } = useStore(written)
  const { key } = useStore(navigation, currentVisit)
  const scroll = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => actions.show(key, opened), [actions, key, opened])
  useEffect(() => {
    if (navigation.getState().actions.placeOf(key)?.focus == null) document.getElementById(WRITTEN_FIELD)?.focus()
  }, [navigation, key])
  // What was found for an earlier query is read from its top no more.
  useEffect(() => {
    if (active === 0 && document.activeElement?.id === WRITTEN_FIELD) scroll.current?.scrollTo({ top: 0 })
  }, [answered, active])

  const text = query.trim()
  const isAnswered = answered !== null
  const found = problem !== null || text === '' || !isAnswered ? null : words.count(total, isWhole, MOST_COUNTED)
  return (
    <Page
      title={words.title}
      isReady={isAnswered}
      scroller={scroll}
      head={
        <>
          <header className="jhead">
            <h1 className="h-screen">{words.title}</h1>
            <p className="muted num" role="status">
              {isSlow ? words.searching : found}
            </p>
          </header>
          <WrittenField onDown={() => focusRow(written.getState().actions.at(active))} />
        </>
      }
    >
      {problem !== null && (
        <div className="standin">
          <EmptyState title={words.problem} actions={<Button onClick={() => void actions.reload()}>{words.tryAgain}</Button>}>
            {problem.message}
          </EmptyState>
        </div>
      )}
      {text === '' && problem === null && isAnswered && (
        <div className="standin">
          <EmptyState title={words.begin.title}>{words.begin.body}</EmptyState>
        </div>
      )}
      {text !== '' && problem === null && isAnswered && total === 0 && isWhole && (
        <div className="standin">
          <EmptyState title={words.nothing(answered.trim())}>{words.nothingBody}</EmptyState>
        </div>
      )}
      {isSlow && total === 0 && (
        <div className="wtwait" aria-hidden="true">
          {[0, 1, 2, 3].map((place) => (
            <span key={place} />
          ))}
        </div>
      )}
      {text !== '' && total > 0 && problem === null && (
        <div className="wtcols">
          <WrittenRows total={total} scroll={scroll} />
        </div>
      )}
    </Page>
  )
}
