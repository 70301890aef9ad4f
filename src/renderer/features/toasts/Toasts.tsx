import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { en } from '../../messages/en'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import type { Toast } from './store'

const SHOWN_FOR_MS = 8_000

/** Where what was just done is said. The region is always there, so that it is heard. */
export function Toasts() {
  const { toasts } = useStores()
  const toast = useStore(toasts, (state) => state.toast)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toast !== null && <ToastCard key={toast.id} toast={toast} />}
    </div>
  )
}

/** Stays for eight seconds, and longer while the pointer or the keyboard is on it. */
function ToastCard({ toast }: { toast: Toast }) {
  const { toasts, refresh } = useStores()
  const actions = useStore(toasts, (state) => state.actions)
  const [isHeld, setHeld] = useState(false)
  const { id, text, group, action, isProblem } = toast

  useEffect(() => {
    if (isHeld) return
    const timer = window.setTimeout(() => actions.dismiss(id), SHOWN_FOR_MS)
    return () => window.clearTimeout(timer)
  }, [id, isHeld, actions])

  const undo = async (): Promise<void> => {
    if (await actions.undo()) await refresh()
  }
  return (
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={isProblem ? 'CircleAlert' : 'Check'} />
      <span className="said">{text}</span>
      {group !== null && <Button onClick={() => void undo()}>{en.undo}</Button>}
      {action !== null && <Button onClick={action.run}>{action.label}</Button>}
      {isProblem && <Button onClick={() => actions.dismiss(id)}>{en.close}</Button>}
    </div>
  )
}
