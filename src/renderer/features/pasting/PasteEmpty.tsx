import { useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useStores } from '../../app/stores'
import { pastingWords as words } from '../../messages'
import { Field } from '../../ui/Field'
import { Icon } from '../../ui/Icon'

interface PasteEmptyProps {
  isReading: boolean
  problem: string | null
}

/** Before there is a page: a place to paste one, and why the last one could not be read. */
export function PasteEmpty({ isReading, problem }: PasteEmptyProps) {
  const { pasting } = useStores()
  const [text, setText] = useState('')
  const read = (what: string): void => void pasting.getState().actions.openWithText(what)

  // What is pasted whole is read at once; what is typed waits for the button.
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain')
    if (text.trim() !== '' || pasted === '') return
    event.preventDefault()
    read(pasted)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) read(text)
  }

  if (isReading) {
    return (
      <p className="paste-note" role="status">
        <span className="spin" aria-hidden="true" />
        {words.reading}
      </p>
    )
  }
  return (
    <form
      id="paste-text"
      className="paste-empty"
      onSubmit={(event) => {
        event.preventDefault()
        read(text)
      }}
    >
      {problem !== null && (
        <p className="err" role="alert">
          <Icon name="CircleAlert" />
          {problem}
        </p>
      )}
      <Field
        label={words.emptyLabel}
        value={text}
        onChange={setText}
        multiline
        rows={9}
        startsHere
        autoFocus
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      <p className="muted">{words.emptyHint}</p>
    </form>
  )
}
