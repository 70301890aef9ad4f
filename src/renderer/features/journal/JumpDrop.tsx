import { useState } from 'react'
import type { PartialDate } from '../../../shared/models/partialDate'
import { readDate } from '../../../shared/text/writtenDates'
import { journalWords } from '../../messages'
import { Button } from '../../ui/Button'
import { Drop } from '../../ui/Drop'
import { Field } from '../../ui/Field'

const words = journalWords.jump

interface JumpDropProps {
  /** Finds the place; what to say when there is none. */
  onJump: (day: PartialDate) => Promise<{ readonly go: () => void } | { readonly trouble: string }>
}

/** Goes to the entry nearest to a day, a month or a year. */
export function JumpDrop({ onJump }: JumpDropProps) {
  return (
    <Drop label={words.label} icon="Calendar" className="jumpdrop">
      {(close) => <JumpForm onJump={onJump} close={close} />}
    </Drop>
  )
}

function JumpForm({ onJump, close }: JumpDropProps & { close: () => void }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const jump = async (): Promise<void> => {
    const day = readDate(typed)
    if (day === null) return setError(words.wrong)
    const found = await onJump(day)
    if ('trouble' in found) return setError(found.trouble)
    // The row gets the focus after the button that this was opened from.
    close()
    found.go()
  }
  return (
    <form
      className="jumpform"
      onSubmit={(event) => {
        event.preventDefault()
        void jump()
      }}
    >
      <Field
        label={words.field}
        value={typed}
        error={error}
        startsHere
        autoComplete="off"
        onChange={(text) => {
          setTyped(text)
          setError(null)
        }}
      />
      <div className="jumpfoot">
        <span className="muted xs">{words.hint}</span>
        <Button kind="primary" type="submit">
          {words.go}
        </Button>
      </div>
    </form>
  )
}
