import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { Page } from '../../app/Page'
import { useStores } from '../../app/stores'
import { useGo } from '../../app/useGo'
import { messages, reviewWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { useKeysOf } from '../../ui/keys'
import { useSingleKeys } from '../films/useSingleKey'
import { Facets } from './Facets'
import { ReviewFilters } from './ReviewFilters'
import { ReviewRows } from './ReviewRows'
import { isFiltered } from './store'

/** Everything written about films here: mine, and what I collected. */
export function ReviewsPage() {
  const { reviews, pasting, transfer } = useStores()
  const { query, total, counted, mine, problem, active, actions } = useStore(reviews)
  const { go } = useGo()
  const keysOf = useKeysOf()
  const scroll = useRef<HTMLDivElement>(null)
  const isNarrowed = isFiltered(query)
  const readFromHere = (): void => {
    const review = actions.at(Math.min(active, (total ?? 1) - 1))
    if (review !== undefined) go({ name: 'read', review: review.id, isFromList: true })
  }
  useSingleKeys({ r: readFromHere })
  useEffect(() => {
    void actions.load()
  }, [actions])

  return (
    <Page
      title={words.title}
      isReady={total !== null}
      scroller={scroll}
      actions={
        <>
          {total !== null && total > 0 && (
            <Button kind="plain" icon="BookOpen" keys="R" aria-label={words.read} onClick={readFromHere}>
              {words.read}
            </Button>
          )}
          <Button kind="plain" icon="Upload" aria-label={words.export} onClick={() => void transfer.getState().actions.openExport(null)}>
            {words.export}
          </Button>
          <Button kind="primary" icon="ClipboardPaste" keys={keysOf('paste-page')} onClick={() => void pasting.getState().actions.openFromClipboard()}>
            {words.paste}
          </Button>
        </>
      }
      head={
        <>
          <header className="jhead">
            <h1 className="h-screen">{words.title}</h1>
            <p className="muted num" role="status">
              {isNarrowed ? words.found(counted, query.text.trim()) : words.count(counted, mine)}
            </p>
          </header>
          <ReviewFilters />
        </>
      }
    >
      {problem !== null && total === null && (
        <div className="standin">
          <EmptyState title={messages.trouble.page} actions={<Button onClick={() => void actions.load()}>{messages.trouble.tryAgain}</Button>}>
            {problem.message}
          </EmptyState>
        </div>
      )}
      {total === 0 && (
        <div className="standin">
          {isNarrowed ? (
            <EmptyState title={words.nothing.title} actions={<Button onClick={() => void actions.clear()}>{words.clearAll}</Button>}>
              {words.nothing.body}
            </EmptyState>
          ) : (
            <EmptyState
              title={words.empty.title}
              actions={
                <Button icon="ClipboardPaste" onClick={() => void pasting.getState().actions.openFromClipboard()}>
                  {words.paste}
                </Button>
              }
            >
              {words.empty.body}
            </EmptyState>
          )}
        </div>
      )}
      {total !== null && total > 0 && (
        <div className="rvcols">
          <ReviewRows total={total} scroll={scroll} />
          <Facets />
        </div>
      )}
    </Page>
  )
}
