import type { ReactNode } from 'react'

interface DockProps {
  /** "What to do with what is chosen" */
  label: string
  children: ReactNode
}

/** The bar at the foot of a page while something is chosen or carried. */
export function Dock({ label, children }: DockProps) {
  return (
    <div className="dock" role="region" aria-label={label}>
      {children}
    </div>
  )
}
