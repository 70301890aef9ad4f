import { useMemo } from 'react'
import { useStore } from 'zustand'
import { commands } from '../../shared/commands'
import type { WindowCommand } from '../../shared/ipc/events'
import type { PaletteCommand } from '../features/search/options'
import { useBringIn } from '../features/transfer/useBringIn'
import type { IconName } from '../ui/Icon'
import { useKeysOf } from '../ui/keys'
import { useStores } from './stores'
import { useGo } from './useGo'
import { useLibraryActions } from './useLibraryActions'

/** The commands of the menu that the palette offers too. */
export function usePaletteCommands(): readonly PaletteCommand[] {
  const { films, pasting, transfer, library } = useStores()
  const hasDrafts = useStore(library, (state) => (state.status?.drafts ?? 0) > 0)
  const { go } = useGo()
  const { choose } = useBringIn()
  const { openLibrary } = useLibraryActions()
  const keysOf = useKeysOf()

  return useMemo(() => {
    const offered: [WindowCommand, IconName, () => void][] = [
      ['paste-page', 'ClipboardPaste', () => void pasting.getState().actions.openFromClipboard()],
      ['add-film', 'Plus', () => films.getState().actions.openAdding()],
      ['import-file', 'FileArchive', () => void choose()],
      ['export', 'Upload', () => void transfer.getState().actions.openExport(null)],
      ['open-library', 'FolderOpen', () => void openLibrary()],
      ['films', 'Film', () => go({ name: 'films' })]
    ]
    if (hasDrafts) offered.push(['drafts', 'PencilLine', () => go({ name: 'drafts' })])
    return offered.map(([id, icon, run]) => ({ id, label: labelOf(id), icon, keys: keysOf(id), run }))
  }, [films, pasting, transfer, hasDrafts, choose, openLibrary, go, keysOf])
}

function labelOf(id: WindowCommand): string {
  return commands.find((command) => command.id === id)?.label ?? id
}
