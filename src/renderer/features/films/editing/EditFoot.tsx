import { useEffect, useRef } from 'react'
import { editFilmWords } from '../../../messages'
import { Button } from '../../../ui/Button'
import { describeChanges } from './describeChanges'
import { useEdited } from './useEdit'

/** What is asked before typed words are let go of. */
export type Asking = { readonly kind: 'discard' } | { readonly kind: 'leave'; readonly leave: () => void }

interface EditFootProps {
  asking: Asking | null
  onDiscard: () => void
  onSave: () => void
  onStay: () => void
  onDiscardAnyway: () => void
  /** "Ctrl ↵", as this system writes it. */
  saveKeys: string
}

/** The bar below the form: what was changed, and the two ways out. */
export function EditFoot({ asking, onDiscard, onSave, onStay, onDiscardAnyway, saveKeys }: EditFootProps) {
  const from = useEdited((edit) => edit.from)
  const draft = useEdited((edit) => edit.draft)
  const isSaving = useEdited((edit) => edit.isSaving)
  const wrong = useEdited((edit) => Object.keys(edit.problems).length)
  const changes = from === draft ? [] : describeChanges(from, draft)
  const words = changes.length === 0 ? editFilmWords.none : editFilmWords.changes(changes)
  if (asking !== null) return <Question asking={asking} onStay={onStay} onSave={onSave} onDiscardAnyway={onDiscardAnyway} isSaving={isSaving} />
  return (
    <div className="efoot">
      <span className="soft clip" role="status" title={words}>
        {words}
      </span>
      {wrong > 0 && <span className="err">{editFilmWords.toMend(wrong)}</span>}
      <span className="grow" />
      <Button size="l" kind="plain" keys="Esc" onClick={onDiscard}>
        {editFilmWords.discard}
      </Button>
      <Button size="l" kind="primary" keys={saveKeys} busy={isSaving} onClick={onSave}>
        {isSaving ? editFilmWords.saving : editFilmWords.save}
      </Button>
    </div>
  )
}

interface QuestionProps extends Pick<EditFootProps, 'onStay' | 'onSave' | 'onDiscardAnyway'> {
  asking: Asking
  isSaving: boolean
}

/** The focus goes to the answer that loses nothing, and back to where it was when the person stays. */
function Question({ asking, onStay, onSave, onDiscardAnyway, isSaving }: QuestionProps) {
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    stay.current?.focus()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <div className="efoot" role="alert">
      <span className="soft clip">{asking.kind === 'leave' ? editFilmWords.leaveAsk : editFilmWords.discardAsk}</span>
      <span className="grow" />
      <Button ref={stay} size="l" kind="plain" keys="Esc" onClick={onStay}>
        {editFilmWords.keepEditing}
      </Button>
      <Button size="l" kind="danger" onClick={onDiscardAnyway}>
        {editFilmWords.discardAnyway}
      </Button>
      {asking.kind === 'leave' && (
        <Button size="l" kind="primary" busy={isSaving} onClick={onSave}>
          {isSaving ? editFilmWords.saving : editFilmWords.saveAndLeave}
        </Button>
      )}
    </div>
  )
}
