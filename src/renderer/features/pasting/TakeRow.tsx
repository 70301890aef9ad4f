import { memo, useState } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { pastingWords as words } from '../../messages'
import { Checkbox } from '../../ui/Checkbox'
import { Field } from '../../ui/Field'
import { ChangedText } from './ChangedText'
import type { Known, TakeDraft } from './draft'
import { changeTake, choose, include } from './edits'
import { FoldButton } from './FoldButton'
import { KnownNote } from './KnownNote'

interface TakeRowProps {
  take: TakeDraft
  isIncluded: boolean
  known: Known | null
  complaint: string | null
}

/** A take: whether it is added, who says it, and its text, which unfolds to be edited. */
export const TakeRow = memo(function TakeRow({ take, isIncluded, known, complaint }: TakeRowProps) {
  const { edit } = useStore(useStores().pasting, (state) => state.actions)
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <div className={isIncluded ? 'prow' : 'prow out'} role="group" aria-label={words.takeBy(take.author.text)}>
        <Checkbox label={words.include} hideLabel checked={isIncluded} onChange={(checked) => edit(include('takes', take.key, checked))} />
        <Field
          className="nm"
          label={words.fields.author}
          hideLabel
          value={take.author.text}
          doubt={isIncluded ? take.author.doubt : null}
          error={complaint}
          onChange={(text) => edit(changeTake(take.key, { author: { text, doubt: null } }))}
          data-check={take.key}
        />
        <FoldButton text={take.text} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        <KnownNote known={known} onChoose={(choice) => edit(choose('takes', take.key, choice))} />
      </div>
      {known?.state === 'changed' && <ChangedText old={known.text} now={take.text} />}
      {isOpen && (
        <div className="popen">
          <Field
            className="ptext"
            label={words.fields.text}
            hideLabel
            multiline
            rows={3}
            value={take.text}
            onChange={(text) => edit(changeTake(take.key, { text }))}
          />
        </div>
      )}
    </li>
  )
})
