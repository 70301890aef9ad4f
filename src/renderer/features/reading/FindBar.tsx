import type { Ref } from 'react'
import { readingWords } from '../../messages'
import { Button, IconButton } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Field } from '../../ui/Field'

const words = readingWords.finding

interface FindBarProps {
  text: string
  onText: (text: string) => void
  /** Counted from 0. */
  at: number
  count: number
  /** How many more stand in passages that are covered. */
  covered: number
  onStep: (by: 1 | -1) => void
  onUncover: () => void
  onClose: () => void
  field: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/** Find in this review: Enter and F3 go on, with Shift back; Esc closes. */
export function FindBar({ text, onText, at, count, covered, onStep, onUncover, onClose, field }: FindBarProps) {
  const isNothing = text.trim() !== '' && count === 0 && covered === 0
  return (
    <div className="pop findbar" role="search" aria-label={readingWords.find}>
      <div className="findrow">
        <Field
          ref={field}
          label={words.field}
          hideLabel
          type="search"
          icon="Search"
          value={text}
          maxLength={200}
          onChange={onText}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
            else if (event.key === 'Escape') onClose()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        <span className={classes('xs', 'num', isNothing && 'none')} role="status">
          {text.trim() === '' ? '' : isNothing ? words.nothing : words.place(count === 0 ? 0 : at + 1, count)}
        </span>
        <IconButton icon="ChevronUp" label={words.previous} keys="Shift F3" disabled={count === 0} onClick={() => onStep(-1)} />
        <IconButton icon="ChevronDown" label={words.next} keys="F3" disabled={count === 0} onClick={() => onStep(1)} />
        <IconButton icon="X" label={words.close} keys="Esc" onClick={onClose} />
      </div>
      {covered > 0 && (
        <p className="findmore">
          <span role="status">{words.covered(covered)}</span>
          <Button kind="plain" onClick={onUncover}>
            {words.uncover}
          </Button>
        </p>
      )}
    </div>
  )
}
