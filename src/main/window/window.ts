/** The window: its size and place, what its page may do, and when it shows. */
import { BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron'
import { join } from 'node:path'
import type { Settings } from '../settings'
import { APP_PAGE } from './appScheme'
import { developmentServer } from './hardening'

const FIRST_SIZE = { width: 1280, height: 800 }
const SMALLEST = { minWidth: 900, minHeight: 600 }
/** `--paper` of both themes: no white flash at night. */
const PAPER = { light: '#FCFCFA', dark: '#12191C' }

/** Opens the main window; it shows once its first screen is painted. */
export function openWindow(settings: Settings): BrowserWindow {
  const place = settings.get().window
  const remembered = place && isOnADisplay(place) ? place : null
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    ...(remembered ? { x: remembered.x, y: remembered.y, width: remembered.width, height: remembered.height } : {}),
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
      zoomFactor: settings.get().zoom
    }
  })
  if (remembered?.isMaximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => remember(window, settings))
  reloadAfterCrash(window)
  void window.loadURL(developmentServer() ?? APP_PAGE)
  return window
}

function remember(window: BrowserWindow, settings: Settings): void {
  const bounds = window.getNormalBounds()
  const content = window.isMaximized() || window.isFullScreen() ? bounds : { ...bounds, ...sizeOf(window.getContentBounds()) }
  settings.set({ window: { ...content, isMaximised: window.isMaximized() }, zoom: window.webContents.getZoomFactor() })
}

function sizeOf({ width, height }: Rectangle): { width: number; height: number } {
  return { width, height }
}

/** A display that is gone must not swallow the window. */
function isOnADisplay(place: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const width = Math.min(place.x + place.width, workArea.x + workArea.width) - Math.max(place.x, workArea.x)
    const height = Math.min(place.y + place.height, workArea.y + workArea.height) - Math.max(place.y, workArea.y)
    return width > 100 && height > 100
  })
}

/** The page lost its process: load it again, once a minute at most. What was typed is in the library. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = 0
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    const again = Date.now() - last < 60_000
    last = Date.now()
    if (!again) window.webContents.reload()
  })
}
