import type { ReactNode } from 'react'
import { classes } from './classes'

interface ToggleProps {
  isOn: boolean
  onChange: (isOn: boolean) => void
  children: ReactNode
}

/** A filter that is on or off. */
export function Toggle({ isOn, onChange, children }: ToggleProps) {
  return (
    <button type="button" className={classes('drop', 'toggle', isOn && 'set')} aria-pressed={isOn} onClick={() => onChange(!isOn)}>
      {children}
    </button>
  )
}
