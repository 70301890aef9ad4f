import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { isDialogOpen } from '../../app/usePlace'
import { useFinding, type Finding } from './useFinding'

interface FindBarState extends Finding {
  readonly isOpen: boolean
  readonly text: string
  readonly setText: (text: string) => void
  readonly open: () => void
  readonly close: () => void
  readonly field: RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>
}

/** The find bar of a page: Ctrl F opens it or goes back to it, F3 goes on, closing it leaves the focus on the text. */
export function useFindBar(prose: RefObject<HTMLElement | null>, scroll: RefObject<HTMLElement | null>): FindBarState {
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const field = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null)
  const finding = useFinding(prose, isOpen ? text : '')

  const focus = (): void => {
    field.current?.focus()
    field.current?.select()
  }
  useEffect(() => {
    if (isOpen) focus()
  }, [isOpen])
  const open = (): void => {
    setOpen(true)
    focus()
  }
  const close = (): void => {
    setOpen(false)
    scroll.current?.focus({ preventScroll: true })
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isDialogOpen()) return
    const isFind = event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (isFind) open()
    else if (event.key === 'F3' && isOpen) finding.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'F3') open()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  return { ...finding, isOpen, text, setText, open, close, field }
}
