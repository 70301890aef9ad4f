import { z } from 'zod'
import { Id } from './ids'
import { PartialDate } from './partialDate'
import { HalfStars } from './rating'

export const FilmTitle = z.string().trim().min(1, 'A film needs a title.').max(1_000)
export const FilmYear = z.int().min(1850, 'That year is before film.').max(2200)

/** Enough to name a film, draw its card and link to it. */
export const FilmRef = z.object({
  id: Id,
  title: z.string(),
  year: z.int().nullable(),
  /** Known only because something mentioned it. */
  isStub: z.boolean()
})
export type FilmRef = z.infer<typeof FilmRef>

/** A film on the wall. */
export const FilmSummary = FilmRef.extend({
  isSeen: z.boolean(),
  rating: HalfStars.nullable(),
  isLiked: z.boolean(),
  /** The poster that stands for it, at `app://matinee/posters/<id>`; null: its title card. */
  poster: Id.nullable()
})
export type FilmSummary = z.infer<typeof FilmSummary>

export const Certificate = z.object({ system: z.string().nullable(), country: z.string().nullable(), code: z.string() })
export type Certificate = z.infer<typeof Certificate>
/** `kind`: 'cinema', 'festival' and so on, see filmEdit.ts; null when nobody said. */
export const Release = z.object({ date: PartialDate, country: z.string().nullable(), countryCode: z.string().nullable(), kind: z.string().nullable() })
export type Release = z.infer<typeof Release>
export const Trailer = z.object({ title: z.string(), url: z.string().nullable() })
export type Trailer = z.infer<typeof Trailer>
export const Credit = z.object({
  person: z.string(),
  personId: Id,
  job: z.string(),
  character: z.string().nullable(),
  order: z.int()
})
export type Credit = z.infer<typeof Credit>

/** Everything that is a fact about a film, and my standing verdict on it. */
export const Film = FilmSummary.extend({
  originalTitle: z.string().nullable(),
  alternativeTitles: z.array(z.string()),
  certificates: z.array(Certificate),
  releases: z.array(Release),
  trailers: z.array(Trailer),
  synopsis: z.string().nullable(),
  runtimeMinutes: z.int().nullable(),
  genres: z.array(z.string()),
  languages: z.array(z.string()),
  countries: z.array(z.string()),
  credits: z.array(Credit),
  /** Who brought it into the cinemas. */
  distributor: z.string().nullable(),
  seenOn: PartialDate.nullable()
})
export type Film = z.infer<typeof Film>

/** "A title and a year are enough." */
export const NewFilm = z.object({ title: FilmTitle, year: FilmYear.nullable() })
export type NewFilm = z.infer<typeof NewFilm>
