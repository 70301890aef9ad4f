import { useId, type HTMLAttributes, type HTMLInputAutoCompleteAttribute, type Ref } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'

interface FieldProps extends Omit<HTMLAttributes<HTMLElement>, 'onChange'> {
  label: string
  value: string
  onChange: (value: string) => void
  /** Found but not sure: the outline is lit and this is said beside the label. */
  doubt?: string | null
  /** What is wrong, as a sentence. */
  error?: string | null
  multiline?: boolean
  /** The label is only spoken. */
  hideLabel?: boolean
  icon?: IconName
  placeholder?: string
  readOnly?: boolean
  disabled?: boolean
  maxLength?: number
  rows?: number
  type?: 'text' | 'search'
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** The dialog it stands in starts here. */
  startsHere?: boolean
  ref?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/** A labelled field. Other properties go to the input itself. */
export function Field({
  label, value, onChange, doubt = null, error = null, multiline = false, hideLabel = false, icon, rows = 2, type = 'text',
  startsHere = false, readOnly = false, className, ref, ...rest
}: FieldProps) {
  const id = useId()
  const notes = [doubt !== null && `${id}-doubt`, error !== null && `${id}-error`].filter((note) => note !== false)
  const common = {
    ...rest,
    id,
    value,
    readOnly,
    dir: 'auto',
    'aria-label': hideLabel ? label : undefined,
    'aria-invalid': error !== null || undefined,
    'aria-describedby': notes.length > 0 ? notes.join(' ') : undefined,
    'data-starts-here': startsHere || undefined
  }
  return (
    <div className={classes('fl', className)}>
      {(!hideLabel || doubt !== null) && (
        <div className="l">
          {hideLabel ? <span /> : <label htmlFor={id}>{label}</label>}
          {doubt !== null && (
            <span className="flag" id={`${id}-doubt`}>
              <Icon name="CircleAlert" />
              {doubt}
            </span>
          )}
        </div>
      )}
      <div className={classes('field', multiline && 'area', doubt !== null && 'lowf', error !== null && 'is-err', readOnly && 'fixed')}>
        {icon !== undefined && <Icon name={icon} size="sm" />}
        {multiline ? (
          <textarea {...common} ref={ref} rows={rows} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input {...common} ref={ref} type={type} onChange={(event) => onChange(event.target.value)} />
        )}
      </div>
      {error !== null && (
        <p className="err" id={`${id}-error`}>
          <Icon name="CircleAlert" />
          {error}
        </p>
      )}
    </div>
  )
}
