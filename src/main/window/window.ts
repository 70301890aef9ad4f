/** The window: its size and place, what its page may do, and when it shows. */
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { join } from 'node:path'
import type { Settings, WindowPlace } from '../settings'
import { APP_PAGE } from './appScheme'
import { comeBackAfterCrash } from './crashed'
import { developmentServer } from './hardening'
import { placeToOpen } from './place'

const FIRST_SIZE = { width: 1280, height: 800 }
const SMALLEST = { minWidth: 900, minHeight: 600 }
/** `--paper` of both themes: no white flash at night. */
const PAPER = { light: '#FCFCFA', dark: '#12191C' }

/**
 * Opens the main window as it was left on this display; it shows once its first screen is painted.
 *
 * @param opening nobody sees the window before this is over: the library may have to be looked for
 */
export function openWindow(settings: Settings, opening: Promise<unknown>): BrowserWindow {
  const place = placeToOpen(settings.get(), screen.getAllDisplays(), screen.getPrimaryDisplay())
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    ...place.bounds,
    ...SMALLEST,
    useContentSize: true,
    show: false,
    title: 'Matinee',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    ...(process.platform === 'darwin' ? { titleBarStyle: 'hiddenInset' as const } : {}),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: place.zoom
    }
  })
  settings.set({ zoom: place.zoom })
  if (place.isMaximised) window.maximize()
  const painted = new Promise<void>((done) => window.once('ready-to-show', () => done()))
  void Promise.all([painted, opening]).then(() => {
    if (!window.isDestroyed()) window.show()
  })
  comeBackAfterCrash(window)
  void window.loadURL(developmentServer() ?? APP_PAGE)
  return window
}

/** How the window lies now, to be remembered for the display it lies on. */
export function placeOf(window: BrowserWindow, isSidebarShown: boolean): { display: string; place: WindowPlace } {
  const bounds = window.getNormalBounds()
  const isLarge = window.isMaximized() || window.isFullScreen()
  const { width, height } = isLarge ? bounds : window.getContentBounds()
  const zoom = Math.round(window.webContents.getZoomFactor() * 100) / 100
  return {
    display: String(screen.getDisplayMatching(bounds).id),
    place: { x: bounds.x, y: bounds.y, width, height, isMaximised: window.isMaximized(), zoom, isSidebarShown }
  }
}
