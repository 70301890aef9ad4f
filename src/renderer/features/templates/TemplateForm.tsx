import { useState, type KeyboardEvent } from 'react'
import type { Template, TemplateText } from '../../../shared/models/filmNote'
import { templateWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'

interface TemplateFormProps {
  /** null: a new one. */
  start: Template | null
  onSave: (text: TemplateText) => Promise<void>
  onCancel: () => void
}

/** Writes a template: its name, and its words in Markdown. */
export function TemplateForm({ start, onSave, onCancel }: TemplateFormProps) {
  const [name, setName] = useState(start?.name ?? '')
  const [body, setBody] = useState(start?.body ?? '')
  const [error, setError] = useState<string | null>(null)
  const isChanged = name !== (start?.name ?? '') || body !== (start?.body ?? '')
  const save = (): void => {
    if (name.trim() === '') setError(words.needsName)
    else void onSave({ name, body })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Not with words in it that would be gone.
    if (event.key === 'Escape' && !isChanged) onCancel()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      className="templateform"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field
        label={words.name}
        value={name}
        error={error}
        maxLength={200}
        autoFocus
        autoComplete="off"
        onChange={(typed) => {
          setName(typed)
          setError(null)
        }}
      />
      <Field label={words.body} value={body} multiline rows={8} maxLength={100_000} onChange={setBody} />
      <p className="muted xs">{words.placeholders}</p>
      <div className="noteacts">
        <span className="grow" />
        <Button kind="plain" onClick={onCancel}>
          {words.cancel}
        </Button>
        <Button kind="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  )
}
