/** The one way out: an address handed to the system's browser or mail program, after a click and a question. */
import { dialog, shell, type BrowserWindow } from 'electron'
import type { Settings } from '../settings'
import { Problem } from '../problem'

const ALLOWED = new Set(['https:', 'mailto:'])

/** The address as the system may get it, or null when it is no plain https or mailto address. */
export function outsideAddress(text: string): string | null {
  // Control characters and blanks are how "java\tscript:" hides; a real address has none.
  if (/[\s\p{Cc}]/u.test(text) || text.length > 8_000) return null
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (!ALLOWED.has(url.protocol)) return null
  if (url.protocol === 'https:' && (url.hostname === '' || url.username !== '' || url.password !== '')) return null
  return url.href
}

/** Asks once which site is about to open, unless the person said not to be asked again, and opens it outside. */
export async function openOutside(window: BrowserWindow | null, text: string, settings: Settings): Promise<void> {
  const address = outsideAddress(text)
  if (address === null) throw new Problem('invalid', 'Matinee only opens https and mail addresses. This one was not opened.')
  if (!settings.get().opensLinksWithoutAsking) {
    const url = new URL(address)
    const options = {
      type: 'question' as const,
      message: url.protocol === 'mailto:' ? `Write to ${url.pathname}?` : `Open ${url.hostname} in your browser?`,
      detail: address.length > 300 ? `${address.slice(0, 300)}…` : address,
      buttons: ['Open', 'Cancel'],
      defaultId: 0,
      cancelId: 1,
      checkboxLabel: 'Do not ask again'
    }
    const answer = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options))
    if (answer.response !== 0) return
    if (answer.checkboxChecked) settings.set({ opensLinksWithoutAsking: true })
  }
  await shell.openExternal(address)
}
