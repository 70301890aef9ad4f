import { useState, type FormEvent } from 'react'
import type { Outcome } from '../../app/outcome'
import { viewWords } from '../../messages'
import { Field } from '../../ui/Field'

interface ViewNameFormProps {
  id: string
  startsWith: string
  /** Uses the name; what comes back says why not, when it cannot be used. */
  onName: (name: string) => Promise<Outcome<unknown>>
  onDone: (name: string) => void
}

/** The name of a saved view, with what is wrong with it below. */
export function ViewNameForm({ id, startsWith, onName, onDone }: ViewNameFormProps) {
  const [name, setName] = useState(startsWith)
  const [error, setError] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const wanted = name.trim()
    if (wanted === '') return setError(viewWords.needsName)
    const outcome = await onName(wanted)
    if ('trouble' in outcome) setError(outcome.trouble)
    else onDone(wanted)
  }
  return (
    <form id={id} noValidate onSubmit={(event) => void submit(event)}>
      <Field
        label={viewWords.name}
        value={name}
        error={error}
        startsHere
        autoComplete="off"
        maxLength={100}
        onChange={(text) => {
          setName(text)
          setError(null)
        }}
      />
    </form>
  )
}
