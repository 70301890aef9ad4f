/** Bringing in what other programs exported: what the window shows of it, and what the command line prints. */
import { z } from 'zod'
import { Id } from './ids'
import { PartialDate } from './partialDate'
import { HalfStars } from './rating'

/** What a file turned out to be, by what is in it. `tables`: CSV tables of Matinee's own. `csv`: columns of somebody's own, which a mapping explains. */
export const ImportFormat = z.enum(['letterboxd', 'imdb', 'trakt', 'simkl', 'movary', 'tellico', 'markdown', 'tables', 'csv'])
export type ImportFormat = z.infer<typeof ImportFormat>

/** What is counted. `notes`: texts that belong to no film, as comments on other people's reviews. */
export const ImportKind = z.enum(['films', 'viewings', 'reviews', 'ratings', 'seen', 'likes', 'watchlist', 'lists', 'listEntries', 'notes'])
export type ImportKind = z.infer<typeof ImportKind>

/**
 * How a row stands to the library:
 * - `new`: is added.
 * - `matched`: is there already, and says the same.
 * - `changed`: is there, and something is added to it or replaced in it.
 * - `unclear`: a question decides (ImportQuestion); its standing answer is a proposal until the person gives one.
 * - `leftOut`: is not brought in; the reason says why.
 */
export const ImportVerdict = z.enum(['new', 'matched', 'changed', 'unclear', 'leftOut'])
export type ImportVerdict = z.infer<typeof ImportVerdict>

export const ImportCounts = z.object({ new: z.int(), matched: z.int(), changed: z.int(), unclear: z.int(), leftOut: z.int() })
export type ImportCounts = z.infer<typeof ImportCounts>

/** Counts of every kind, also of those that are not in the file. */
export const KindCounts = z.record(ImportKind, ImportCounts)
export type KindCounts = z.infer<typeof KindCounts>

/** What a column of a CSV means. A rating's scale is told by RatingScale. */
export const CsvField = z.enum([
  'title', 'year', 'originalTitle', 'directors', 'rating', 'watchedOn', 'seen', 'addedOn', 'rewatch', 'like', 'tags', 'review', 'reviewTitle', 'note', 'place', 'company',
  'medium', 'watchlist', 'list', 'imdb', 'tmdb', 'letterboxd', 'runtime', 'genres', 'type'
])
export type CsvField = z.infer<typeof CsvField>

/** `stars5`: 0.5 to 5. `ten`: 1 to 10. `hundred`: 0 to 100. `letters`: A+ to F. `thumbs`: up and down, yes and no. */
export const RatingScale = z.enum(['stars5', 'ten', 'hundred', 'letters', 'thumbs'])
export type RatingScale = z.infer<typeof RatingScale>

/** Which of the first two parts of 03/04/2005 is the day; `year-first` is 2005/04/03. */
export const DateOrder = z.enum(['day-first', 'month-first', 'year-first'])
export type DateOrder = z.infer<typeof DateOrder>

/** How reviews are written: as text, which may be Markdown, or as HTML. */
export const ReviewsAre = z.enum(['text', 'html'])
export type ReviewsAre = z.infer<typeof ReviewsAre>

/** Column (counted from 0, as text) → meaning; columns that are not named are left out. */
export const CsvMapping = z.object({
  columns: z.record(z.string().regex(/^\d+$/), CsvField),
  scale: RatingScale.nullable(),
  dateOrder: DateOrder.nullable(),
  /** What a row is where no column says: a viewing, a film I saw, one I want to see, or only a film. */
  rowsAre: z.enum(['viewings', 'seen', 'watchlist', 'films']),
  /** Where it is not said, the column tells. */
  reviewsAre: ReviewsAre.optional()
})
export type CsvMapping = z.infer<typeof CsvMapping>

export const ImportOptions = z.object({
  /** Letterboxd's deleted/ and orphaned/ folders. */
  withDeleted: z.boolean().default(false),
  withOrphaned: z.boolean().default(false),
  /** Series and episodes too. */
  withTv: z.boolean().default(false),
  /** The day of a rating is the day it was watched: for files that have no other. */
  ratingsAreViewings: z.boolean().default(false),
  dateOrder: DateOrder.nullable().default(null),
  mapping: CsvMapping.nullable().default(null)
})
export type ImportOptions = z.infer<typeof ImportOptions>

/** One file of what was given. `rows`: how many records it has, readable or not. */
export const ImportFile = z.object({ path: z.string(), rows: z.int(), state: z.enum(['read', 'partly', 'notRead', 'leftOut']), reason: z.string().nullable() })
export type ImportFile = z.infer<typeof ImportFile>

/** One row, as a list of rows shows it. `what`: "Stalker (1979), 3 May 2021". `reason`: a sentence, in a report too. */
export const ImportRow = z.object({
  row: z.int(),
  kind: ImportKind,
  verdict: ImportVerdict,
  file: z.string(),
  /** Where the row begins, counted from 1; null where the file has no lines that mean anything. */
  line: z.int().nullable(),
  what: z.string(),
  reason: z.string().nullable()
})
export type ImportRow = z.infer<typeof ImportRow>

export const ImportRowStretch = z.object({ total: z.int(), rows: z.array(ImportRow) })
export type ImportRowStretch = z.infer<typeof ImportRowStretch>

