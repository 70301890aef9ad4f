import { useState } from 'react'
import { useStore } from 'zustand'
import { useAct } from '../../app/useAct'
import { useStores } from '../../app/stores'
import { messages } from '../../messages'
import { Button } from '../../ui/Button'
import { Dock } from '../../ui/Dock'
import { focusRows } from './rows'
import { TagChosen } from './TagChosen'

/** What can be done with the films that are chosen. */
export function FilmsDock() {
  const { films, lists, transfer } = useStores()
  const { chosen, isCut } = useStore(films, (state) => state.selection)
  const actions = useStore(films, (state) => state.actions)
  const { done } = useAct()
  const [isBusy, setBusy] = useState(false)
  if (chosen.size === 0) return null

  const goOn = (): void => {
    // The row that takes the place of what went has the focus; without one, the page.
    requestAnimationFrame(() => {
      if (!focusRows()) document.getElementById('main')?.focus()
    })
  }
  const clear = (): void => {
    actions.chooseNone()
    goOn()
  }
  const remove = async (): Promise<void> => {
    setBusy(true)
    const outcome = await actions.removeChosen()
    setBusy(false)
    if (await done(outcome)) goOn()
  }
  return (
    <div
      className="dockplace"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        clear()
      }}
    >
      <Dock label={messages.films.dock.label}>
        <b role="status">{isCut ? messages.films.dock.cut(chosen.size) : messages.films.dock.chosen(chosen.size)}</b>
        <Button kind="plain" keys="Esc" onClick={clear}>
          {messages.films.dock.clear}
        </Button>
        <span className="grow" />
        <TagChosen count={chosen.size} />
        <Button icon="ListPlus" onClick={() => lists.getState().actions.openAddTo([...chosen])}>
          {messages.films.dock.addToList}
        </Button>
        <Button icon="Upload" onClick={() => void transfer.getState().actions.openExport({ scope: { kind: 'films', films: [...chosen] }, name: messages.films.count(chosen.size) })}>
          {messages.films.dock.export}
        </Button>
        <span className="sepv" />
        <Button kind="danger" icon="Trash2" busy={isBusy} onClick={() => void remove()}>
          {messages.films.dock.remove}
        </Button>
      </Dock>
    </div>
  )
}
