/** What the other commands print with --json. Keys may be added, never renamed or retyped. */
import { z } from 'zod'
import { Id } from '../models/ids'
import { ImportFormat, ImportReport } from '../models/importing'
import { ExportFormat } from '../models/transfer'
import { ProblemCode } from '../ipc/result'
import { MyReviewAnswer, Stars, ViewingAnswer } from './film'

const FilmName = z.object({ id: Id, title: z.string(), year: z.int().nullable() })

/** `matinee films [QUERY]` */
export const FilmsAnswer = z.array(FilmName.extend({ seen: z.boolean(), rating: Stars.nullable(), like: z.boolean() }))
export type FilmsAnswer = z.infer<typeof FilmsAnswer>

/**
 * `matinee search QUERY`; `author` null is me; `snippet` is a piece of the text as it was written. `near`: nothing bears
 * these very words, but these films and people bear nearly them.
 */
export const SearchAnswer = z.object({
  query: z.string(),
  films: z.array(FilmName.extend({ stub: z.boolean(), detail: z.string().nullable() })),
  texts: z.array(z.object({ kind: z.enum(['take', 'review', 'entry']), id: Id, film: FilmName, author: z.string().nullable(), snippet: z.string() })),
  people: z.array(z.object({ id: Id, name: z.string(), films: z.int(), texts: z.int() })),
  lists: z.array(z.object({ id: Id, name: z.string(), films: z.int() })),
  counts: z.object({ films: z.int(), texts: z.int(), people: z.int(), lists: z.int() }),
  near: z.boolean()
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** One thing an import met. `count` is more than 1 where a complete export is summed up by kind. */
export const ImportLine = z.object({
  file: z.string(),
  kind: z.string(),
  what: z.string(),
  reason: z.string().nullable(),
  id: Id.nullable(),
  count: z.int()
})
export type ImportLine = z.infer<typeof ImportLine>

/** `matinee import FILE…`: what was added, matched, changed and left out, with the reason for each. */
export const ImportAnswer = z.object({
  dryRun: z.boolean(),
  files: z.array(
    z.object({
      file: z.string(),
      format: z.enum(['page', 'json', ...ImportFormat.options]).nullable(),
      /** The batch that takes this file's import back; null when nothing was added, or a whole library was restored. */
      batch: Id.nullable(),
      films: z.array(FilmName),
      /** Why this file could not be brought in; then nothing of it was. */
      problem: z.object({ code: ProblemCode, message: z.string() }).nullable()
    })
  ),
  added: z.array(ImportLine),
  matched: z.array(ImportLine),
  changed: z.array(ImportLine),
  leftOut: z.array(ImportLine),
  /** Of each export of another program, what the window shows of it too. */
  reports: z.array(ImportReport)
})
export type ImportAnswer = z.infer<typeof ImportAnswer>

/** `matinee export` */
export const ExportAnswer = z.object({
  format: ExportFormat,
  path: z.string(),
  files: z.int(),
  films: z.int(),
  reviews: z.int(),
  /** What the form could not hold, one sentence each. */
  leftOut: z.array(z.string())
})
export type ExportAnswer = z.infer<typeof ExportAnswer>

/** `matinee review TITLE`: the entry as it is now on the disk. */
export const ReviewAnswer = z.object({
  film: FilmName,
  viewing: ViewingAnswer.nullable(),
  review: MyReviewAnswer.nullable()
})
export type ReviewAnswer = z.infer<typeof ReviewAnswer>

/** When a TITLE fits several films: exit 1, and this, so that a program can ask again by id. */
export const SeveralAnswer = z.object({ matches: z.array(FilmName) })
export type SeveralAnswer = z.infer<typeof SeveralAnswer>
