import { useId, useRef } from 'react'
import { ComboList } from './ComboList'
import { classes } from './classes'
import { Icon } from './Icon'
import { useCombo, type Suggestion } from './useCombo'

interface ComboFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** One of the suggestions was taken; without it, its value is. */
  onPick?: (suggestion: Suggestion) => void
  suggest: (text: string) => readonly Suggestion[] | Promise<readonly Suggestion[]>
  /** What the list and its button are called: "Suggestions for country". */
  listLabel: string
  /** The name of the button that shows what can be chosen; without it there is none. */
  openLabel?: string
  error?: string | null
  placeholder?: string
  describedBy?: string
}

/** A text field with suggestions. Its label is only spoken. */
export function ComboField({ label, value, onChange, onPick, suggest, listLabel, openLabel, error = null, placeholder, describedBy }: ComboFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { isOpen, anchor, listing, input: inputProps, onKeyDown, ask, shut } = useCombo({ suggest, onPick: onPick ?? ((suggestion) => onChange(suggestion.value)) })
  const notes = [describedBy, error !== null ? `${id}-error` : undefined].filter((note) => note !== undefined)
  return (
    <div className="fl">
      <div className={classes('field', error !== null && 'is-err')} ref={anchor}>
        <input
          {...inputProps}
          ref={input}
          value={value}
          placeholder={placeholder}
          aria-label={label}
          aria-invalid={error !== null || undefined}
          aria-describedby={notes.length > 0 ? notes.join(' ') : undefined}
          autoComplete="off"
          dir="auto"
          maxLength={2_000}
          onChange={(event) => {
            onChange(event.target.value)
            ask(event.target.value)
          }}
          onKeyDown={onKeyDown}
          onBlur={shut}
        />
        {openLabel !== undefined && (
          <button
            type="button"
            className="opencombo"
            tabIndex={-1}
            aria-label={openLabel}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => {
              input.current?.focus()
              if (isOpen) shut()
              else ask('')
            }}
          >
            <Icon name="ChevronDown" />
          </button>
        )}
      </div>
      <ComboList {...listing} label={listLabel} />
      {error !== null && (
        <p className="err" id={`${id}-error`}>
          <Icon name="CircleAlert" />
          {error}
        </p>
      )}
    </div>
  )
}
