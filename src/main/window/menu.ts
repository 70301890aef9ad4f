/** The application menu, following what can be done now. */
import { app, Menu } from 'electron'
import { menuTemplate, type MenuActions, type MenuState } from './menuTemplate'

/** Shows the menu as things are now. A menu that would look the same is left alone, so that an open one stays open. */
export class AppMenu {
  readonly #actions: MenuActions
  #shown: string | null = null

  constructor(actions: MenuActions) {
    this.#actions = actions
  }

  show(state: MenuState): void {
    const key = JSON.stringify(state)
    if (key === this.#shown) return
    this.#shown = key
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, this.#actions, process.platform, app.isPackaged)))
  }
}

