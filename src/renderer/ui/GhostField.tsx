import { useId, type KeyboardEvent, type Ref } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'

interface GhostFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  placeholder: string
  icon?: IconName
  /** Several lines, in the reading face. */
  multiline?: boolean
  error?: string | null
  maxLength?: number
  inputMode?: 'numeric'
  className?: string
  onBlur?: () => void
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  ref?: Ref<HTMLInputElement>
}

/** A quiet field: words on the paper until it is written in. Its error is said by whoever shows it, under the same id. */
export function GhostField({ label, value, onChange, placeholder, icon, multiline = false, error = null, maxLength, inputMode, className, onBlur, onKeyDown, ref }: GhostFieldProps) {
  const id = useId()
  const common = {
    value,
    placeholder,
    maxLength,
    dir: 'auto',
    autoComplete: 'off',
    'aria-label': label,
    'aria-invalid': error !== null || undefined,
    'aria-describedby': error === null ? undefined : id,
    onBlur,
    onKeyDown
  }
  return (
    <span className={classes('ghostf', value !== '' && 'has', multiline && 'serif', error !== null && 'is-err', className)}>
      {icon !== undefined && <Icon name={icon} size="sm" />}
      {multiline ? (
        <textarea {...common} rows={1} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...common} ref={ref} type="text" inputMode={inputMode} onChange={(event) => onChange(event.target.value)} />
      )}
      {error !== null && (
        <span className="err" id={id} role="alert">
          <Icon name="CircleAlert" />
          {error}
        </span>
      )}
    </span>
  )
}
