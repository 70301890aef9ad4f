/** What a page of films shows: which, in what order, and one stretch of them at a time. */
import { z } from 'zod'
import { FilmSummary, FilmYear } from './film'
import { Id, Instant } from './ids'
import { PartialDate } from './partialDate'
import { HalfStars } from './rating'

/** Both ends belong to it; null is open. */
export const YearRange = z.object({ from: FilmYear.nullable(), to: FilmYear.nullable() })
export type YearRange = z.infer<typeof YearRange>

/** From so many half stars to so many, or the films I have not rated. */
export const RatingFilter = z.union([z.object({ from: HalfStars, to: HalfStars }), z.literal('unrated')])
export type RatingFilter = z.infer<typeof RatingFilter>

const words = z.array(z.string().max(200)).max(50)

/** Everything a film must be at once; within one list (two genres), one of them is enough. Empty lists and nulls ask for nothing. */
export const FilmFilter = z.object({
  /** Each word begins a word of a title. */
  text: z.string().max(200),
  years: YearRange.nullable(),
  rating: RatingFilter.nullable(),
  certificates: words,
  genres: words,
  countries: words,
  languages: words,
  people: z.array(Id).max(50),
  /** On the film, on a viewing or on a review of mine. */
  tags: words,
  seen: z.enum(['seen', 'unseen']).nullable(),
  liked: z.boolean(),
  /** At most so many minutes. */
  longest: z.int().min(1).max(10_000).nullable(),
  /** Only films of this list. */
  list: Id.nullable(),
  /** Of the films of a list only those with a note that says why they are on it. */
  withReason: z.boolean().default(false)
})
export type FilmFilter = z.infer<typeof FilmFilter>

export const EVERY_FILM: FilmFilter = {
  text: '', years: null, rating: null, certificates: [], genres: [], countries: [], languages: [], people: [], tags: [], seen: null, liked: false, longest: null, list: null,
  withReason: false
}

/** watched: when I saw it last. added: when it came into the library, or on the list. listed: the order of the list. */
export const FilmSort = z.enum(['title', 'year', 'rating', 'watched', 'added', 'runtime', 'listed'])
export type FilmSort = z.infer<typeof FilmSort>

export const FilmQuery = z.object({ filter: FilmFilter, sort: FilmSort, isDescending: z.boolean() })
export type FilmQuery = z.infer<typeof FilmQuery>

/** A film as the wall and the table show it. */
export const FilmLine = FilmSummary.extend({
  directors: z.array(z.string()),
  lastWatchedOn: PartialDate.nullable(),
  certificate: z.string().nullable(),
  runtimeMinutes: z.int().nullable(),
  tags: z.array(z.string()),
  isOnWatchlist: z.boolean(),
  addedAt: Instant
})
export type FilmLine = z.infer<typeof FilmLine>

/** The most rows one call answers with. */
export const STRETCH = 200

export const FilmStretch = z.object({ total: z.int(), start: z.int(), films: z.array(FilmLine) })
export type FilmStretch = z.infer<typeof FilmStretch>

/** A value that can be chosen in a filter, and how many films have it. */
export const Facet = z.object({ value: z.string(), count: z.int() })
export type Facet = z.infer<typeof Facet>

/** What the filters of a page of films offer, the most frequent first (decades: the latest first, as "1990"). */
export const FilmFacets = z.object({
  decades: z.array(Facet),
  certificates: z.array(Facet),
  genres: z.array(Facet),
  countries: z.array(Facet),
  languages: z.array(Facet),
  tags: z.array(Facet)
})
export type FilmFacets = z.infer<typeof FilmFacets>
