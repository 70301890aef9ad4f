/** How the application menu looks: our commands from src/shared/commands.ts, the system's own by role. */
import type { MenuItemConstructorOptions } from 'electron'
import { acceleratorOf, type Command, type CommandId, menus, type MenuPart } from '../../shared/commands'
import { Theme } from '../../shared/models/library'

const THEME_LABELS: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' }

/** What decides how the menu looks. */
export interface MenuState {
  /** What Undo takes back next, and what Redo does again; null when there is nothing. */
  readonly undo: string | null
  readonly redo: string | null
  /** A film's own page is open. */
  readonly isFilm: boolean
  readonly isSidebarShown: boolean
  readonly theme: Theme
  /** The libraries that were open lately, the latest first. */
  readonly recent: readonly { readonly path: string; readonly label: string }[]
}

export interface MenuActions {
  readonly run: (command: CommandId) => void
  readonly setTheme: (theme: Theme) => void
  readonly openRecent: (path: string) => void
  readonly clearRecent: () => void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The whole menu as Electron builds it. */
export function menuTemplate(state: MenuState, actions: MenuActions, platform: NodeJS.Platform, isPackaged = true): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const parts = menus.map((part): MenuItemConstructorOptions => ({
    label: part.label,
    ...(part.id === 'help' ? { role: 'help' as const } : {}),
    submenu: [...groupsOf(part, state, actions, platform), ...systemItems(part.id, state, actions, isMac, isPackaged)]
  }))
  const help = parts.pop()
  return [...(isMac ? [{ role: 'appMenu' as const }] : []), ...parts, { role: 'windowMenu' }, ...(help ? [help] : [])]
}

function groupsOf(part: MenuPart, state: MenuState, actions: MenuActions, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  // On macOS the application's own menu ends it.
  const groups = part.groups.map((group) => group.filter(({ id }) => id !== 'quit' || platform !== 'darwin')).filter((group) => group.length > 0)
  return groups.flatMap((group, index) => [...(index === 0 ? [] : [separator]), ...group.flatMap((command) => itemsOf(command, state, actions, platform))])
}

function itemsOf(command: Command, state: MenuState, actions: MenuActions, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const { id, scope } = command
  const keys = acceleratorOf(command, platform)
  const click = (): void => actions.run(id)
  const item: MenuItemConstructorOptions = {
    id,
    label: labelOf(command, state),
    click,
    ...(scope === 'film' ? letter(keys, platform) : keys === null ? {} : { accelerator: keys }),
    enabled: isEnabled(command, state),
    ...(id === 'toggle-sidebar' ? { type: 'checkbox' as const, checked: state.isSidebarShown } : {})
  }
  if (id === 'open-library') return [item, recentItem(state, actions)]
  // The plus sign lies on another key than the one people press for it.
  return id === 'zoom-in' ? [item, { label: item.label ?? '', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true, click }] : [item]
}

function recentItem({ recent }: MenuState, actions: MenuActions): MenuItemConstructorOptions {
  const libraries = recent.map(({ path, label }): MenuItemConstructorOptions => ({ label: inMenu(label), click: () => actions.openRecent(path) }))
  return {
    id: 'open-recent',
    label: 'Open recent',
    enabled: recent.length > 0,
    submenu: [...libraries, separator, { id: 'clear-recent', label: 'Clear the list', click: actions.clearRecent }]
  }
}

/** A letter is shown beside the item and heard by the page, where it cannot eat what is typed. macOS cannot show one without taking it. */
function letter(keys: string | null, platform: NodeJS.Platform): MenuItemConstructorOptions {
  return keys === null || platform === 'darwin' ? {} : { accelerator: keys, registerAccelerator: false }
}

/** "Undo: Interview moved to the bin". */
function labelOf({ id, label }: Command, { undo, redo }: MenuState): string {
  const what = id === 'undo' ? undo : id === 'redo' ? redo : null
  return what === null ? label : `${label}: ${inMenu(what)}`
}

const LONGEST_LABEL = 60

/** Not too long. A menu reads an ampersand as the mark of a letter, so it is doubled. */
function inMenu(text: string): string {
  const letters = [...text]
  const short = letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL - 1).join('').trimEnd()}…` : text
  return short.replaceAll('&', '&&')
}

function isEnabled({ id, scope }: Command, state: MenuState): boolean {
  if (id === 'undo') return state.undo !== null
  if (id === 'redo') return state.redo !== null
  return scope === 'anywhere' || state.isFilm
}

function systemItems(part: MenuPart['id'], state: MenuState, actions: MenuActions, isMac: boolean, isPackaged: boolean): MenuItemConstructorOptions[] {
  switch (part) {
    case 'edit':
      return [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]
    case 'view':
      return [
        separator,
        {
          label: 'Theme',
          submenu: Theme.options.map((theme) => ({
            id: `theme-${theme}`,
            label: THEME_LABELS[theme],
            type: 'radio' as const,
            checked: state.theme === theme,
            click: () => actions.setTheme(theme)
          }))
        },
        ...(isPackaged ? [] : [separator, { role: 'toggleDevTools' as const }])
      ]
    case 'file':
      return isMac ? [separator, { role: 'close' }] : []
    default:
      return []
  }
}
