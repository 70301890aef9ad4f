/** What the system offers without opening the window first: the jump list of Windows, the dock's menu of macOS. */
import { app, Menu } from 'electron'
import type { Ask } from './asked'

const TASKS = [
  { command: 'new-entry', title: 'New viewing', description: 'Write down a film you have seen' },
  { command: 'search', title: 'Search', description: 'Search your journal' }
] as const

/** Offers both. Linux reads them from the desktop entry. */
export function offerTasks(ask: (asks: readonly Ask[]) => void): void {
  if (process.platform === 'win32' && app.isPackaged) {
    app.setUserTasks(
      TASKS.map(({ command, title, description }) => ({ program: process.execPath, arguments: `--${command}`, title, description, iconPath: process.execPath, iconIndex: 0 }))
    )
  }
  app.dock?.setMenu(Menu.buildFromTemplate(TASKS.map(({ command, title }) => ({ label: title, click: () => ask([{ kind: 'command', command }]) }))))
}
