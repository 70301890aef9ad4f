import { memo, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { CollectedReview } from '../../../shared/models/review'
import { useAct } from '../../app/useAct'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Menu } from '../../ui/Menu'
import { Prose } from '../../ui/Prose'
import { breaksRestored } from './breaks'
import { reviewAnchor } from './anchors'
import { ScoreMark } from './ScoreMark'

/** A review by somebody else, whole. */
export const ReviewArticle = memo(function ReviewArticle({ review }: { review: CollectedReview }) {
  const { go } = useGo()
  const [isCovered, setCovered] = useState(review.hasSpoilers)
  const mentions = useMemo(() => review.mentions.filter(({ status }) => status === 'accepted'), [review.mentions])
  const openFilm = useMemo(() => (film: string) => go({ name: 'film', film }), [go])
  return (
    <article className="review" id={reviewAnchor(review.id)} tabIndex={-1} aria-label={review.author}>
      <header>
        <h3>
          <bdi>{review.author}</bdi>
        </h3>
        <span className="meta num">{messages.film.words(review.words)}</span>
        <a
          className="readlink"
          id={`read-${review.id}`}
          href={`#read/${review.id}`}
          aria-label={messages.film.readReview(review.author)}
          onClick={(event) => {
            event.preventDefault()
            go({ name: 'read', review: review.id })
          }}
        >
          {messages.film.read}
        </a>
        {review.score !== null && <ScoreMark score={review.score} text={review.body} />}
        <ReviewMenu review={review} />
      </header>
      <Breaks review={review} />
      {isCovered ? (
        <div className="spoil">
          <Icon name="TriangleAlert" />
          <span>{messages.film.hasSpoilers}</span>
          <Button aria-expanded="false" onClick={() => setCovered(false)}>
            {messages.film.showReview}
          </Button>
        </div>
      ) : (
        <Prose text={review.body} format={review.bodyFormat} mentions={mentions} onOpenFilm={openFilm} />
      )}
    </article>
  )
})

function ReviewMenu({ review }: { review: CollectedReview }) {
  const { filmPages, transfer } = useStores()
  const actions = useStore(filmPages, (state) => state.actions)
  const { done } = useAct()
  return (
    <Menu
      label={messages.film.aboutReview(review.author)}
      items={[
        {
          label: messages.film.exportReview,
          icon: 'Upload',
          onChoose: () => void transfer.getState().actions.openExport({ scope: { kind: 'review', review: review.id }, name: messages.film.reviewBy(review.author) })
        },
        { label: messages.film.reviewToBin, icon: 'Trash2', isDanger: true, onChoose: () => void actions.removeReview(review.id).then(done) }
      ]}
    />
  )
}

/** Paragraph breaks that copying swallowed were put back: says so, and shows the text as it came. */
function Breaks({ review }: { review: CollectedReview }) {
  const { filmPages } = useStores()
  const actions = useStore(filmPages, (state) => state.actions)
  const { answerOf } = useAct()
  const restored = breaksRestored(review)
  if (restored === null) return null
  const isAsPasted = restored === 0
  return (
    <p className="breaks">
      {isAsPasted ? messages.film.asPasted : messages.film.breaksRestored(restored)} ·{' '}
      <button
        type="button"
        className="link"
        onClick={() => {
          void actions.showBreaks(review.id, isAsPasted).then(answerOf)
        }}
      >
        {isAsPasted ? messages.film.restoreBreaks : messages.film.showAsPasted}
      </button>
    </p>
  )
}
