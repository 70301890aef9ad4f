import { Icon } from './Icon'

interface SelectFieldProps {
  label: string
  value: string
  options: readonly { readonly value: string; readonly label: string }[]
  onChange: (value: string) => void
}

/** A choice of a few words, in the shape of a field. Its label is only spoken. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  return (
    <div className="fl">
      <div className="field pickone">
        <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className="endmark">
          <Icon name="ChevronDown" />
        </span>
      </div>
    </div>
  )
}
