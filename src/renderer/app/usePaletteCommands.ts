import { useMemo } from 'react'
import { useStore } from 'zustand'
import { commands } from '../../shared/commands'
import type { WindowCommand } from '../../shared/ipc/events'
import type { PaletteCommand } from '../features/search/options'
import type { IconName } from '../ui/Icon'
import { useKeysOf } from '../ui/keys'
import { useStores } from './stores'

/**
 * What the palette offers of the menu's commands, the likeliest first. Left out is what makes no sense from there: search
 * itself, what main does alone, and what belongs to one page.
 */
const OFFERED: readonly (readonly [WindowCommand, IconName])[] = [
  ['new-entry', 'SquarePen'],
  ['add-film', 'Plus'],
  ['paste-page', 'ClipboardPaste'],
  ['journal', 'NotebookText'],
  ['films', 'Film'],
  ['watchlist', 'Bookmark'],
  ['lists', 'List'],
  ['reviews', 'Quote'],
  ['drafts', 'PencilLine'],
  ['settings', 'Settings'],
  ['import-file', 'FileArchive'],
  ['export', 'Upload'],
  ['back-up', 'DatabaseBackup'],
  ['open-library', 'FolderOpen'],
  ['undo', 'Undo2'],
  ['redo', 'Redo2'],
  ['back', 'ChevronLeft'],
  ['forward', 'ChevronRight'],
  ['toggle-sidebar', 'PanelLeft'],
  ['keyboard', 'Keyboard'],
  ['about', 'Info']
]

/** The commands of the menu that the palette offers too; each does what its menu item does. */
export function usePaletteCommands(): readonly PaletteCommand[] {
  const { asked } = useStores()
  const { ask } = useStore(asked, (state) => state.actions)
  const keysOf = useKeysOf()

  return useMemo(
    () =>
      OFFERED.flatMap(([id, icon]): PaletteCommand[] => {
        const label = commands.find((command) => command.id === id)?.label
        const keys = keysOf(id)
        return label === undefined ? [] : [{ id, label, icon, keys: keys === '' ? null : keys, run: () => ask(id) }]
      }),
    [ask, keysOf]
  )
}
