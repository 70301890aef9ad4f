import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import type { ListText } from '../../../shared/models/list'
import type { Outcome } from '../../app/outcome'
import { useStores } from '../../app/stores'
import { listWords as words } from '../../messages'
import { Field } from '../../ui/Field'
import { Switch } from '../../ui/Switch'
import { TagInput } from '../../ui/TagInput'

interface ListFormProps {
  id: string
  startsWith: ListText
  className?: string
  onSave: (text: ListText) => Promise<Outcome<unknown>>
  onCancel?: () => void
}

export const NEW_LIST: ListText = { name: '', description: null, isRanked: false, isPrivate: false, tags: [] }

/** What is said about a list. Ctrl Enter saves from anywhere in it. */
export function ListForm({ id, startsWith, className, onSave, onCancel }: ListFormProps) {
  const { lists } = useStores()
  const suggest = useStore(lists, (state) => state.actions.tags)
  const [text, setText] = useState(startsWith)
  const [error, setError] = useState<string | null>(null)
  const say = (change: Partial<ListText>): void => {
    setText({ ...text, ...change })
    setError(null)
  }
  const save = async (): Promise<void> => {
    if (text.name.trim() === '') return setError(words.form.needsName)
    const outcome = await onSave(text)
    if ('trouble' in outcome) setError(outcome.trouble)
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    void save()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    } else if (event.key === 'Escape' && onCancel !== undefined) {
      event.preventDefault()
      onCancel()
    }
  }
  return (
    <form id={id} className={className} noValidate onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <Field label={words.form.name} value={text.name} error={error} startsHere autoComplete="off" maxLength={300} onChange={(name) => say({ name })} />
      <Field
        label={words.form.description}
        multiline
        rows={3}
        value={text.description ?? ''}
        maxLength={100_000}
        onChange={(description) => say({ description: description === '' ? null : description })}
      />
      <div className="listtags">
        <span className="l" aria-hidden="true">
          {words.form.tags}
        </span>
        <TagInput label={words.form.tags} tags={text.tags} onChange={(tags) => say({ tags })} suggest={suggest} />
      </div>
      <Switch label={words.form.ranked} checked={text.isRanked} onChange={(isRanked) => say({ isRanked })} />
      <Switch label={words.form.private} checked={text.isPrivate} onChange={(isPrivate) => say({ isPrivate })} />
    </form>
  )
}
