import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { classes } from './classes'
import { ComboList } from './ComboList'
import { Icon } from './Icon'
import { useCombo, type Suggestion } from './useCombo'

interface WordsFieldProps {
  label: string
  words: readonly string[]
  onChange: (words: string[]) => void
  suggest: (text: string) => readonly Suggestion[] | Promise<readonly Suggestion[]>
  /** Said in the empty end of the field: "Add". */
  addLabel: string
  removeLabel: (word: string) => string
  listLabel: string
  className?: string
}

const isSame = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase()

/** Words as chips in one field: Enter or a comma adds, Backspace takes the last one off. */
export function WordsField({ label, words, onChange, suggest, addLabel, removeLabel, listLabel, className }: WordsFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const left = async (text: string): Promise<readonly Suggestion[]> => (await suggest(text)).filter(({ value }) => !words.some((word) => isSame(word, value)))
  const { anchor, listing, input: inputProps, onKeyDown: onListKey, ask, shut } = useCombo({ suggest: left, onPick: ({ value }) => add(value) })

  const add = (text: string): void => {
    const next = [...words]
    for (const word of text.split(',').map((part) => part.trim())) if (word !== '' && !next.some((other) => isSame(other, word))) next.push(word)
    if (next.length > words.length) onChange(next)
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onListKey(event) || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if ((event.key === 'Enter' || event.key === ',') && typed.trim() !== '') {
      event.preventDefault()
      shut()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && words.length > 0) onChange(words.slice(0, -1))
    else if (event.key === 'Escape' && typed !== '') {
      // Only what is typed here goes.
      event.preventDefault()
      event.stopPropagation()
      setTyped('')
    }
  }

  return (
    <div className={classes('fl', className)}>
      <div className="l">
        <label htmlFor={id}>{label}</label>
      </div>
      <div className="field tok" role="group" aria-label={label} ref={anchor}>
        {words.map((word) => (
          <span className="tag" key={word}>
            <bdi className="clip">{word}</bdi>
            <button
              type="button"
              aria-label={removeLabel(word)}
              onClick={() => {
                onChange(words.filter((other) => other !== word))
                input.current?.focus()
              }}
            >
              <Icon name="X" />
            </button>
          </span>
        ))}
        <input
          {...inputProps}
          id={id}
          ref={input}
          className="addtag"
          value={typed}
          placeholder={addLabel}
          autoComplete="off"
          dir="auto"
          maxLength={100}
          onChange={(event) => {
            if (event.target.value.includes(',')) return add(event.target.value)
            setTyped(event.target.value)
            if (event.target.value.trim() === '') shut()
            else ask(event.target.value)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            shut()
            add(typed)
          }}
        />
      </div>
      <ComboList {...listing} label={listLabel} />
    </div>
  )
}
