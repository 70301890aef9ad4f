/** The application menu: our commands from src/shared/commands.ts, the system's own by role. */
import { app, Menu, nativeTheme, type MenuItemConstructorOptions } from 'electron'
import { commands, type Command } from '../../shared/commands'
import type { WindowCommand } from '../../shared/ipc/events'
import { Theme } from '../../shared/models/library'
import type { Settings } from '../settings'

const THEME_LABELS: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' }

/** Builds and sets the menu. `send` hands a command to the window. */
export function setMenu(send: (command: WindowCommand) => void, settings: Settings): void {
  const item = (command: Command): MenuItemConstructorOptions => ({
    id: command.id,
    label: command.label,
    accelerator: command.keys,
    click: () => send(command.id)
  })
  const of = (menu: Command['menu']): MenuItemConstructorOptions[] => commands.filter((command) => command.menu === menu).map(item)
  const [undo, redo, ...edit] = of('edit')
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { label: 'File', submenu: [...of('file'), separator, { role: process.platform === 'darwin' ? 'close' : 'quit' }] },
    {
      label: 'Edit',
      submenu: [
        ...(undo && redo ? [undo, redo, separator] : []),
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        ...edit
      ]
    },
    {
      label: 'View',
      submenu: [
        ...of('view'),
        separator,
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        separator,
        { label: 'Theme', submenu: Theme.options.map((theme) => themeItem(theme, settings)) },
        separator,
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }])
      ]
    },
    { label: 'Go', submenu: of('go') },
    ...(process.platform === 'darwin' ? [{ role: 'windowMenu' as const }] : []),
    { role: 'help', submenu: [{ label: 'About Matinee', click: () => app.showAboutPanel() }] }
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function themeItem(theme: Theme, settings: Settings): MenuItemConstructorOptions {
  return {
    label: THEME_LABELS[theme],
    type: 'radio',
    checked: settings.get().theme === theme,
    click: () => {
      settings.set({ theme })
      nativeTheme.themeSource = theme
    }
  }
}
