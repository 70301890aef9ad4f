/** Paste a page: what the window gets to show, and what it sends back to be added. */
import { z } from 'zod'
import { FilmRef, FilmTitle, FilmYear } from './film'
import { Id } from './ids'
import { PartialDate } from './partialDate'
import { Recognition, Score } from './page'
import { Done } from './changeNotes'

/** How a text of this page stands to one that is in the library already (same author, same film). */
export const KnownText = z.object({
  /** `same`: nothing to do. `changed`: more than half alike, offered as an update. */
  state: z.enum(['same', 'changed']),
  id: Id,
  /** The text as the library has it. */
  text: z.string()
})
export type KnownText = z.infer<typeof KnownText>

/** What the library already knows of one page. Arrays run parallel to the page's takes and reviews; null is new. */
export const KnownPage = z.object({
  film: FilmRef.nullable(),
  takes: z.array(KnownText.nullable()),
  reviews: z.array(KnownText.nullable())
})
export type KnownPage = z.infer<typeof KnownPage>

/** `token` names the bytes that main keeps until they are added or let go. */
export const PageReading = z.object({
  token: z.string(),
  name: z.string().nullable(),
  recognition: Recognition,
  known: z.array(KnownPage),
  words: z.int(),
  milliseconds: z.number(),
  /** Lone surrogates and NULs that were replaced in the text. */
  replaced: z.int()
})
export type PageReading = z.infer<typeof PageReading>

export const MentionToAdd = z.object({
  title: FilmTitle,
  year: FilmYear.nullable(),
  text: z.string(),
  status: z.enum(['accepted', 'offered', 'rejected'])
})
export type MentionToAdd = z.infer<typeof MentionToAdd>

const Author = z.string().trim().min(1, 'Who wrote this?').max(300)

export const TakeToAdd = z.object({
  author: Author,
  text: z.string().min(1),
  /** The take in the library that this one updates, else it is another one. */
  updates: Id.nullable()
})
export type TakeToAdd = z.infer<typeof TakeToAdd>

export const ReviewToAdd = z.object({
  author: Author,
  body: z.string().min(1),
  bodyAsPasted: z.string(),
  score: Score.nullable(),
  hasSpoilers: z.boolean(),
  mentions: z.array(MentionToAdd),
  updates: Id.nullable()
})
export type ReviewToAdd = z.infer<typeof ReviewToAdd>

/** One page as the person left it: only what is to be added stands here. */
export const PageToAdd = z.object({
  /** Add to this film of the library instead of making one. */
  film: Id.nullable(),
  title: FilmTitle,
  year: FilmYear.nullable(),
  certificates: z.array(z.object({ system: z.string().nullable(), country: z.string().nullable(), code: z.string().trim().min(1) })),
  releases: z.array(z.object({ date: PartialDate, country: z.string().nullable(), countryCode: z.string().nullable() })),
  trailers: z.array(z.object({ title: z.string().trim().min(1), url: z.string().nullable() })),
  synopsis: z.string().nullable(),
  takes: z.array(TakeToAdd),
  reviews: z.array(ReviewToAdd)
})
export type PageToAdd = z.infer<typeof PageToAdd>

/** One line of an import report. */
export const ReportLine = z.object({
  kind: z.enum(['film', 'take', 'review', 'mention', 'fact']),
  outcome: z.enum(['added', 'matched', 'changed', 'left-out']),
  /** What it is, in words: "Review by keelhaul9". */
  what: z.string(),
  /** Why it was matched, changed or left out. */
  reason: z.string().nullable(),
  id: Id.nullable()
})
export type ReportLine = z.infer<typeof ReportLine>

export const PageReport = z.object({
  batch: Id.nullable(),
  films: z.array(FilmRef),
  lines: z.array(ReportLine)
})
export type PageReport = z.infer<typeof PageReport>

/** The report, and what the toast's Undo takes back; null when nothing was new. */
export const PageAdded = z.object({ report: PageReport, done: Done.nullable() })
export type PageAdded = z.infer<typeof PageAdded>
