/** Paper made of a page nobody sees: a window of its own without scripts, without a preload, that loads one file and is gone. */
import { app, BrowserWindow } from 'electron'
import { Problem } from '../../problem'

const STOPPED = 'Stopped. Nothing was changed.'

/**
 * Prints an HTML file of ours.
 *
 * @param stopped when it fires the window goes, and a Problem `cancelled` is thrown
 * @returns the PDF's bytes
 */
export async function printFile(path: string, stopped: AbortSignal): Promise<Uint8Array> {
  await app.whenReady()
  if (stopped.aborted) throw new Problem('cancelled', STOPPED)
  const window = new BrowserWindow({
    show: false,
    // Off the screen: the only kind of window there is without a display.
    webPreferences: { javascript: false, sandbox: true, contextIsolation: true, nodeIntegration: false, offscreen: true, partition: 'printing' }
  })
  const stop = (): void => window.destroy()
  stopped.addEventListener('abort', stop, { once: true })
  try {
    await window.loadFile(path)
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateDocumentOutline: true, generateTaggedPDF: true })
  } catch (error) {
    if (stopped.aborted) throw new Problem('cancelled', STOPPED)
    throw error
  } finally {
    stopped.removeEventListener('abort', stop)
    if (!window.isDestroyed()) window.destroy()
  }
}
