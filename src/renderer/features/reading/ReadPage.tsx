import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { BackAndForward } from '../../app/Page'
import { SidebarButton } from '../../app/SidebarButton'
import { useStores } from '../../app/stores'
import { useGo } from '../../app/useGo'
import { usePlace } from '../../app/usePlace'
import { messages, readingWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Reader } from './Reader'

/** One review on a page of its own, mine or somebody's. */
export function ReadPage({ review, isFromList }: { review: string; isFromList: boolean }) {
  const { reading, reviews } = useStores()
  const { review: read, around, problem, actions } = useStore(reading)
  useEffect(() => {
    void actions.open(review, isFromList ? reviews.getState().query : null)
  }, [actions, reviews, review, isFromList])

  if (read?.id === review) return <Reader key={review} review={read} around={around} isFromList={isFromList} />
  return <NotThere problem={problem} onTryAgain={() => void actions.reload()} />
}

function NotThere({ problem, onTryAgain }: { problem: { code: string; message: string } | null; onTryAgain: () => void }) {
  const { returnTo } = useGo()
  const scroll = useRef<HTMLDivElement>(null)
  usePlace(scroll, problem !== null)
  useEffect(() => {
    document.title = messages.frame.documentTitle(words.loading)
  }, [])
  return (
    <main className="main" id="main" tabIndex={-1}>
      <div className="bar">
        <SidebarButton />
        <BackAndForward />
      </div>
      <div className="scroll" ref={scroll} tabIndex={-1}>
        {problem !== null && (
          <div className="standin">
            {problem.code === 'not-found' ? (
              <EmptyState title={words.gone} actions={<Button onClick={() => returnTo({ name: 'reviews' })}>{words.toReviews}</Button>}>
                {problem.message}
              </EmptyState>
            ) : (
              <EmptyState title={messages.trouble.page} actions={<Button onClick={onTryAgain}>{messages.trouble.tryAgain}</Button>}>
                {problem.message}
              </EmptyState>
            )}
          </div>
        )}
      </div>
    </main>
  )
}
