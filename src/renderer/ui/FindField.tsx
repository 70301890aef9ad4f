import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { classes } from './classes'
import { Icon } from './Icon'

interface FindFieldProps<T> {
  label: string
  placeholder: string
  /** What the list below it holds: "People". */
  listLabel: string
  /** What fits what was typed; '' before anything is typed. */
  find: (text: string) => Promise<readonly T[]>
  keyOf: (item: T) => string
  onChoose: (item: T) => void
  /** Said when nothing fits. */
  none: string
  /** One line of the list. */
  children: (item: T) => ReactNode
}

interface Found<T> {
  readonly text: string
  readonly items: readonly T[]
}

const PAUSE_MS = 60

/** A field with a list below it, for finding one thing of many in a dialog. Arrows move, Enter chooses. */
export function FindField<T>({ label, placeholder, listLabel, find, keyOf, onChoose, none, children }: FindFieldProps<T>) {
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found<T> | null>(null)
  const [active, setActive] = useState(0)
  const entered = useRef<string | null>(null)
  const id = useId()
  const items = found?.items ?? []
  const at = Math.min(active, items.length - 1)

  const onAnswer = useEffectEvent((answer: readonly T[]) => {
    setFound({ text, items: answer })
    // Enter may come before the answer: it is meant for what is about to be found.
    const first = answer[0]
    if (entered.current === text && first !== undefined) onChoose(first)
    entered.current = null
  })
  useEffect(() => {
    let isCurrent = true
    const ask = async (): Promise<void> => {
      const answer = await find(text.trim())
      if (isCurrent) onAnswer(answer)
    }
    const timer = setTimeout(() => void ask(), text === '' ? 0 : PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text, find])

  const goTo = (index: number): void => {
    setActive(index)
    document.getElementById(`${id}-${index}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') goTo(Math.min(at + 1, items.length - 1))
    else if (event.key === 'ArrowUp') goTo(Math.max(at - 1, 0))
    else if (event.key === 'Enter') {
      const chosen = items[at]
      if (found?.text !== text) entered.current = text
      else if (chosen !== undefined) onChoose(chosen)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="finder">
      <div className="field">
        <Icon name="Search" size="sm" />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded={items.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? `${id}-${at}` : undefined}
          placeholder={placeholder}
          value={text}
          maxLength={200}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          data-starts-here
          autoFocus
          onChange={(event) => {
            setText(event.target.value)
            setActive(0)
            entered.current = null
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="found" role="listbox" id={id} aria-label={listLabel}>
        {items.map((item, index) => (
          <div
            key={keyOf(item)}
            id={`${id}-${index}`}
            className={classes('po', index === at && 'on')}
            role="option"
            aria-selected={index === at}
            onPointerMove={() => {
              if (index !== at) setActive(index)
            }}
            onClick={() => onChoose(item)}
          >
            {children(item)}
          </div>
        ))}
      </div>
      <p className="muted foundnone" role="status">
        {found !== null && found.text.trim() !== '' && items.length === 0 ? none : ''}
      </p>
    </div>
  )
}
