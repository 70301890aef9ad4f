/**
 * Every command, declared once: its name, its keys, where it acts. The native menu, the palette, the page of keys and what
 * buttons show are all made from this.
 */
import type { WindowCommand } from './ipc/events'

/** Done by main itself, without the window. */
export type OwnCommand = 'show-library' | 'zoom-in' | 'zoom-out' | 'zoom-reset' | 'full-screen' | 'quit'
export type CommandId = WindowCommand | OwnCommand

export interface Command {
  readonly id: CommandId
  readonly label: string
  /** An Electron accelerator; CmdOrCtrl is ⌘ on macOS. Null: it has none. */
  readonly keys: string | null
  /** Where macOS has keys of its own for it. */
  readonly macKeys?: string
  /** `film`: only on a film's own page, by a single letter, which must never eat what is typed. */
  readonly scope: 'anywhere' | 'film'
}

const anywhere = (id: CommandId, label: string, keys: string | null, macKeys?: string): Command => ({ id, label, keys, scope: 'anywhere', ...(macKeys === undefined ? {} : { macKeys }) })
const onFilm = (id: WindowCommand, label: string, keys: string): Command => ({ id, label, keys, scope: 'film' })

export interface MenuPart {
  readonly id: 'file' | 'edit' | 'view' | 'go' | 'film' | 'help'
  readonly label: string
  /** In groups, with a line between them. */
  readonly groups: readonly (readonly Command[])[]
}

/** The menus, in the order in which they stand. What the system itself does by role stands in main/window/menu.ts. */
export const menus: readonly MenuPart[] = [
  {
    id: 'file',
    label: 'File',
    groups: [
      [
        anywhere('new-entry', 'New entry…', 'CmdOrCtrl+N'),
        anywhere('add-film', 'Add a film…', 'CmdOrCtrl+Shift+N'),
        anywhere('paste-page', 'Paste a page', 'CmdOrCtrl+Shift+V')
      ],
      [anywhere('import-file', 'Import…', 'CmdOrCtrl+Shift+O'), anywhere('export', 'Export…', 'CmdOrCtrl+Shift+E'), anywhere('print', 'Print…', 'CmdOrCtrl+P')],
      [
        anywhere('open-library', 'Open a library…', 'CmdOrCtrl+O'),
        anywhere('show-library', 'Show the library in its folder', null),
        anywhere('back-up', 'Back up now…', null)
      ],
      [anywhere('settings', 'Settings', 'CmdOrCtrl+,')],
      [anywhere('quit', 'Quit', 'CmdOrCtrl+Q')]
    ]
  },
  { id: 'edit', label: 'Edit', groups: [[anywhere('undo', 'Undo', 'CmdOrCtrl+Z'), anywhere('redo', 'Redo', 'CmdOrCtrl+Shift+Z')]] },
  {
    id: 'view',
    label: 'View',
    groups: [
      [
        anywhere('journal', 'Journal', 'CmdOrCtrl+1'),
        anywhere('films', 'Films', 'CmdOrCtrl+2'),
        anywhere('watchlist', 'Watchlist', 'CmdOrCtrl+3'),
        anywhere('lists', 'Lists', 'CmdOrCtrl+4'),
        anywhere('reviews', 'Reviews', 'CmdOrCtrl+5'),
        anywhere('returned', 'Films you come back to', null),
        anywhere('drafts', 'Drafts and bin', 'CmdOrCtrl+Shift+D')
      ],
      [anywhere('toggle-sidebar', 'Sidebar', 'CmdOrCtrl+\\')],
      [
        anywhere('zoom-in', 'Larger', 'CmdOrCtrl+Plus'),
        anywhere('zoom-out', 'Smaller', 'CmdOrCtrl+-'),
        anywhere('zoom-reset', 'Usual size', 'CmdOrCtrl+0')
      ],
      [anywhere('full-screen', 'Full screen', 'F11', 'Control+CmdOrCtrl+F')]
    ]
  },
  {
    id: 'go',
    label: 'Go',
    groups: [
      [anywhere('search', 'Search', 'CmdOrCtrl+K'), anywhere('search-written', 'Search everything written', 'CmdOrCtrl+Shift+F')],
      [anywhere('back', 'Back', 'Alt+Left', 'CmdOrCtrl+['), anywhere('forward', 'Forward', 'Alt+Right', 'CmdOrCtrl+]')],
      [anywhere('message', 'The message at the foot', 'F6')]
    ]
  },
  {
    id: 'film',
    label: 'Film',
    groups: [
      [onFilm('write', 'Write', 'W'), onFilm('watch', 'Watchlist', 'B'), onFilm('like', 'Like', 'L'), onFilm('edit-film', 'Edit', 'E')],
      [
        onFilm('rate-0', 'Not rated', '0'),
        onFilm('rate-1', 'One star', '1'),
        onFilm('rate-2', 'Two stars', '2'),
        onFilm('rate-3', 'Three stars', '3'),
        onFilm('rate-4', 'Four stars', '4'),
        onFilm('rate-5', 'Five stars', '5')
      ],
      [onFilm('previous-film', 'Previous film', '['), onFilm('next-film', 'Next film', ']')]
    ]
  },
  { id: 'help', label: 'Help', groups: [[anywhere('guide', 'User guide', 'F1'), anywhere('keyboard', 'Keyboard', 'Shift+F1'), anywhere('about', 'About Matinee', null)]] }
]

export const commands: readonly Command[] = menus.flatMap(({ groups }) => groups.flat())

/** The accelerator of a command on a system; null when it has none. */
export function acceleratorOf({ keys, macKeys }: Command, platform: string): string | null {
  return platform === 'darwin' ? (macKeys ?? keys) : keys
}

const SIGNS: Readonly<Record<string, string>> = { Left: '←', Right: '→', Up: '↑', Down: '↓', Plus: '+', '-': '−' }
const MAC_SIGNS: Readonly<Record<string, string>> = { Control: '⌃', Alt: '⌥', Shift: '⇧', CmdOrCtrl: '⌘' }

/** Keys as a person reads them: "Ctrl Shift N", or "⇧⌘N" on macOS. */
export function keysShown(keys: string, platform: string): string {
  const parts = keys.split('+').map((part) => SIGNS[part] ?? part)
  if (platform !== 'darwin') return parts.map((part) => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join(' ')
  const key = parts.at(-1) ?? ''
  // Apple's order: ⌃ ⌥ ⇧ ⌘, then the key.
  return Object.entries(MAC_SIGNS).filter(([part]) => parts.includes(part)).map(([, sign]) => sign).join('') + key
}

/** The keys of a command, for a button that does the same; '' when it has none. */
export function keysOf(id: CommandId, platform: string): string {
  const command = commands.find((one) => one.id === id)
  const keys = command ? acceleratorOf(command, platform) : null
  return keys === null ? '' : keysShown(keys, platform)
}
