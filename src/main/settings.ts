/** What Matinee remembers about this computer, in the user-data folder: never in the library. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Preferences, Screen } from '../shared/models/settings'
import { replaceFile } from './files/replaceFile'
import { log } from './logging/log'
import { MOST_RECENT, RecentLibrary } from './opening/recents'

/** How the window lay on one display. Width and height are those of its content. */
const WindowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  isMaximised: z.boolean(),
  zoom: z.number().min(0.5).max(3).catch(1),
  isSidebarShown: z.boolean().catch(true)
})
export type WindowPlace = z.infer<typeof WindowPlace>

const USUAL: Preferences = {
  theme: 'system',
  readingSize: 18,
  motion: 'system',
  zoom: 1,
  singleKeys: true,
  typographicQuotes: true,
  locale: null,
  opensLinksWithoutAsking: false,
  smartTyping: true,
  focusMode: false,
  spelling: null
}

const { shape } = Preferences

const SettingsData = z.object({
  /** The library that is opened at start; null is the usual place. */
  library: z.string().nullable().catch(null),
  /** The library that was open last: when it is gone, nobody begins an empty one in its place unasked. */
  lastLibrary: z.string().nullable().catch(null),
  /** The libraries that were open lately, the latest first. */
  recentLibraries: z.array(RecentLibrary).max(MOST_RECENT).catch([]),
  /** By display, so that a window comes back as it lay on the one it opens on. */
  windows: z.record(z.string(), WindowPlace).catch({}),
  lastDisplay: z.string().nullable().catch(null),
  screen: Screen.nullable().catch(null),
  /** The folder the last export went to. */
  exportFolder: z.string().nullable().catch(null),
  /** The folder the last file came from. */
  openFolder: z.string().nullable().catch(null),
  /** The folder the last copy of the library went to. */
  backupFolder: z.string().nullable().catch(null),
  theme: shape.theme.catch(USUAL.theme),
  readingSize: shape.readingSize.catch(USUAL.readingSize),
  motion: shape.motion.catch(USUAL.motion),
  zoom: shape.zoom.catch(USUAL.zoom),
  singleKeys: shape.singleKeys.catch(USUAL.singleKeys),
  typographicQuotes: shape.typographicQuotes.catch(USUAL.typographicQuotes),
  locale: shape.locale.catch(USUAL.locale),
  opensLinksWithoutAsking: shape.opensLinksWithoutAsking.catch(USUAL.opensLinksWithoutAsking),
  smartTyping: shape.smartTyping.catch(USUAL.smartTyping),
  focusMode: shape.focusMode.catch(USUAL.focusMode),
  spelling: shape.spelling.catch(USUAL.spelling)
})
export type SettingsData = z.infer<typeof SettingsData>

type Listener = (now: Preferences, before: Preferences) => void

export class Settings {
  readonly #file: string
  readonly #listeners = new Set<Listener>()
  #data: SettingsData

  /** Unreadable settings are only settings: the usual ones stand in, and the next change writes a whole file. */
  constructor(file: string) {
    this.#file = file
    this.#data = SettingsData.parse(read(file))
  }

  get(): SettingsData {
    return this.#data
  }

  /** What the person set, of all that is remembered. */
  preferences(): Preferences {
    return Preferences.parse(this.#data)
  }

  /** Remembers what changed, written beside and renamed. A disk that refuses costs the memory, never the work. */
  set(change: { readonly [K in keyof SettingsData]?: SettingsData[K] | undefined }): void {
    const before = this.preferences()
    const changed = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const next = SettingsData.parse({ ...this.#data, ...changed })
    // Every start says again what is known: that is no reason to wait for the disk.
    if (JSON.stringify(next) === JSON.stringify(this.#data) && existsSync(this.#file)) return
    this.#data = next
    try {
      mkdirSync(dirname(this.#file), { recursive: true })
      replaceFile(this.#file, `${JSON.stringify(this.#data, null, 2)}\n`)
    } catch (error) {
      log.error('Settings were not kept.', error)
    }
    const now = this.preferences()
    if (JSON.stringify(now) === JSON.stringify(before)) return
    for (const listener of this.#listeners) listener(now, before)
  }

  /** Calls back when the person's preferences changed, wherever that was done: in Settings, in the menu, in a question. */
  onChange(listener: Listener): void {
    this.#listeners.add(listener)
  }
}

function read(file: string): unknown {
  if (!existsSync(file)) return {}
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}
  } catch {
    return {}
  }
}
