import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { classes } from './classes'

interface Card<V extends string> {
  readonly value: V
  readonly title: string
  /** Beside the words: a film's card. */
  readonly picture?: ReactNode
  readonly detail: ReactNode
}

interface CardChoiceProps<V extends string> {
  label: string
  value: V
  options: readonly Card<V>[]
  onChange: (value: V) => void
  /** It takes the place of what had the focus. */
  takesFocus?: boolean
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** One of a few that are worth a look each, side by side. One Tab stop; arrows choose. */
export function CardChoice<V extends string>({ label, value, options, onChange, takesFocus = false }: CardChoiceProps<V>) {
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) group.current?.querySelector<HTMLElement>('[role="radio"][aria-checked="true"]')?.focus()
  }, [takesFocus])
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const here = options.findIndex((option) => option.value === value)
    const next = (here + step + options.length) % options.length
    const option = options[next]
    if (option === undefined) return
    onChange(option.value)
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]').item(next).focus()
  }
  return (
    <div ref={group} className="cards2" role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="rrow card2"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          <span className={classes('radio', option.value === value && 'on')} aria-hidden="true" />
          {option.picture}
          <span className="grow">
            <b>
              <bdi>{option.title}</bdi>
            </b>
            <span className="sub">{option.detail}</span>
          </span>
        </button>
      ))}
    </div>
  )
}
