import { Component, type ErrorInfo, type ReactNode } from 'react'
import { messages } from '../messages'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'

interface ErrorBoundaryProps {
  children: ReactNode
  /** Leaves the page that cannot be drawn. */
  onLeave: () => void
  /** Tells the log. */
  onFailed: (error: Error) => void
}

/** A page that cannot be drawn says so, calmly, and the rest of the window goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
    this.props.onFailed(error)
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    const again = (): void => this.setState({ isBroken: false })
    return (
      <main className="main" id="main">
        <div className="standin" role="alert">
          <EmptyState
            isPage
            title={messages.broken.title}
            actions={
              <>
                <Button kind="primary" onClick={again}>
                  {messages.broken.tryAgain}
                </Button>
                <Button
                  onClick={() => {
                    this.props.onLeave()
                    again()
                  }}
                >
                  {messages.broken.toJournal}
                </Button>
              </>
            }
          >
            {messages.broken.body}
          </EmptyState>
        </div>
      </main>
    )
  }
}
