/** Every push from main to the window: name and payload. `matinee.on(name, fn)` returns its own undo. */
import { z } from 'zod'
import { Id } from '../models/ids'
import { Preferences } from '../models/settings'
import { JobProgress } from '../models/transfer'

/** What a native menu or its shortcut asks the window to do. Declared with keys in src/shared/commands.ts. */
export const WindowCommand = z.enum([
  'search',
  'search-written',
  'new-entry',
  'journal',
  'films',
  'watchlist',
  'lists',
  'reviews',
  'returned',
  'drafts',
  'settings',
  'guide',
  'keyboard',
  'about',
  'message',
  'write',
  'watch',
  'like',
  'edit-film',
  'previous-film',
  'next-film',
  'rate-0',
  'rate-1',
  'rate-2',
  'rate-3',
  'rate-4',
  'rate-5',
  'add-film',
  'paste-page',
  'import-file',
  'export',
  'print',
  'open-library',
  'back-up',
  'undo',
  'redo',
  'back',
  'forward',
  'toggle-sidebar'
])
export type WindowCommand = z.infer<typeof WindowCommand>

/** What somebody asked from outside the window: a double click, a link, a second start. Paths stay behind tokens. */
export const WindowAsk = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('film'), film: Id }),
  z.object({ kind: z.literal('command'), command: z.enum(['new-entry', 'search']) }),
  z.object({ kind: z.literal('library'), token: z.string() }),
  z.object({ kind: z.literal('files'), token: z.string() })
])
export type WindowAsk = z.infer<typeof WindowAsk>

export const events = {
  /** The library was written by somebody else, or by undo from the menu: read again what is on screen. */
  'library.changed': z.object({}),
  'window.asked': WindowAsk,
  'window.command': z.object({ command: WindowCommand }),
  'job.progress': JobProgress,
  'settings.changed': Preferences
} as const

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>
