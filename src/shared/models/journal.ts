/** The journal as it is read: months, and one stretch of entries at a time. */
import { z } from 'zod'
import { Done } from './changeNotes'
import { Entry, EntryText, TagName, WatchedOn } from './entry'
import { FilmSummary, NewFilm } from './film'
import { Facet, RatingFilter } from './filmQuery'
import { Id } from './ids'
import { PartialDate } from './partialDate'
import { HalfStars } from './rating'
import { Snippet } from './search'

export const JournalFilter = z.object({
  /** In titles, in my reviews, in notes. */
  text: z.string().max(200),
  /** The year of the entry's day. */
  year: z.int().min(1850).max(2200).nullable(),
  rating: RatingFilter.nullable(),
  /** One of these. */
  tags: z.array(TagName).max(50),
  people: z.array(Id).max(50),
  rewatches: z.boolean(),
  liked: z.boolean(),
  withReview: z.boolean()
})
export type JournalFilter = z.infer<typeof JournalFilter>

export const EVERY_ENTRY: JournalFilter = { text: '', year: null, rating: null, tags: [], people: [], rewatches: false, liked: false, withReview: false }

export const JournalQuery = z.object({ filter: JournalFilter, order: z.enum(['newest', 'oldest']) })
export type JournalQuery = z.infer<typeof JournalQuery>

/** `YYYY-MM`; `YYYY` for entries of which only the year is known; `''` for those of an unknown day. */
export const MonthKey = z.string().regex(/^(\d{4}(-\d{2})?)?$/)
export type MonthKey = z.infer<typeof MonthKey>

/** The months that have entries, in the order of the query: all a list of any length needs to know. */
export const JournalMonths = z.object({
  /** Finished entries that match; drafts are shown and not counted. */
  counted: z.int(),
  months: z.array(z.object({ month: MonthKey, entries: z.int() }))
})
export type JournalMonths = z.infer<typeof JournalMonths>

/** What stands beside a month. `days`: finished entries by day, index 0 is the first; empty where there are no days. Drafts count in none. */
export const MonthFigures = z.object({
  month: MonthKey,
  films: z.int(),
  rewatches: z.int(),
  words: z.int(),
  days: z.array(z.int())
})
export type MonthFigures = z.infer<typeof MonthFigures>

/** One row of the journal. */
export const JournalEntry = z.object({
  id: Id,
  viewingId: Id.nullable(),
  reviewId: Id.nullable(),
  film: FilmSummary,
  watchedOn: WatchedOn,
  /** What the row stands under: the day it was watched, else written; null when unknown. */
  day: PartialDate.nullable(),
  rating: HalfStars.nullable(),
  isRewatch: z.boolean(),
  isLiked: z.boolean(),
  isDraft: z.boolean(),
  isPrivate: z.boolean(),
  tags: z.array(z.string()),
  /** The first words without Markdown and without what is covered; '' when there are none. */
  opening: z.string(),
  words: z.int()
})
export type JournalEntry = z.infer<typeof JournalEntry>

export const JournalStretch = z.object({ month: MonthKey, start: z.int(), entries: z.array(JournalEntry) })
export type JournalStretch = z.infer<typeof JournalStretch>

export const JournalFacets = z.object({
  /** The latest first. */
  years: z.array(Facet),
  /** The most used first. */
  tags: z.array(Facet)
})
export type JournalFacets = z.infer<typeof JournalFacets>

/** What can be changed on one or many entries without opening them; what is left out stays. */
export const EntryChange = z.object({
  watchedOn: WatchedOn.optional(),
  rating: HalfStars.nullable().optional(),
  isLiked: z.boolean().optional(),
  isRewatch: z.boolean().optional(),
  addTags: z.array(TagName).max(50).optional(),
  removeTags: z.array(TagName).max(50).optional()
})
export type EntryChange = z.infer<typeof EntryChange>

/** How many things can be chosen at once. */
export const MOST_CHOSEN = 5_000
export const Chosen = z.array(Id).min(1).max(MOST_CHOSEN, 'That is too much at once. Choose up to 5,000.')

/** A new entry, whole: with a film that is there, or one that is made with it. */
export const NewEntry = z.object({
  film: z.union([z.object({ id: Id }), NewFilm]),
  text: EntryText,
  /** It stays a draft, to be opened in Write. */
  isDraft: z.boolean()
})
export type NewEntry = z.infer<typeof NewEntry>

/** What New entry says about a film that was chosen. */
export const FilmHistory = z.object({
  film: FilmSummary,
  directors: z.array(z.string()),
  /** Finished viewings so far. */
  times: z.int(),
  lastWatchedOn: PartialDate.nullable(),
  lastRating: HalfStars.nullable()
})
export type FilmHistory = z.infer<typeof FilmHistory>

/** A film that New entry offers. */
export const FilmOffer = z.object({
  film: FilmSummary,
  /** With what was typed marked. */
  title: Snippet,
  /** The other title that what was typed was found in, when it is not in its own. */
  otherTitle: Snippet.nullable(),
  directors: z.array(z.string()),
  times: z.int(),
  lastWatchedOn: PartialDate.nullable(),
  /** Null when it is not on the watchlist. */
  onWatchlistSince: PartialDate.nullable()
})
export type FilmOffer = z.infer<typeof FilmOffer>

/** An entry that was logged, and how to take it back. */
export const LoggedEntry = z.object({ entry: Entry, done: Done })
export type LoggedEntry = z.infer<typeof LoggedEntry>
