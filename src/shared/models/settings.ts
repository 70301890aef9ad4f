/** What a person can set: kept on this computer, never in the library. */
import { z } from 'zod'
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
  opensLinksWithoutAsking: z.boolean()
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
  reviews: z.int(),
  systemLocale: z.string()
})
export type About = z.infer<typeof About>
