/** What a person can set: kept on this computer, never in the library. */
import { z } from 'zod'
import { Instant } from './ids'
import { Theme } from './library'

export const READING_SIZES = [16, 17, 18, 19, 20, 21, 22] as const

export const Preferences = z.object({
  theme: Theme,
  /** Of reviews, in pixels; the editor is one larger. */
  readingSize: z.int().min(16).max(22),
  /** 'system' follows the computer's own setting. */
  motion: z.enum(['system', 'reduced']),
  zoom: z.number().min(0.5).max(3),
  /** Letters alone act on a page (W, B, L, E, 0 to 5). */
  singleKeys: z.boolean(),
  /** Show typographic quotes and dashes. */
  typographicQuotes: z.boolean(),
  /** A locale such as 'en-GB' for dates, figures and sorting; null follows the computer. */
  locale: z.string().max(40).nullable(),
  opensLinksWithoutAsking: z.boolean(),
  /** Quotes and dashes become typographic while they are typed. */
  smartTyping: z.boolean(),
  /** Only the paragraph that is written in is in full ink. */
  focusMode: z.boolean(),
  /** The dictionaries that check what is written; null: the one of the computer's language; []: none. */
  spelling: z.array(z.string().max(200)).max(10).nullable()
})
export type Preferences = z.infer<typeof Preferences>

/** What the pages of Settings say besides. */
export const About = z.object({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  sqlite: z.string(),
  schema: z.int(),
  platform: z.string(),
  libraryFile: z.string(),
  /** The file's place as a person reads it. */
  libraryPlace: z.string(),
  /** In bytes, with its write-ahead log. */
  librarySize: z.int(),
  systemLocale: z.string(),
  /** The Electron that Matinee is made for, where this one is a substitute for development; else null. */
  meantElectron: z.string().nullable(),
  /** The folder of the logs, as it is. */
  logs: z.string(),
  /** How many reports of crashes lie on this computer. */
  crashReports: z.int()
})
export type About = z.infer<typeof About>

/** The licences of Matinee and of everything it is made of, as plain text. */
export const Licences = z.object({ text: z.string() })
export type Licences = z.infer<typeof Licences>

/** A screen that a start can begin with, and which of its kind: a film, a list, a saved view, a page of settings. */
export const Screen = z.object({
  name: z.enum(['journal', 'films', 'film', 'person', 'watchlist', 'lists', 'list', 'reviews', 'drafts', 'settings', 'returned', 'written']),
  which: z.string().max(100).nullable()
})
export type Screen = z.infer<typeof Screen>

/** How the window begins: as it was left. */
export const Opening = z.object({
  screen: Screen.nullable(),
  isSidebarShown: z.boolean(),
  preferences: Preferences,
  /** How this computer writes dates and figures. */
  systemLocale: z.string()
})
export type Opening = z.infer<typeof Opening>

/** What the window shows now: the menu follows it, and the next start begins with it. */
export const Shown = z.object({
  /** Null: one to which no start returns, such as writing. */
  screen: Screen.nullable(),
  isSidebarShown: z.boolean(),
  /** A film's own page is open: what the Film menu is about. */
  isFilm: z.boolean()
})
export type Shown = z.infer<typeof Shown>

/** What a check of the library found. */
export const LibraryCheck = z.object({ isSound: z.boolean(), checkedAt: Instant })
export type LibraryCheck = z.infer<typeof LibraryCheck>