/**
 * Something only the person can decide.
 * - film `several`: several films bear this title; `noYear`: the file has no year; `nearYear`: a film of this title is a year off;
 *   `nearTitle`: a film whose title differs by its article or its marks.
 * - rating `ratedOtherwise`: rated in both places. viewing `ratedThatDay`: the same viewing has another rating.
 * - review `otherReview`: the same viewing, or the same film on no day, has another text.
 */
export const ImportQuestion = z.object({
  id: z.int(),
  kind: z.enum(['film', 'rating', 'viewing', 'review']),
  why: z.enum(['several', 'noYear', 'nearYear', 'nearTitle', 'ratedOtherwise', 'ratedThatDay', 'otherReview']),
  /** As the file has it. */
  film: z.object({ title: z.string(), year: z.int().nullable() }),
  /** The film of the library it is about, for its card; null where that is the question. */
  here: Id.nullable(),
  day: PartialDate.nullable(),
  /**
   * `mine`, `file`, `both`, `new` (a film of its own), `leave` (leave it out) or the id of a film of the library, with what the
   * person needs to see to choose: a film's name, a rating, the beginning of a text.
   */
  options: z.array(
    z.object({
      value: z.string(),
      film: z.object({ title: z.string(), year: z.int().nullable() }).nullable(),
      rating: HalfStars.nullable(),
      text: z.string().nullable()
    })
  ),
  /** The option that stands: given, remembered, or proposed. */
  answer: z.string(),
  isGiven: z.boolean()
})
export type ImportQuestion = z.infer<typeof ImportQuestion>

export const ImportQuestionStretch = z.object({ total: z.int(), questions: z.array(ImportQuestion) })
export type ImportQuestionStretch = z.infer<typeof ImportQuestionStretch>

/** The dry run: what importing would do with the answers that stand now. */
export const ImportPlan = z.object({
  token: z.string(),
  name: z.string(),
  format: ImportFormat,
  counts: KindCounts,
  questions: z.record(z.enum(['film', 'rating', 'viewing', 'review']), z.int()),
  files: z.array(ImportFile),
  /** What is in the files and stays out unless its option is set, in rows. `ratings`: those with a day that could be a viewing. */
  offers: z.object({ deleted: z.int(), orphaned: z.int(), tv: z.int(), ratings: z.int() }),
  /** A date of which nobody can say which part is the day, until `dateOrder` says so. */
  dateDoubt: z.object({ file: z.string(), example: z.string() }).nullable(),
  options: ImportOptions,
  milliseconds: z.number()
})
export type ImportPlan = z.infer<typeof ImportPlan>

/**
 * What an import did, or would do (`dryRun`): the same in the window, on the command line and in the file that is saved of it.
 * `leftOut`: each row that was left out, with its reason; beyond the first hundred thousand they are only counted.
 */
export const ImportReport = z.object({
  name: z.string(),
  format: ImportFormat,
  dryRun: z.boolean(),
  batch: Id.nullable(),
  counts: KindCounts,
  files: z.array(ImportFile),
  leftOut: z.array(ImportRow.pick({ kind: true, file: true, line: true, what: true, reason: true })),
  leftOutMore: z.int(),
  questions: z.array(ImportQuestion),
  milliseconds: z.number()
})
export type ImportReport = z.infer<typeof ImportReport>

/** What a running import says it is doing (JobProgress.step), in this order; each with how many of how many. */
export const IMPORT_STEPS = { backup: 'Backup', films: 'Films', entries: 'Diary entries', rest: 'Reviews, likes and lists' } as const

/** A file that is ready to be planned. `mapping`: what its columns seem to mean, where that is for the person to say. */
export const ImportOpened = z.object({ token: z.string(), name: z.string(), format: ImportFormat, needsMapping: z.boolean() })
export type ImportOpened = z.infer<typeof ImportOpened>

/** A CSV while its columns are explained: the header, the first rows, and how those are understood. */
export const CsvPreview = z.object({
  header: z.array(z.string()),
  rows: z.array(z.array(z.string())).max(50),
  mapping: CsvMapping,
  /** The preset whose columns are exactly these; null when none is. */
  preset: Id.nullable(),
  /** The first rows as they would be brought in, or why not; runs parallel to `rows`. */
  understood: z.array(z.object({ what: z.string(), problem: z.string().nullable() })),
  encoding: z.string(),
  delimiter: z.string()
})
export type CsvPreview = z.infer<typeof CsvPreview>

export const PresetName = z.string().trim().min(1, 'Give it a name.').max(100)
export const ImportPreset = z.object({ id: Id, name: z.string(), header: z.array(z.string()), mapping: CsvMapping })
export type ImportPreset = z.infer<typeof ImportPreset>

/** An import that was done: "letterboxd-….zip", on a day. `report` is null for imports that kept none in this form. */
export const ImportBatch = z.object({
  id: Id,
  label: z.string(),
  kind: z.string(),
  status: z.enum(['running', 'done', 'undone']),
  at: z.string(),
  counts: KindCounts.nullable(),
  notes: z.int()
})
export type ImportBatch = z.infer<typeof ImportBatch>

/** A text that belongs to no film: a comment on somebody's review, as it was brought in. */
export const KeptNote = z.object({ id: Id, body: z.string(), address: z.string().nullable(), writtenOn: PartialDate.nullable(), origin: z.string() })
export type KeptNote = z.infer<typeof KeptNote>
export const KeptNoteStretch = z.object({ total: z.int(), notes: z.array(KeptNote) })
export type KeptNoteStretch = z.infer<typeof KeptNoteStretch>
