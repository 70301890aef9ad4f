import { Icon } from './Icon'

interface CheckboxProps {
  checked: boolean | 'mixed'
  onChange: (checked: boolean) => void
  label: string
  /** The label is only spoken: something beside the box already says it. */
  hideLabel?: boolean
  disabled?: boolean
  /** False where it stands in a row that has the keys. */
  isTabStop?: boolean
}

/** A box to tick. A mixed one becomes ticked. */
export function Checkbox({ checked, onChange, label, hideLabel = false, disabled = false, isTabStop = true }: CheckboxProps) {
  const box = (
    <button
      type="button"
      className="check"
      role="checkbox"
      aria-checked={checked}
      aria-label={label}
      disabled={disabled}
      tabIndex={isTabStop ? undefined : -1}
      onClick={(event) => {
        // The tick that was pressed is gone by the time the label around it looks, and the label would press once more.
        event.preventDefault()
        onChange(checked !== true)
      }}
    >
      {checked === true && <Icon name="Check" />}
      {checked === 'mixed' && <Icon name="Minus" />}
    </button>
  )
  if (hideLabel) return box
  return (
    <label className="crow">
      {box}
      <span className="grow">{label}</span>
    </label>
  )
}
