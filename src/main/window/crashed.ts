/** The page lost its process: it is loaded again, once a minute at most. What was typed is in the library. */
import { app, dialog, type BrowserWindow } from 'electron'
import { log } from '../logging/log'

const MINUTE_MS = 60_000

/** Brings the page back after a crash; after a second one within a minute the person is asked, so that it does not go on for ever. */
export function comeBackAfterCrash(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log.warning('The page lost its process.', { reason, exitCode })
    const isAgain = performance.now() - last < MINUTE_MS
    last = performance.now()
    if (isAgain) void ask(window)
    else window.webContents.reload()
  })
}

async function ask(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Matinee’s window stopped twice',
    detail: 'What you wrote until then is in your library. You can load the window again, or quit and start Matinee later. Settings › About has the crash reports, which stay on this computer.',
    buttons: ['Load it again', 'Quit'],
    defaultId: 0,
    cancelId: 0
  })
  if (response === 1) app.quit()
  else if (!window.isDestroyed()) window.webContents.reload()
}
