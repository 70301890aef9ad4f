import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: string
  children: ReactNode
  /** Buttons: what to do about it. */
  actions?: ReactNode
}

/** What stands where there is nothing to show: what that means, and what to do next. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {actions !== undefined && <div className="acts2">{actions}</div>}
    </div>
  )
}
