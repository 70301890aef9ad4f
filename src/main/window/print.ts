/** Printing what the window shows, by the system's own dialog. */
import type { BrowserWindow, WebContents } from 'electron'
import { Problem } from '../problem'

/** Chromium's own word for a person who changed their mind. */
const CANCELLED = /cancel/i

/** Opens the print dialog. True when the page went to a printer, false when the person closed the dialog. */
export async function printWindow(window: BrowserWindow | null): Promise<boolean> {
  if (window === null) return false
  const { success, reason } = await print(window.webContents)
  if (success) return true
  if (CANCELLED.test(reason)) return false
  throw new Problem('cannot-write', 'Nothing was printed: this computer offers no printer, or it did not answer. Set one up in the settings of the system, then print again.')
}

function print(contents: WebContents): Promise<{ success: boolean; reason: string }> {
  return new Promise((resolve) => {
    contents.print({ silent: false, printBackground: false }, (success, reason) => resolve({ success, reason }))
  })
}
