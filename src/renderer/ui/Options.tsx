import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { classes } from './classes'
import { Icon } from './Icon'

export interface Option<V extends string> {
  readonly value: V
  readonly label: string
  readonly detail?: string
  /** Said quietly at the end: "23". */
  readonly count?: string
}

interface OptionsProps<V extends string> {
  label: string
  options: readonly Option<V>[]
  chosen: readonly V[]
  /** Several may be chosen; else choosing one leaves the others. */
  isMany?: boolean
  onChange: (chosen: V[]) => void
  /** With a field above that narrows the list; `onFind` asks for other options, without it these are narrowed here. */
  findLabel?: string
  onFind?: (text: string) => void
  /** Said when there is nothing to choose. */
  none?: string
}

/** A list to choose from, for inside a Drop. Arrows, Home and End move, Space and Enter choose, letters find. */
export function Options<V extends string>({ label, options, chosen, isMany = false, onChange, findLabel, onFind, none }: OptionsProps<V>) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(() => Math.max(0, options.findIndex(({ value }) => chosen.includes(value))))
  const list = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const id = useId()
  const shown = text === '' || onFind !== undefined ? options : options.filter((option) => option.label.toLocaleLowerCase().includes(text.toLocaleLowerCase()))
  const at = Math.min(active, shown.length - 1)

  const goTo = (index: number): void => {
    setActive(index)
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' })
  }
  const toggle = (option: Option<V> | undefined): void => {
    if (option === undefined) return
    const isChosen = chosen.includes(option.value)
    if (!isMany) onChange([option.value])
    else onChange(isChosen ? chosen.filter((value) => value !== option.value) : [...chosen, option.value])
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const inField = event.target instanceof HTMLInputElement
    if (event.key === 'ArrowDown') goTo(Math.min(at + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') goTo(Math.max(at - 1, 0))
    else if (event.key === 'Home' && !inField) goTo(0)
    else if (event.key === 'End' && !inField) goTo(shown.length - 1)
    else if (event.key === 'Enter' || (event.key === ' ' && !inField)) toggle(shown[at])
    else if (!inField && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const now = performance.now()
      typed.current = { text: now - typed.current.at > 800 ? event.key : typed.current.text + event.key, at: now }
      const found = shown.findIndex((option) => option.label.toLocaleLowerCase().startsWith(typed.current.text.toLocaleLowerCase()))
      if (found !== -1) goTo(found)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="options" role="presentation" onKeyDown={onKeyDown}>
      {findLabel !== undefined && (
        <div className="field optfind">
          <Icon name="Search" size="sm" />
          <input
            role="combobox"
            aria-label={findLabel}
            placeholder={findLabel}
            aria-expanded
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
            value={text}
            dir="auto"
            data-starts-here
            spellCheck={false}
            onChange={(event) => {
              setText(event.target.value)
              setActive(0)
              onFind?.(event.target.value)
            }}
          />
        </div>
      )}
      <div
        ref={list}
        className="optlist"
        role="listbox"
        id={id}
        aria-label={label}
        aria-multiselectable={isMany || undefined}
        tabIndex={findLabel === undefined ? 0 : -1}
        data-starts-here={findLabel === undefined || undefined}
        aria-activedescendant={findLabel === undefined && shown.length > 0 ? `${id}-${at}` : undefined}
      >
        {shown.map((option, index) => (
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={chosen.includes(option.value)}
            className={classes('po', 'opt', index === at && 'on')}
            onPointerMove={() => {
              if (index !== at) setActive(index)
            }}
            onClick={() => toggle(option)}
          >
            <span className="opttick" aria-hidden="true">
              {chosen.includes(option.value) && <Icon name="Check" />}
            </span>
            <span className="clip">
              <bdi>{option.label}</bdi>
              {option.detail !== undefined && <span className="muted"> {option.detail}</span>}
            </span>
            {option.count !== undefined && <span className="num">{option.count}</span>}
          </div>
        ))}
      </div>
      {shown.length === 0 && none !== undefined && <p className="muted optnone">{none}</p>}
    </div>
  )
}
