/** What `matinee film TITLE --json` prints: everything about one film. Keys may be added, never renamed or retyped. */
import { z } from 'zod'
import { Id, Instant } from '../models/ids'
import { PartialDate } from '../models/partialDate'
import { Score } from '../models/page'
import { MentionStatus } from '../models/review'

/** A rating in stars, 0.5 to 5. */
export const Stars = z.number().min(0.5).max(5).multipleOf(0.5)

const FilmName = z.object({ id: Id, title: z.string(), year: z.int().nullable() })

/** `film` is the film's id, null where the mention leads to no film (offered, or rejected). */
const MentionAnswer = z.object({ title: z.string(), year: z.int().nullable(), film: Id.nullable() })

const CollectedReviewAnswer = z.object({
  id: Id,
  author: z.string(),
  body: z.string(),
  bodyFormat: z.enum(['markdown', 'plain']),
  bodyAsPasted: z.string(),
  score: Score.nullable(),
  spoiler: z.boolean(),
  source: Id.nullable(),
  mentions: z.array(MentionAnswer.extend({ status: MentionStatus }))
})

export const ViewingAnswer = z.object({
  id: Id,
  /** null: the date is not known. */
  date: PartialDate.nullable(),
  rewatch: z.boolean(),
  rating: Stars.nullable(),
  like: z.boolean(),
  tags: z.array(z.string()),
  place: z.string().nullable(),
  company: z.string().nullable(),
  privateNote: z.string().nullable(),
  private: z.boolean(),
  draft: z.boolean(),
  review: Id.nullable()
})
export type ViewingAnswer = z.infer<typeof ViewingAnswer>

export const MyReviewAnswer = z.object({
  id: Id,
  body: z.string(),
  rating: Stars.nullable(),
  viewing: Id.nullable(),
  tags: z.array(z.string()),
  spoiler: z.boolean(),
  private: z.boolean(),
  draft: z.boolean(),
  createdAt: Instant,
  updatedAt: Instant
})
export type MyReviewAnswer = z.infer<typeof MyReviewAnswer>

export const FilmAnswer = z.object({
  id: Id,
  title: z.string(),
  year: z.int().nullable(),
  stub: z.boolean(),
  originalTitle: z.string().nullable(),
  alternativeTitles: z.array(z.string()),
  certificates: z.array(z.object({ system: z.string().nullable(), country: z.string().nullable(), code: z.string() })),
  releaseDates: z.array(z.object({ date: PartialDate, country: z.string().nullable(), countryCode: z.string().nullable() })),
  synopsis: z.string().nullable(),
  runtimeMinutes: z.int().nullable(),
  genres: z.array(z.string()),
  languages: z.array(z.string()),
  countries: z.array(z.string()),
  distributor: z.string().nullable(),
  trailers: z.array(z.object({ title: z.string(), url: z.string().nullable() })),
  credits: z.array(z.object({ person: z.string(), job: z.string(), character: z.string().nullable(), order: z.int() })),
  takes: z.array(z.object({ id: Id, author: z.string(), text: z.string(), source: Id.nullable() })),
  reviews: z.array(CollectedReviewAnswer),
  /** Lines of the film, and who says them. */
  lines: z.array(z.object({ id: Id, text: z.string(), speaker: z.string().nullable(), private: z.boolean() })),
  /** Questions for the next viewing; answer is null while one is open, and empty where nothing was written down. */
  questions: z.array(z.object({ id: Id, text: z.string(), answer: z.string().nullable(), private: z.boolean() })),
  mentions: z.array(MentionAnswer.extend({ status: MentionStatus })),
  mentionedIn: z.array(z.object({ review: Id, film: FilmName, sentence: z.string() })),
  seen: z.boolean(),
  rating: Stars.nullable(),
  like: z.boolean(),
  viewings: z.array(ViewingAnswer),
  myReviews: z.array(MyReviewAnswer)
})
export type FilmAnswer = z.infer<typeof FilmAnswer>
