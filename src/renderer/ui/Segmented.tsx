import { useRef, type KeyboardEvent } from 'react'
import { Icon, type IconName } from './Icon'
import { Tooltip } from './Tooltip'

interface Segment<V extends string> {
  readonly value: V
  readonly label: string
  readonly icon?: IconName
}

interface SegmentedProps<V extends string> {
  label: string
  /** icons: small pictures with a tip; words: the labels themselves. */
  kind: 'icons' | 'words'
  value: V
  options: readonly Segment<V>[]
  onChange: (value: V) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** One of a few, side by side. One Tab stop; arrows choose. */
export function Segmented<V extends string>({ label, kind, value, options, onChange }: SegmentedProps<V>) {
  const group = useRef<HTMLDivElement>(null)
  // Where nothing is chosen yet, Tab leads to the first.
  const stop = options.find((option) => option.value === value) ?? options[0]
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const radios = [...(group.current?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])]
    // From where the keyboard is: a second key may come before the first one's choice is saved.
    const here = stop?.value === value ? radios.findIndex((radio) => radio === event.target) : -1
    const next = (here + step + options.length) % options.length
    const option = options[next]
    if (option === undefined) return
    onChange(option.value)
    radios[next]?.focus()
  }
  return (
    <div ref={group} className={kind === 'icons' ? 'seg' : 'seg2'} role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {options.map((option) => {
        const isChosen = option.value === value
        const radio = (
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={isChosen}
            aria-label={kind === 'icons' ? option.label : undefined}
            tabIndex={option === stop ? 0 : -1}
            onClick={() => onChange(option.value)}
          >
            {option.icon !== undefined && <Icon name={option.icon} />}
            {kind === 'words' && option.label}
          </button>
        )
        return kind === 'icons' ? (
          <Tooltip key={option.value} text={option.label}>
            {radio}
          </Tooltip>
        ) : (
          radio
        )
      })}
    </div>
  )
}
