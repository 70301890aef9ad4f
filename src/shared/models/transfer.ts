/** Taking the library out as files, and bringing a complete export back. */
import { z } from 'zod'
import { FilmFilter } from './filmQuery'
import { Id } from './ids'
import { JournalFilter } from './journal'

/** What goes out. */
export const ExportScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everything') }),
  z.object({ kind: z.literal('film'), film: Id }),
  z.object({ kind: z.literal('review'), review: Id }),
  z.object({ kind: z.literal('films'), films: z.array(Id).min(1).max(5_000) }),
  z.object({ kind: z.literal('entries'), entries: z.array(Id).min(1).max(5_000) }),
  z.object({ kind: z.literal('list'), list: Id }),
  /** The films, or the entries, that a filter leaves: what a page shows. */
  z.object({ kind: z.literal('filteredFilms'), filter: FilmFilter }),
  z.object({ kind: z.literal('filteredEntries'), filter: JournalFilter })
])
export type ExportScope = z.infer<typeof ExportScope>
/** Less than everything. */
export type ExportPart = Exclude<ExportScope, { kind: 'everything' }>
/** A filter has been looked up: only things that are named. */
export type NamedScope = Exclude<ExportScope, { kind: 'filteredFilms' | 'filteredEntries' }>
export type NamedPart = Exclude<NamedScope, { kind: 'everything' }>

/**
 * - `markdown`: a folder of notes for sharing and for Obsidian.
 * - `letterboxd`: CSV in the columns Letterboxd imports, in files no larger than it takes.
 * - `json`: complete, can be imported again.
 * - `html`: one page that holds everything it shows.
 * - `pdf`: a book of my reviews.
 * - `csv`: a folder with one CSV for each table.
 * - `text`: one plain text.
 */
export const ExportFormat = z.enum(['markdown', 'letterboxd', 'json', 'html', 'pdf', 'csv', 'text'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** JSON of everything is complete by definition and looks at none of these. */
export const ExportChoices = z.object({
  scope: ExportScope,
  format: ExportFormat,
  mine: z.boolean(),
  collected: z.boolean(),
  privateText: z.boolean(),
  titleCards: z.boolean(),
  /** Texts marked as spoilers, and covered passages. Without them neither goes out. */
  spoilers: z.boolean().default(true),
  /** Earlier versions of my texts, in the forms that can hold them. */
  versions: z.boolean().default(false),
  posters: z.boolean().default(true),
  /** CSV with a byte order mark, as Excel wants it. */
  byteOrderMark: z.boolean().default(false)
})
export type ExportChoices = z.infer<typeof ExportChoices>
/** Choices after a filter was looked up. */
export type NamedChoices = Omit<ExportChoices, 'scope'> & { readonly scope: NamedScope }

/** What an export will write; `files` are the first ones, with paths inside the target. */
export const ExportPreview = z.object({
  fileCount: z.int(),
  files: z.array(z.object({ path: z.string() })).max(200),
  sample: z.object({ path: z.string(), text: z.string() }).nullable(),
  counts: z.object({ films: z.int(), mine: z.int(), collected: z.int(), privateEntries: z.int() }),
  /** About how many bytes; null where nobody counted. */
  bytes: z.int().nullable().default(null),
  /** False where counting was given up: there is at least as much as `fileCount` and `bytes` say, and nobody knows yet what stays behind. */
  isCounted: z.boolean().default(true),
  /** What this form cannot hold, one sentence each. */
  leftOut: z.array(z.string()).default([])
})
export type ExportPreview = z.infer<typeof ExportPreview>

/** A place chosen in a system dialog. The window only ever holds its token and a readable form. */
export const ChosenPlace = z.object({ token: z.string(), display: z.string() })
export type ChosenPlace = z.infer<typeof ChosenPlace>

/** `leftOut`: what the form cannot hold and what therefore stayed behind, one sentence each. */
export const ExportDone = z.object({
  files: z.int(), films: z.int(), reviews: z.int(), display: z.string(), place: z.string(), leftOut: z.array(z.string()).default([])
})
export type ExportDone = z.infer<typeof ExportDone>

/** What a complete export holds and what bringing it in would do, table by table. */
export const RestoreTable = z.object({
  /** films, takes, reviews, viewings, tags, lists… in the words of domain.md */
  what: z.string(),
  added: z.int(),
  matched: z.int(),
  /** Rows that exist here with other content: left as they are here. */
  differing: z.int()
})
export type RestoreTable = z.infer<typeof RestoreTable>

export const RestoreReport = z.object({
  name: z.string(),
  rows: z.int(),
  added: z.int(),
  matched: z.int(),
  differing: z.int(),
  tables: z.array(RestoreTable),
  /** The batch that brings it into a library that was not empty; null after a restore into an empty one, and in a dry run. */
  batch: Id.nullable()
})
export type RestoreReport = z.infer<typeof RestoreReport>

export const JobProgress = z.object({
  job: z.string(),
  /** What is being done now, for a person: "Writing reviews". */
  step: z.string(),
  done: z.int(),
  total: z.int().nullable()
})
export type JobProgress = z.infer<typeof JobProgress>
