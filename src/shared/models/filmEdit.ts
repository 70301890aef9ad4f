/** Everything about a film that can be edited in place. Rows without an id are new; rows that are missing are removed. */
import { z } from 'zod'
import { FilmTitle, FilmYear } from './film'
import { Id } from './ids'
import { PartialDate } from './partialDate'

const short = z.string().trim().max(2_000)
const maybeShort = short.nullable()
const row = z.object({ id: Id.nullable() })

export const TitleKind = z.enum(['poster', 'translated', 'working', 'other'])
export const ReleaseKind = z.enum(['cinema', 'festival', 'television', 'home', 'other'])
export const OutsideAuthority = z.enum(['imdb', 'tmdb', 'letterboxd', 'wikidata', 'tvdb', 'trakt', 'simkl'])

export const EditedTitle = row.extend({ title: FilmTitle, country: maybeShort, kind: TitleKind.nullable() })
export const EditedRelease = row.extend({ date: PartialDate, country: maybeShort, kind: ReleaseKind.nullable(), note: maybeShort })
export const EditedCertificate = row.extend({ code: short.min(1, 'A certificate needs its letters.'), country: maybeShort })
export const EditedTrailer = row.extend({ title: short.min(1, 'A trailer needs a name.'), url: z.string().trim().max(10_000).nullable() })
export const EditedCredit = row.extend({
  /** A person who is there, or null for the person of this name, made when there is none. */
  personId: Id.nullable(),
  name: short.min(1, 'A person needs a name.'),
  job: short.min(1, 'What did they do on this film?'),
  character: maybeShort
})
export const EditedOutsideId = row.extend({ authority: z.string().trim().min(1).max(100), value: short.min(1, 'Type the number or address, or remove the row.') })

const terms = z.array(short.min(1)).max(50)

export const FilmEdit = z.object({
  title: FilmTitle,
  year: FilmYear.nullable(),
  originalTitle: z.string().trim().max(1_000).nullable(),
  titles: z.array(EditedTitle).max(1_000),
  releases: z.array(EditedRelease).max(1_000),
  synopsis: z.string().max(100_000).nullable(),
  runtimeMinutes: z.int().min(1, 'At least one minute.').max(100_000).nullable(),
  certificates: z.array(EditedCertificate).max(500),
  genres: terms,
  languages: terms,
  countries: terms,
  distributor: maybeShort,
  credits: z.array(EditedCredit).max(2_000),
  trailers: z.array(EditedTrailer).max(100),
  outsideIds: z.array(EditedOutsideId).max(50),
  tags: z.array(z.string().trim().min(1).max(100)).max(200),
  privateNote: z.string().max(100_000).nullable()
})
export type FilmEdit = z.infer<typeof FilmEdit>

export const Poster = z.object({ id: Id, originalName: z.string().nullable(), width: z.int(), height: z.int(), isShown: z.boolean() })
export type Poster = z.infer<typeof Poster>

/** A film opened for editing. */
export const EditableFilm = z.object({ film: Id, edit: FilmEdit, posters: z.array(Poster) })
export type EditableFilm = z.infer<typeof EditableFilm>

/** An image as the window re-encoded and bounded it: at most 1,400 × 2,100 and 3 MB. */
export const NewPoster = z.object({
  film: Id,
  originalName: z.string().max(500).nullable(),
  mediaType: z.enum(['image/jpeg', 'image/webp', 'image/png']),
  bytes: z.instanceof(Uint8Array)
})
export type NewPoster = z.infer<typeof NewPoster>

/** What merging two films would bring together. */
export const MergePreview = z.object({
  viewings: z.int(), reviews: z.int(), takes: z.int(), notes: z.int(), lists: z.int(), facts: z.int(), mentions: z.int()
})
export type MergePreview = z.infer<typeof MergePreview>
