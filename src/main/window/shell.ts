/** The frame around the page: the menu that follows what can be done, preferences as they take effect, and how the window is left. */
import { nativeTheme, screen, shell, type BrowserWindow } from 'electron'
import { subscribe } from 'node:diagnostics_channel'
import { z } from 'zod'
import type { CommandId } from '../../shared/commands'
import { WindowCommand } from '../../shared/ipc/events'
import type { LibraryStatus } from '../../shared/models/library'
import type { Preferences, Shown } from '../../shared/models/settings'
import { nextRedo, nextUndo } from '../changes/replay'
import { push } from '../ipc/push'
import type { LibraryKeeper } from '../library/keeper'
import { placeShown } from '../library/place'
import { forgetRecents } from '../opening/remember'
import type { Settings } from '../settings'
import { AppMenu } from './menu'
import { placeToOpen } from './place'
import { placeOf } from './window'

/** A page that is typed into saves often; the menu may lag behind by this. */
const SOON_MS = 60

const ZOOMS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const

/** What db/library.ts publishes when something is on the disk. */
const Written = z.object({ phase: z.literal('committed') })

export interface ShellNeeds {
  readonly settings: Settings
  readonly keeper: LibraryKeeper
  /** The window, while there is one. */
  readonly window: () => BrowserWindow | null
  readonly quit: () => void
  /** Asks the page to let go of this library for another one. */
  readonly openRecent: (path: string) => void
}

export class Shell {
  readonly #needs: ShellNeeds
  readonly #menu: AppMenu
  #shown: Shown
  #next: Pick<LibraryStatus, 'undo' | 'redo'> = { undo: null, redo: null }
  #soon: NodeJS.Timeout | null = null

  constructor(needs: ShellNeeds) {
    const { settings } = needs
    this.#needs = needs
    this.#shown = { screen: settings.get().screen, isSidebarShown: placeToOpen(settings.get(), screen.getAllDisplays(), screen.getPrimaryDisplay()).isSidebarShown, isFilm: false }
    this.#menu = new AppMenu({
      run: (command) => this.#run(command),
      setTheme: (theme) => settings.set({ theme }),
      openRecent: needs.openRecent,
      clearRecent: () => {
        forgetRecents(settings)
        this.#showMenu()
      }
    })
    settings.onChange((now, before) => this.#follow(now, before))
    subscribe('matinee.write', (message) => {
      if (Written.safeParse(message).success) this.#lookSoon()
    })
    this.look()
  }

  /** What the window shows now. */
  shows = (shown: Shown): void => {
    this.#shown = shown
    this.#showMenu()
  }

  isSidebarShown = (): boolean => this.#shown.isSidebarShown

  /** What Undo and Redo would do now, from whoever just asked the library. */
  knows = (next: Pick<LibraryStatus, 'undo' | 'redo'>): void => {
    this.#next = { undo: next.undo, redo: next.redo }
    this.#showMenu()
  }

  /** Asks the library what Undo and Redo would do now. */
  look(): void {
    const { db } = this.#needs.keeper.current().library
    this.knows({ undo: nextUndo(db)?.label ?? null, redo: nextRedo(db)?.label ?? null })
  }

  /** The window closes: the next one begins as this one is left. */
  remember(window: BrowserWindow): void {
    const { settings } = this.#needs
    const { display, place } = placeOf(window, this.#shown.isSidebarShown)
    settings.set({ windows: { ...settings.get().windows, [display]: place }, lastDisplay: display, screen: this.#shown.screen })
  }

  #lookSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = null
      if (this.#needs.keeper.isOpen()) this.look()
    }, SOON_MS)
    this.#soon.unref()
  }

  #showMenu(): void {
    const { isFilm, isSidebarShown } = this.#shown
    const { theme, recentLibraries } = this.#needs.settings.get()
    const recent = recentLibraries.map(({ path }) => ({ path, label: placeShown(path) }))
    this.#menu.show({ ...this.#next, isFilm, isSidebarShown, theme, recent })
  }

  #follow(now: Preferences, before: Preferences): void {
    const contents = this.#needs.window()?.webContents
    if (now.theme !== before.theme) nativeTheme.themeSource = now.theme
    if (now.zoom !== before.zoom) contents?.setZoomFactor(now.zoom)
    push(contents, 'settings.changed', now)
    this.#showMenu()
  }

  #run(command: CommandId): void {
    const { settings, keeper, window, quit } = this.#needs
    switch (command) {
      case 'show-library':
        return shell.showItemInFolder(keeper.current().library.path)
      case 'zoom-in':
        return settings.set({ zoom: ZOOMS.find((step) => step > settings.get().zoom + 0.001) ?? settings.get().zoom })
      case 'zoom-out':
        return settings.set({ zoom: ZOOMS.findLast((step) => step < settings.get().zoom - 0.001) ?? settings.get().zoom })
      case 'zoom-reset':
        return settings.set({ zoom: 1 })
      case 'full-screen':
        return window()?.setFullScreen(!window()?.isFullScreen())
      case 'quit':
        return quit()
      default:
        return push(window()?.webContents, 'window.command', { command: WindowCommand.parse(command) })
    }
  }
}
