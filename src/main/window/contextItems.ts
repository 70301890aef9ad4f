/** What a right click offers: on text that is written into, on text that is chosen, on a link. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'

export interface Place extends Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'> {
  /** Where a link leads outside of Matinee; null where there is none. */
  readonly address: string | null
}

export interface ContextActions {
  readonly openLink: (address: string) => void
  readonly copy: (text: string) => void
}

/** The items for a place; none where there is nothing to do. */
export function contextItems({ isEditable, address, selectionText, editFlags }: Place, { openLink, copy }: ContextActions): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll }
    ]
  }
  const items: MenuItemConstructorOptions[] = []
  if (address !== null) {
    items.push({ label: address.startsWith('mailto:') ? 'Write to this address…' : 'Open in your browser…', click: () => openLink(address) })
    items.push({ label: 'Copy the address', click: () => copy(address.replace(/^mailto:/, '')) })
  }
  if (selectionText.trim() !== '') items.push(...(items.length > 0 ? [{ type: 'separator' as const }] : []), { role: 'copy' })
  return items
}
