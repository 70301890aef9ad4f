import { useRef, useState, type KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { useGo } from '../../app/useGo'
import { useStores } from '../../app/stores'
import { messages, newEntryWords as words } from '../../messages'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Icon } from '../../ui/Icon'
import { keepFocusInside } from '../../ui/keepFocusInside'
import { useKeys } from '../../ui/keys'
import { useModal } from '../../ui/useModal'
import { EntryForm } from './EntryForm'
import { FindFilm, type FindFilmHandle } from './FindFilm'
import { PickedFilm } from './PickedFilm'

/** Logging a viewing, from anywhere: the film and Ctrl Enter are enough. */
export function NewEntryDialog() {
  const { newEntry } = useStores()
  const isOpen = useStore(newEntry, (state) => state.isOpen)
  return isOpen ? <Panel /> : null
}

function Panel() {
  const { newEntry, toasts, refresh } = useStores()
  const picked = useStore(newEntry, (state) => state.picked)
  const wrong = useStore(newEntry, (state) => state.wrong.all)
  const isTouched = useStore(newEntry, (state) => state.isTouched)
  const { close, log } = useStore(newEntry, (state) => state.actions)
  const { go } = useGo()
  const [isAsking, setAsking] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const asked = useRef<Element | null>(null)
  const finder = useRef<FindFilmHandle>(null)
  useModal(dialog)

  const leave = (): void => {
    if (!isTouched) return close()
    asked.current = document.activeElement
    setAsking(true)
  }
  const goOn = (): void => {
    setAsking(false)
    if (asked.current instanceof HTMLElement) asked.current.focus()
  }
  const logIt = async (): Promise<void> => {
    if (newEntry.getState().picked === null) finder.current?.takeLit()
    const logged = await log()
    if (logged === null) return
    if (logged.entry.isDraft) go({ name: 'write', entry: logged.entry.id })
    else toasts.getState().actions.showDone(logged.done)
    await refresh()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDialogElement>): void => {
    if (event.key === 'Tab') keepFocusInside(event.currentTarget, event)
    if (event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      if (isAsking) goOn()
      else leave()
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isAsking) {
      event.preventDefault()
      void logIt()
    }
  }

  return (
    <dialog
      ref={dialog}
      className="palette log"
      aria-label={words.title}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        leave()
      }}
    >
      {picked === null ? <FindFilm onLog={() => void logIt()} ref={finder} /> : <PickedFilm picked={picked} />}
      <EntryForm />
      {wrong !== undefined && (
        <p className="err lwrong" role="alert">
          <Icon name="CircleAlert" />
          {wrong}
        </p>
      )}
      {isAsking ? (
        <footer>
          <p className="grow" role="alert">
            {words.leaveAnyway}
          </p>
          <Button size="l" autoFocus onClick={goOn}>
            {words.goOn}
          </Button>
          <Button size="l" kind="danger" onClick={close}>
            {words.leave}
          </Button>
        </footer>
      ) : (
        <Footer onCancel={leave} onLog={() => void logIt()} />
      )}
    </dialog>
  )
}

function Footer({ onCancel, onLog }: { onCancel: () => void; onLog: () => void }) {
  const { newEntry } = useStores()
  const writesNext = useStore(newEntry, (state) => state.viewing.writesNext)
  const isLogging = useStore(newEntry, (state) => state.isLogging)
  const { say } = useStore(newEntry, (state) => state.actions)
  const keys = useKeys()
  return (
    <footer>
      <Checkbox checked={writesNext} label={words.writeNext} onChange={(checked) => say({ writesNext: checked })} />
      <span className="grow" />
      <Button size="l" kind="plain" keys="Esc" onClick={onCancel}>
        {messages.cancel}
      </Button>
      <Button size="l" kind="primary" keys={keys('Ctrl ↵')} busy={isLogging} onClick={onLog}>
        {isLogging ? words.logging : writesNext ? words.logAndWrite : words.log}
      </Button>
    </footer>
  )
}
