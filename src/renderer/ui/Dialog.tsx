import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react'
import { messages } from '../messages'
import { Button, IconButton } from './Button'
import { classes } from './classes'
import { keepFocusInside } from './keepFocusInside'

interface DialogProps {
  title: string
  subtitle?: ReactNode
  /** The person wants to leave: by Esc, by Close, or after saying so. */
  onClose: () => void
  size: 'paste' | 'export' | 'import' | 'medium' | 'small'
  footer: ReactNode
  children: ReactNode
  /** Something would be lost: leaving asks first. A text is the question, else a general one is asked. */
  closeNeedsAsking?: boolean | string
}

const SIZES = { paste: 'paste', export: 'exp', import: 'imp', medium: null, small: 'small' } as const

/**
 * A window above the page. Focus stays inside, starts at `data-starts-here` or else at the main button, and goes back to
 * where it came from.
 */
export function Dialog({ title, subtitle, onClose, size, footer, children, closeNeedsAsking = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [isAsking, setAsking] = useState(false)

  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return
    const opener = document.activeElement
    if (!element.open) element.showModal()
    const start = element.querySelector<HTMLElement>('[data-starts-here]') ?? element.querySelector<HTMLElement>('footer .primary:enabled')
    start?.focus()
    return () => {
      element.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])

  const leave = (): void => {
    if (closeNeedsAsking === false) onClose()
    else setAsking(true)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDialogElement>): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault()
      if (isAsking) setAsking(false)
      else leave()
    }
    if (event.key === 'Tab') keepFocusInside(event.currentTarget, event)
  }
  const onCancel = (event: SyntheticEvent<HTMLDialogElement>): void => {
    if (event.target !== event.currentTarget) return
    event.preventDefault()
    leave()
  }

  return (
    <dialog ref={dialog} className={classes('dialog', SIZES[size])} aria-labelledby={titleId} onKeyDown={onKeyDown} onCancel={onCancel}>
      <header>
        <h2 className="h-dlg" id={titleId}>
          {title}
        </h2>
        {subtitle !== undefined && <p>{subtitle}</p>}
        <IconButton icon="X" label={messages.close} onClick={leave} />
      </header>
      <div className="body">{children}</div>
      {isAsking ? (
        <footer role="alert">
          <p className="grow">{typeof closeNeedsAsking === 'string' ? closeNeedsAsking : messages.dialog.leaveAnyway}</p>
          <Button size="l" autoFocus onClick={() => setAsking(false)}>
            {messages.dialog.stay}
          </Button>
          <Button size="l" kind="danger" onClick={onClose}>
            {messages.dialog.leave}
          </Button>
        </footer>
      ) : (
        <footer>{footer}</footer>
      )}
    </dialog>
  )
}
