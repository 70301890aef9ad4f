/** Paste a page: understand it, add it, or let it go. */
import type { Handlers } from '../../shared/ipc/types'
import type { OpenLibrary } from '../repositories'
import { addPages } from './addPages'
import type { PendingPages } from './pending'

/** Everything of `pages` but the clipboard, which only the window's process can read. */
export function pageHandlers(current: () => OpenLibrary, pending: PendingPages): Omit<Handlers['pages'], 'readClipboard'> {
  return {
    recognise: ({ text }) => pending.readText(text),

    add: async ({ token, pages }) => {
      const added = await addPages(current(), { source: pending.source(token), pages })
      pending.discard(token)
      return added
    },

    discard: ({ token }) => pending.discard(token)
  }
}
