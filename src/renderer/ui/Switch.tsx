import { Icon, type IconName } from './Icon'

interface SwitchProps {
  checked: boolean
  onChange: (checked: boolean) => void
  label: string
  icon?: IconName
  disabled?: boolean
}

export function Switch({ checked, onChange, label, icon, disabled = false }: SwitchProps) {
  return (
    <label className="opt">
      {icon !== undefined && <Icon name={icon} size="sm" />}
      {label}
      <button
        type="button"
        className="switch"
        role="switch"
        aria-checked={checked}
        aria-label={label}
        disabled={disabled}
        onClick={() => onChange(!checked)}
      />
    </label>
  )
}
