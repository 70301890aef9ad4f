import { memo, useState } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { pastingWords as words } from '../../messages'
import { IconButton } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Field } from '../../ui/Field'
import { Switch } from '../../ui/Switch'
import { ChangedText } from './ChangedText'
import { bodyOf, type Known, type ReviewDraft } from './draft'
import { changeReview, choose, include, setBody } from './edits'
import { FoldButton } from './FoldButton'
import { KnownNote } from './KnownNote'

interface ReviewRowProps {
  review: ReviewDraft
  isIncluded: boolean
  known: Known | null
  complaint: string | null
}

const NO_SCORE = { text: '', doubt: null }

/** A review: whether it is added, its author, text and score. Unfolded: the whole text, its breaks, and whether it gives things away. */
export const ReviewRow = memo(function ReviewRow({ review, isIncluded, known, complaint }: ReviewRowProps) {
  const { edit } = useStore(useStores().pasting, (state) => state.actions)
  const [isOpen, setOpen] = useState(false)
  const body = bodyOf(review)
  const scoreName = `${review.key}-score`
  const isScoreDoubtful = isIncluded && review.score.doubt !== null
  return (
    <li>
      <div className={isIncluded ? 'prow' : 'prow out'} role="group" aria-label={words.reviewBy(review.author.text)}>
        <Checkbox
          label={words.include}
          hideLabel
          checked={isIncluded}
          onChange={(checked) => edit(include('reviews', review.key, checked))}
        />
        <Field
          className="nm"
          label={words.fields.author}
          hideLabel
          value={review.author.text}
          doubt={isIncluded ? review.author.doubt : null}
          error={complaint}
          onChange={(text) => edit(changeReview(review.key, { author: { text, doubt: null } }))}
          data-check={review.key}
        />
        <FoldButton text={body} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        <KnownNote known={known} onChoose={(choice) => edit(choose('reviews', review.key, choice))} />
        <span className="muted xs num nowrap">{words.words(review.words)}</span>
        <Field
          className={review.score.text === '' ? 'sc num none' : 'sc num'}
          label={words.fields.score}
          hideLabel
          placeholder={words.fields.score}
          value={review.score.text}
          doubt={isScoreDoubtful ? review.score.doubt : null}
          onChange={(text) => edit(changeReview(review.key, { score: { text, doubt: null } }))}
          maxLength={60}
          data-check={scoreName}
        />
      </div>
      {known?.state === 'changed' && <ChangedText old={known.text} now={body} />}
      {isOpen && (
        <div className="popen">
          <Field
            className="ptext"
            label={words.fields.text}
            hideLabel
            multiline
            rows={10}
            value={body}
            onChange={(text) => edit(setBody(review.key, text))}
          />
          <div className="pacts">
            {review.breaksRestored > 0 && (
              <Switch
                label={words.breaks}
                checked={review.showsBreaks}
                onChange={(showsBreaks) => edit(changeReview(review.key, { showsBreaks }))}
              />
            )}
            <Switch
              label={words.spoiler}
              icon="TriangleAlert"
              checked={review.hasSpoilers}
              onChange={(hasSpoilers) => edit(changeReview(review.key, { hasSpoilers }))}
            />
            {review.score.text !== '' && (
              <IconButton
                icon="X"
                label={words.removeScore}
                onClick={() => edit(changeReview(review.key, { score: NO_SCORE }))}
              />
            )}
          </div>
        </div>
      )}
    </li>
  )
})
