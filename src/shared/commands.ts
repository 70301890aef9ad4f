/** Every shortcut of the window, declared once: builds the native menu, the palette and what buttons show. */
import type { WindowCommand } from './ipc/events'

export interface Command {
  readonly id: WindowCommand
  readonly label: string
  /** An Electron accelerator; CmdOrCtrl is ⌘ on macOS. */
  readonly keys: string
  readonly menu: 'file' | 'edit' | 'go' | 'view'
}

export const commands: readonly Command[] = [
  { id: 'add-film', label: 'Add a film…', keys: 'CmdOrCtrl+Shift+N', menu: 'file' },
  { id: 'import-file', label: 'Import a file…', keys: 'CmdOrCtrl+Shift+O', menu: 'file' },
  { id: 'export', label: 'Export…', keys: 'CmdOrCtrl+Shift+E', menu: 'file' },
  { id: 'open-library', label: 'Open a library…', keys: 'CmdOrCtrl+O', menu: 'file' },
  { id: 'undo', label: 'Undo', keys: 'CmdOrCtrl+Z', menu: 'edit' },
  { id: 'redo', label: 'Redo', keys: 'CmdOrCtrl+Shift+Z', menu: 'edit' },
  { id: 'paste-page', label: 'Paste a page', keys: 'CmdOrCtrl+Shift+V', menu: 'edit' },
  { id: 'search', label: 'Search', keys: 'CmdOrCtrl+K', menu: 'go' },
  { id: 'films', label: 'Films', keys: 'CmdOrCtrl+2', menu: 'go' },
  { id: 'drafts', label: 'Drafts', keys: 'CmdOrCtrl+Shift+D', menu: 'go' },
  { id: 'back', label: 'Back', keys: 'Alt+Left', menu: 'go' },
  { id: 'forward', label: 'Forward', keys: 'Alt+Right', menu: 'go' },
  { id: 'toggle-sidebar', label: 'Sidebar', keys: 'CmdOrCtrl+\\', menu: 'view' }
]

/** Keys as a person reads them: "Ctrl Shift N", or "⇧⌘N" on macOS. */
export function keysShown(keys: string, platform: string): string {
  const parts = keys.split('+').map((part) => (part === 'Left' ? '←' : part === 'Right' ? '→' : part))
  if (platform !== 'darwin') return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join(' ')
  const signs: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥' }
  const key = parts.at(-1) ?? ''
  // Apple's order: ⌥ ⇧ ⌘, then the key.
  return ['Alt', 'Shift', 'CmdOrCtrl'].filter((part) => parts.includes(part)).map((part) => signs[part] ?? part).join('') + key
}

/** The keys of a command, for a button that does the same. */
export function keysOf(id: WindowCommand, platform: string): string {
  const command = commands.find((one) => one.id === id)
  return command ? keysShown(command.keys, platform) : ''
}
