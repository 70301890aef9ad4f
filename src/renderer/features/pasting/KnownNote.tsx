import { pastingWords as words } from '../../messages'
import { Choice } from './Choice'
import type { Known } from './draft'

interface KnownNoteProps {
  known: Known | null
  onChoose: (choice: Known['choice']) => void
}

const CHOICES = ['update', 'both', 'leave'] as const

/** Beside a text that the library has already: that it is the same, or what to do with the one that changed. */
export function KnownNote({ known, onChoose }: KnownNoteProps) {
  if (known === null) return null
  if (known.state === 'same') return <span className="muted xs nowrap">{words.alreadyThere}</span>
  return (
    <Choice
      label={words.changed}
      value={known.choice}
      options={CHOICES.map((value) => ({ value, label: words.choices[value] }))}
      onChange={onChoose}
    />
  )
}
