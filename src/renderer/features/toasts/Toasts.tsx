import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../../app/stores'
import { en } from '../../messages/en'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'

const SHOWN_FOR_MS = 8_000

/** Says what was done, for eight seconds, and longer while the pointer or the keyboard is on it. */
export function Toasts() {
  const { toasts, refresh } = useStores()
  const toast = useStore(toasts, (state) => state.toast)
  const actions = useStore(toasts, (state) => state.actions)
  const [isHeld, setHeld] = useState(false)
  const id = toast?.id

  useEffect(() => {
    if (id === undefined || isHeld) return
    const timer = window.setTimeout(() => actions.dismiss(id), SHOWN_FOR_MS)
    return () => window.clearTimeout(timer)
  }, [id, isHeld, actions])
  useEffect(() => setHeld(false), [id])

  const undo = async (): Promise<void> => {
    if (await actions.undo()) await refresh()
  }

  return (
    <div className="toasts" role="status" aria-live="polite">
      {toast !== null && (
        <div
          key={toast.id}
          className="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <Icon name={toast.isProblem ? 'CircleAlert' : 'Check'} />
          <span className="said">{toast.text}</span>
          {toast.group !== null && <Button onClick={() => void undo()}>{en.undo}</Button>}
          {toast.action !== null && <Button onClick={toast.action.run}>{toast.action.label}</Button>}
          {toast.isProblem && <Button onClick={() => actions.dismiss(toast.id)}>{en.close}</Button>}
        </div>
      )}
    </div>
  )
}
