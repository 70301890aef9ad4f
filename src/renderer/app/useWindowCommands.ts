import { useEffect, useEffectEvent } from 'react'
import { useStore } from 'zustand'
import type { WindowCommand } from '../../shared/ipc/events'
import type { MatineeApi } from '../../shared/ipc/types'
import { useFilmCommand } from '../features/films/useFilmCommand'
import { isTypedInto } from '../features/films/useSingleKey'
import { goToToast } from '../features/toasts/Toasts'
import { WRITTEN_FIELD } from '../features/written/fieldId'
import { useBringIn } from '../features/transfer/useBringIn'
import { useExportHere } from './useExportHere'
import { currentVisit, isAlone } from './navigation'
import { useStores } from './stores'
import { useAct } from './useAct'
import { useLibraryActions } from './useLibraryActions'
import { isDialogOpen } from './usePlace'

/** Does what a native menu or its shortcut asks for. */
export function useWindowCommands(on: MatineeApi<File>['on']): void {
  const { asked, frame, navigation, films, newEntry, pasting, reading, search, transfer } = useStores()
  const { go, back, forward } = useStore(navigation, (state) => state.actions)
  const { openLibrary, backUp, undo, redo } = useLibraryActions()
  const { open: openImport } = useBringIn()
  const onFilm = useFilmCommand()
  const { answerOf } = useAct()

  const exportHere = useExportHere()

  const run = useEffectEvent((command: WindowCommand) => {
    // In a text field Ctrl Z is about the text.
    if ((command === 'undo' || command === 'redo') && isTypedInto(document.activeElement)) {
      undoInText(document.activeElement, command)
      return
    }
    // New entry adds the film that is typed there by itself.
    if (command === 'add-film' && newEntry.getState().isOpen) return newEntry.getState().actions.pickTyped()
    if (command === 'message') return goToToast()
    // A dialog is one thing at a time: it is closed first.
    if (isDialogOpen()) return
    switch (command) {
      case 'search':
        return search.getState().actions.open()
      case 'search-written':
        if (currentVisit(navigation.getState()).route.name === 'written') return document.getElementById(WRITTEN_FIELD)?.focus()
        return go({ name: 'written' }, WRITTEN_FIELD)
      case 'new-entry':
        return newEntry.getState().actions.open()
      case 'journal':
      case 'films':
      case 'watchlist':
      case 'lists':
      case 'reviews':
      case 'returned':
      case 'drafts':
      case 'settings':
        return go({ name: command })
      case 'about':
        return go({ name: 'settings', page: 'about' })
      case 'guide':
        return go({ name: 'guide' })
      case 'keyboard':
        return go({ name: 'settings', page: 'keyboard' })
      case 'write':
      case 'watch':
      case 'like':
      case 'edit-film':
      case 'previous-film':
      case 'next-film':
      case 'rate-0':
      case 'rate-1':
      case 'rate-2':
      case 'rate-3':
      case 'rate-4':
      case 'rate-5':
        return onFilm(command)
      case 'add-film':
        return films.getState().actions.openAdding()
      case 'paste-page':
        return void pasting.getState().actions.openFromClipboard()
      case 'import-file':
        return openImport()
      case 'export':
        return void transfer.getState().actions.openExport(exportHere())
      case 'print':
        return void reading.getState().actions.print().then(answerOf)
      case 'back-up':
        return void backUp()
      case 'open-library':
        return void openLibrary()
      case 'undo':
        return void undo()
      case 'redo':
        return void redo()
      case 'back':
        return back()
      case 'forward':
        return forward()
      case 'toggle-sidebar':
        return frame.getState().actions.toggleSidebar(isAlone(currentVisit(navigation.getState()).route))
    }
  })
  useEffect(() => on('window.command', ({ command }) => run(command)), [on])
  // After the palette is gone: it is a dialog too.
  const fromPalette = useStore(asked, (state) => state.asked)
  useEffect(() => {
    if (fromPalette !== null) run(fromPalette.command)
  }, [fromPalette])
}

/** The editor keeps its own undo, and hears of it as it would from the system; a plain field leaves it to the browser. */
function undoInText(field: Element | null, command: 'undo' | 'redo'): void {
  if (field instanceof HTMLElement && field.isContentEditable) {
    field.dispatchEvent(new InputEvent('beforeinput', { inputType: command === 'undo' ? 'historyUndo' : 'historyRedo', bubbles: true, cancelable: true }))
  } else document.execCommand(command)
}
