import { z } from 'zod'
import { Entry } from './entry'
import { Film, FilmSummary } from './film'
import { FilmNote } from './filmNote'
import { Id } from './ids'
import { PartialDate } from './partialDate'
import { CollectedReview, MentionStatus, Take } from './review'

/** A film that the texts on this page speak of, with who does ("nightbus, four times"). */
export const PageMentionOut = z.object({
  /** One mention row for each text that speaks of it. */
  mentionIds: z.array(Id).min(1),
  title: z.string(),
  year: z.int().nullable(),
  film: FilmSummary.nullable(),
  status: MentionStatus,
  /** Whose texts, in order; null is me. `times` counts how often the text names it. */
  by: z.array(z.object({ author: z.string().nullable(), times: z.int() }))
})
export type PageMentionOut = z.infer<typeof PageMentionOut>

/** A text about another film that speaks of this one. */
export const MentionedIn = z.object({
  film: FilmSummary,
  reviewId: Id,
  /** null is me. */
  author: z.string().nullable(),
  date: PartialDate.nullable(),
  /** The first sentence that does. */
  sentence: z.string(),
  /** How often the text names it. */
  times: z.int()
})
export type MentionedIn = z.infer<typeof MentionedIn>

/** A list the film is on; `place` counts from 1 where the list is ranked. */
export const OnList = z.object({ id: Id, name: z.string(), isWatchlist: z.boolean(), place: z.int().nullable() })
export type OnList = z.infer<typeof OnList>

/** Everything the film page shows. Drafts of mine are among the entries, marked. */
export const FilmPage = z.object({
  film: Film,
  takes: z.array(Take),
  reviews: z.array(CollectedReview),
  mentions: z.array(PageMentionOut),
  mentionedIn: z.array(MentionedIn),
  entries: z.array(Entry),
  lists: z.array(OnList),
  /** Lines of the film and questions for its next viewing, in their order. */
  notes: z.array(FilmNote)
})
export type FilmPage = z.infer<typeof FilmPage>
