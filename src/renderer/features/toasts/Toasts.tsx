import { useCallback, useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { useTopDialog } from '../../ui/useTopDialog'
import type { Toast } from './store'

const SHOWN_FOR_MS = 8_000

/**
 * Where what was just done is said. The region is always there, so that it is heard; it lies in the top layer, and inside
 * a dialog while one is open, so that it is seen and within reach.
 */
export function Toasts() {
  const { toasts } = useStores()
  const toast = useStore(toasts, (state) => state.toast)
  const dialog = useTopDialog()
  const show = useCallback((region: HTMLElement | null) => {
    if (region?.isConnected === true && !region.matches(':popover-open')) region.showPopover()
  }, [])
  return createPortal(
    <div className="toasts" popover="manual" role="status" aria-live="polite" ref={show}>
      {toast !== null && <ToastCard key={toast.id} toast={toast} />}
    </div>,
    dialog ?? document.body
  )
}

/** Goes to the message at the foot of the window; from there, back to where the keyboard was. */
export function goToToast(): void {
  const card = document.querySelector<HTMLElement>('.toasts .toast')
  if (card === null) return
  const inside = card.querySelector<HTMLElement>('button')
  if (card.contains(document.activeElement)) card.dispatchEvent(new CustomEvent(LEAVE))
  else (inside ?? card).focus()
}

const LEAVE = 'matinee-leave'

/** Stays for eight seconds, and longer while the pointer or the keyboard is on it. */
function ToastCard({ toast }: { toast: Toast }) {
  const { toasts, refresh } = useStores()
  const actions = useStore(toasts, (state) => state.actions)
  const [isPointed, setPointed] = useState(false)
  const [isFocused, setFocused] = useState(false)
  const card = useRef<HTMLDivElement>(null)
  const before = useRef<HTMLElement | null>(null)
  const isHeld = isPointed || isFocused
  const { id, text, group, action, isProblem } = toast

  useEffect(() => {
    if (isHeld) return
    const timer = window.setTimeout(() => actions.dismiss(id), SHOWN_FOR_MS)
    return () => window.clearTimeout(timer)
  }, [id, isHeld, actions])

  useLayoutEffect(() => {
    const element = card.current
    const leave = (): void => goBack(before.current)
    element?.addEventListener(LEAVE, leave)
    return () => {
      element?.removeEventListener(LEAVE, leave)
      // Whoever undid by the keyboard goes on from where they were.
      if (element?.contains(document.activeElement) === true) leave()
    }
  }, [])

  const undo = async (): Promise<void> => {
    if (await actions.undo()) await refresh()
  }
  const onFocus = (event: FocusEvent): void => {
    setFocused(true)
    if (event.relatedTarget instanceof HTMLElement && !event.currentTarget.contains(event.relatedTarget)) before.current = event.relatedTarget
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    // The dialog around it stays.
    event.preventDefault()
    event.stopPropagation()
    goBack(before.current)
  }
  return (
    <div
      className="toast"
      ref={card}
      tabIndex={-1}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
      onFocus={onFocus}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false)
      }}
      onKeyDown={onKeyDown}
    >
      <Icon name={isProblem ? 'CircleAlert' : 'Check'} />
      <span className="said">{text}</span>
      {group !== null && <Button onClick={() => void undo()}>{messages.undo}</Button>}
      {action !== null && <Button onClick={action.run}>{action.label}</Button>}
      {isProblem && <Button onClick={() => actions.dismiss(id)}>{messages.close}</Button>}
    </div>
  )
}

function goBack(before: HTMLElement | null): void {
  if (before?.isConnected === true) before.focus()
  else document.querySelector<HTMLElement>('#main .scroll, #main')?.focus()
}
