import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { FilmNote, FilmNoteText } from '../../../shared/models/filmNote'
import { useStores } from '../../app/stores'
import { filmNoteWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { GhostField } from '../../ui/GhostField'
import { Icon } from '../../ui/Icon'
import { Switch } from '../../ui/Switch'
import { textOf } from './store'

/** Where the cursor stands at first. */
export type FormPart = 'body' | 'answer'

interface NoteFormProps {
  /** A new note has no id yet. */
  start: FilmNote
  startsAt: FormPart
  /** False: it was not saved, and the form stays as it is. */
  onSave: (note: FilmNote) => Promise<boolean>
  onCancel: () => void
}

/** Writes a line or a question. What was typed stays here until it is saved or cancelled, also when the page is left. */
export function NoteForm({ start, startsAt, onSave, onCancel }: NoteFormProps) {
  const { filmNotes } = useStores()
  const key = start.id === '' ? `${start.kind} of ${start.film}` : start.id
  const kept = useStore(filmNotes, (state) => state.typed[key])
  const keep = useStore(filmNotes, (state) => state.actions.keep)
  const text = kept ?? textOf(start)
  const [error, setError] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const errorId = useId()

  useEffect(() => {
    const fields = [...(form.current?.querySelectorAll('textarea') ?? [])]
    const field = startsAt === 'answer' ? fields.at(-1) : fields[0]
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [startsAt])

  const write = (change: Partial<FilmNoteText>): void => {
    keep(key, { ...text, ...change })
    setError(null)
  }
  const save = async (): Promise<void> => {
    if (text.body.trim() === '') {
      setError(words.needsWords[start.kind])
      form.current?.querySelector('textarea')?.focus()
      return
    }
    const speaker = text.speaker === null || text.speaker.trim() === '' ? null : text.speaker
    if (await onSave({ ...start, ...text, speaker })) keep(key, null)
  }
  const cancel = (): void => {
    keep(key, null)
    onCancel()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    // Esc leaves; the words wait until it is opened again.
    if (event.key === 'Escape') onCancel()
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement)) void save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      ref={form}
      className="noteform"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <GhostField
        multiline
        label={start.kind === 'line' ? words.line : words.question}
        placeholder={start.kind === 'line' ? words.lineHint : words.questionHint}
        value={text.body}
        maxLength={20_000}
        onChange={(body) => write({ body })}
      />
      {error !== null && (
        <p className="err" id={errorId} role="alert">
          <Icon name="CircleAlert" />
          {error}
        </p>
      )}
      {start.kind === 'line' && (
        <GhostField label={words.speaker} placeholder={words.speaker} value={text.speaker ?? ''} maxLength={300} onChange={(speaker) => write({ speaker })} />
      )}
      {start.kind === 'question' && text.answer !== null && (
        <GhostField multiline label={words.answer} placeholder={words.answerHint} value={text.answer} maxLength={20_000} onChange={(answer) => write({ answer })} />
      )}
      <div className="noteacts">
        <Switch label={words.private} icon="Lock" checked={text.isPrivate} onChange={(isPrivate) => write({ isPrivate })} />
        <span className="grow" />
        <Button kind="plain" onClick={cancel}>
          {words.cancel}
        </Button>
        <Button kind="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  )
}
