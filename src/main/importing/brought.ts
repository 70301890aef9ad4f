/**
 * What a reader makes of a file: plain records in the domain's words, one after the other, whatever program wrote the file.
 * A reader knows nothing of the library; a plan (plan/) compares what it brought with it.
 */
import type { FilmNoteKind, FilmNoteText } from '../../shared/models/filmNote'
import type { ImportFile, ImportFormat, ImportKind, ImportOptions } from '../../shared/models/importing'
import type { PartialDate } from '../../shared/models/partialDate'
import type { HalfStars } from '../../shared/models/rating'
import type { Work } from '../worker/work'
import type { Parcel } from './parcel/parcel'

/** A film's number elsewhere: imdb tt0480269, tmdb 10776, letterboxd boxd.it/29Nu (host and path, in lower case but for the path). */
export interface OutsideId {
  readonly authority: 'imdb' | 'tmdb' | 'letterboxd' | 'trakt' | 'simkl' | 'tvdb'
  readonly value: string
}

/** Facts that some files have besides title and year. They fill what the library does not know yet, and replace nothing. */
export interface BroughtFacts {
  readonly runtimeMinutes?: number
  readonly synopsis?: string
  readonly distributor?: string
  readonly releasedOn?: PartialDate
  readonly genres?: readonly string[]
  readonly languages?: readonly string[]
  readonly countries?: readonly string[]
  readonly directors?: readonly string[]
  readonly writers?: readonly string[]
  readonly cast?: readonly { name: string; character: string | null }[]
  /** Mine: tags on the film itself, and my private note on it. */
  readonly tags?: readonly string[]
  readonly privateNote?: string
  /** Mine: lines of the film, and questions for its next viewing. */
  readonly notes?: readonly BroughtFilmNote[]
}

export type BroughtFilmNote = FilmNoteText & { readonly kind: FilmNoteKind }

/** A film as a row names it. */
export interface BroughtFilm {
  readonly title: string
  readonly year: number | null
  readonly originalTitle?: string | null
  readonly otherTitles?: readonly string[]
  readonly ids?: readonly OutsideId[]
  /** Not a film: left out unless asked for (decision 16). TV films and shorts are films. */
  readonly tv?: 'series' | 'episode' | null
  readonly facts?: BroughtFacts
}

/** A text of mine, as Markdown. `asCame`: the source it was made from, character for character, where that differs. */
export interface BroughtText {
  readonly body: string
  readonly asCame: string | null
  readonly title?: string | null
  readonly hasSpoilers?: boolean
  readonly isPrivate?: boolean
}

/** Where a record stands. `file`: a ParcelFile's path. `line`: where it begins, from 1; null where lines mean nothing. */
export interface Place {
  readonly file: string
  readonly line: number | null
}

export interface BroughtViewing extends Place {
  readonly kind: 'viewing'
  readonly film: BroughtFilm
  readonly watchedOn: PartialDate | null
  readonly enteredOn?: PartialDate | null
  readonly isRewatch?: boolean
  readonly rating?: HalfStars | null
  readonly isLiked?: boolean
  readonly tags?: readonly string[]
  readonly place?: string | null
  readonly medium?: string | null
  readonly company?: string | null
  readonly privateNote?: string | null
  readonly isPrivate?: boolean
  readonly review?: BroughtText | null
  /** A review record with the same `joins` belongs to this viewing (Letterboxd: the entry's address). */
  readonly joins?: string | null
}

/**
 * A review of mine. It belongs to the viewing with the same `joins`; else to the viewing of that film and day among what was
 * brought; else, with a day, it brings that viewing itself; without a day it has none.
 */
export interface BroughtReview extends Place {
  readonly kind: 'review'
  readonly film: BroughtFilm
  readonly text: BroughtText
  readonly watchedOn?: PartialDate | null
  readonly writtenOn?: PartialDate | null
  readonly isRewatch?: boolean
  readonly rating?: HalfStars | null
  readonly isLiked?: boolean
  readonly tags?: readonly string[]
  readonly joins?: string | null
}

/** My verdict on the film as it stands now, and nothing about a day. */
export interface BroughtRating extends Place {
  readonly kind: 'rating'
  readonly film: BroughtFilm
  readonly rating: HalfStars
  readonly ratedOn?: PartialDate | null
}

export interface BroughtSeen extends Place {
  readonly kind: 'seen'
  readonly film: BroughtFilm
  readonly seenOn: PartialDate | null
}

export interface BroughtLike extends Place {
  readonly kind: 'like'
  readonly film: BroughtFilm
}

export interface BroughtWatch extends Place {
  readonly kind: 'watchlist'
  readonly film: BroughtFilm
  readonly addedOn: PartialDate | null
  readonly note?: string | null
}

/** `list`: names the list within what was given, however it is called (its file's path). */
export interface BroughtList extends Place {
  readonly kind: 'list'
  readonly list: string
  readonly name: string
  readonly description: string | null
  readonly tags?: readonly string[]
  readonly isRanked?: boolean
  readonly isLiked?: boolean
  readonly isPrivate?: boolean
  readonly madeOn?: PartialDate | null
}

export interface BroughtListEntry extends Place {
  readonly kind: 'listEntry'
  readonly list: string
  readonly film: BroughtFilm
  readonly position: number
  readonly note: string | null
  readonly addedOn?: PartialDate | null
}

export interface BroughtNote extends Place {
  readonly kind: 'note'
  readonly text: BroughtText
  readonly address: string | null
  readonly writtenOn: PartialDate | null
  readonly origin: string
}

/** A film and its facts, and nothing I did with it. */
export interface BroughtFilmOnly extends Place {
  readonly kind: 'film'
  readonly film: BroughtFilm
}

export type Brought =
  | BroughtViewing
  | BroughtReview
  | BroughtRating
  | BroughtSeen
  | BroughtLike
  | BroughtWatch
  | BroughtList
  | BroughtListEntry
  | BroughtNote
  | BroughtFilmOnly

/** A row that is not brought in: `what` names it as far as it can be read, `reason` is a sentence. */
export interface LeftOut extends Place {
  readonly kind: ImportKind
  readonly what: string
  readonly reason: string
  /** More than one where rows are left out together and not read one by one. */
  readonly count?: number
}

/** Takes what a reader brings. Every record of a file is either added or left out. */
export interface Sink {
  add: (record: Brought) => void
  leaveOut: (row: LeftOut) => void
  /** How a file ended: once for every file of the parcel. */
  file: (file: ImportFile) => void
  /** Rows that an option would bring in (ImportPlan.offers). */
  offer: (what: 'deleted' | 'orphaned' | 'tv' | 'ratings', rows: number) => void
  /** A date that can be read in two ways, where `dateOrder` does not say which; its rows are left out until it does. */
  doubtDate: (file: string, example: string) => void
}

export type ReadOptions = ImportOptions

/** One format. `recognises` looks at names and beginnings only, and is sure or says false. */
export interface Reader {
  readonly format: ImportFormat
  /** "Letterboxd": for a person. */
  readonly name: string
  recognises: (parcel: Parcel) => Promise<boolean>
  /** Reads all of it; stops with `cancelled` where `work` was stopped. What cannot be read is told to the sink and never thrown. */
  read: (parcel: Parcel, sink: Sink, options: ReadOptions, work: Work) => Promise<void>
}
