import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: string
  children: ReactNode
  /** Buttons: what to do about it. */
  actions?: ReactNode
  /** It stands for a whole page, so its title is the page's. */
  isPage?: boolean
}

/** What stands where there is nothing to show: what that means, and what to do next. */
export function EmptyState({ title, children, actions, isPage = false }: EmptyStateProps) {
  const Title = isPage ? 'h1' : 'h2'
  return (
    <div className="empty">
      <Title>{title}</Title>
      <p>{children}</p>
      {actions !== undefined && <div className="acts2">{actions}</div>}
    </div>
  )
}
