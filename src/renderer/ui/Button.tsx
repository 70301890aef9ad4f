import type { ButtonHTMLAttributes, Ref } from 'react'
import { classes } from './classes'
import { Icon, type IconName } from './Icon'
import { Tooltip } from './Tooltip'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'primary' | 'standard' | 'plain' | 'danger'
  size?: 'm' | 'l'
  icon?: IconName
  /** Working: shows a spinner; give it an "-ing" word. */
  busy?: boolean
  /** The shortcut, as it is shown: "Ctrl K". */
  keys?: string
  ref?: Ref<HTMLButtonElement>
}

export function Button({ kind = 'standard', size = 'm', icon, busy = false, keys, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      className={classes('btn', kind !== 'standard' && kind, size === 'l' && 'l', className)}
    >
      {busy ? <span className="spin" /> : icon !== undefined && <Icon name={icon} />}
      {children}
      {keys !== undefined && (
        <span className="kbd" aria-hidden="true">
          {keys}
        </span>
      )}
    </button>
  )
}

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'> {
  icon: IconName
  /** Its name, also shown after a moment's hover. */
  label: string
  keys?: string
  kind?: 'standard' | 'plain' | 'danger'
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ icon, label, keys, kind = 'plain', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys ?? null}>
      <button type="button" {...rest} aria-label={label} className={classes('btn', 'icon', kind !== 'standard' && kind, className)}>
        <Icon name={icon} />
      </button>
    </Tooltip>
  )
}
