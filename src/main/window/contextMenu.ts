import { BrowserWindow, clipboard, Menu, type WebContents } from 'electron'
import { contextItems } from './contextItems'
import { outsideAddress } from './outsideLinks'

/**
 * Shows what a right click offers as a native menu.
 *
 * @param openLink asks, then hands an address to the system
 */
export function offerContextMenus(contents: WebContents, openLink: (address: string) => void): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags, linkURL }) => {
    const items = contextItems({ isEditable, selectionText, editFlags, address: outsideAddress(linkURL) }, { openLink, copy: (text) => void clipboard.writeText(text) })
    const window = BrowserWindow.fromWebContents(contents)
    if (items.length > 0 && window) Menu.buildFromTemplate(items).popup({ window })
  })
}
