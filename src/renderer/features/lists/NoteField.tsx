import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'

interface NoteFieldProps {
  label: string
  note: string
  /** `byKey`: the focus has nowhere to be but where it came from. */
  onSave: (note: string, byKey: boolean) => void
  onCancel: () => void
}

/** A note while it is written. Enter and leaving keep it, Shift Enter begins a line, Esc leaves it as it was. */
export function NoteField({ label, note, onSave, onCancel }: NoteFieldProps) {
  const [text, setText] = useState(note)
  const field = useRef<HTMLTextAreaElement>(null)
  // Once it is said, leaving says nothing more.
  const isDone = useRef(false)
  useLayoutEffect(() => {
    const element = field.current
    element?.focus({ preventScroll: true })
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])

  const save = (byKey: boolean): void => {
    if (isDone.current) return
    isDone.current = true
    onSave(text, byKey)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // The list around it hears none of it.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      save(true)
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      isDone.current = true
      onCancel()
    }
  }
  return (
    <textarea
      ref={field}
      className="notefield"
      aria-label={label}
      value={text}
      rows={2}
      maxLength={100_000}
      dir="auto"
      onChange={(event) => setText(event.target.value)}
      onBlur={() => save(false)}
      onKeyDown={onKeyDown}
    />
  )
}
