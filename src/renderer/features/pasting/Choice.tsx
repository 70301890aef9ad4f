import { useRef, type KeyboardEvent } from 'react'

interface ChoiceProps<V extends string> {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  onChange: (value: V) => void
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** One of a few words in a row. One Tab stop; arrows choose. */
export function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  const group = useRef<HTMLSpanElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const here = options.findIndex((option) => option.value === value)
    const next = step === undefined ? undefined : options[(here + step + options.length) % options.length]
    if (next === undefined) return
    event.preventDefault()
    onChange(next.value)
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]').item(options.indexOf(next)).focus()
  }
  return (
    <span ref={group} className="seg2" role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </span>
  )
}
