import { useRef, type KeyboardEvent } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'

interface RadioOption<V extends string> {
  value: V
  label: string
  detail?: string
  icon?: IconName
  /** Said quietly at the end of the row: "4,212 films". */
  count?: string
}

interface RadioGroupProps<V extends string> {
  label: string
  value: V
  onChange: (value: V) => void
  options: RadioOption<V>[]
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** One of several rows. One Tab stop; arrows choose. */
export function RadioGroup<V extends string>({ label, value, onChange, options }: RadioGroupProps<V>) {
  const group = useRef<HTMLDivElement>(null)
  const chosen = Math.max(0, options.findIndex((option) => option.value === value))

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const rows = [...(group.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])]
    // From where the keyboard is: a second key may come before the first one's choice is saved.
    const next = (rows.findIndex((row) => row === event.target) + step + options.length) % options.length
    const option = options[next]
    if (option === undefined) return
    onChange(option.value)
    rows[next]?.focus()
  }

  return (
    <div ref={group} role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {options.map((option, index) => (
        <button
          key={option.value}
          type="button"
          className="rrow"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={index === chosen ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          <span className={classes('radio', option.value === value && 'on')} aria-hidden="true" />
          {option.icon !== undefined && <Icon name={option.icon} />}
          <span className="grow">
            <b>{option.label}</b>
            {option.detail !== undefined && <span className="sub">{option.detail}</span>}
          </span>
          {option.count !== undefined && <span className="muted num">{option.count}</span>}
        </button>
      ))}
    </div>
  )
}
