/** The four tables that hold what was written, and where each keeps what a query asks of a text. SQL only. */

/** `viewing`: what I noted on an evening besides a review. `note`: lines and questions of a film. */
export type SourceName = 'review' | 'take' | 'viewing' | 'note'

export interface Source {
  readonly name: SourceName
  readonly table: string
  readonly search: string
  /** Where its rows are looked up by number: an index that has all that a field asks, so that no body is read for choosing. */
  readonly from: string
  /** Which of its rows are texts at all. */
  readonly base: string
  readonly day: string
  /** In half stars. */
  readonly rating: string
  readonly isDraft: string
  readonly isPrivate: string
  /** How others' texts name their author; null where all are mine. */
  readonly author: string | null
  readonly isMine: string
  readonly isKept: string
  readonly hasSpoiler: string
  /** The text in which a link may stand. */
  readonly text: string
  readonly kinds: Readonly<Record<'entry' | 'review' | 'take' | 'note' | 'line' | 'question', string>>
  /** What may bear a tag: kind and id. */
  readonly tagged: readonly (readonly [string, string])[]
  /** As mentions name their subject; null where none is noted. */
  readonly mentioning: string | null
}

const NO = '0'
const YES = '1'
const NO_KIND = { entry: NO, review: NO, take: NO, note: NO, line: NO, question: NO }
const viewingOf = (column: string): string => `(SELECT viewing.${column} FROM viewing WHERE viewing.id = review.viewing_id AND viewing.deleted_at IS NULL)`

export const REVIEW: Source = {
  name: 'review',
  table: 'review',
  search: 'review_search',
  from: 'review INDEXED BY review_searched',
  base: "review.deleted_at IS NULL AND review.body <> ''",
  day: `coalesce(${viewingOf('watched_on')}, review.written_on, substr(review.created_at, 1, 10))`,
  rating: `iif(review.author_id IS NULL, coalesce(${viewingOf('rating')}, review.rating), round(review.score_percent / 10.0))`,
  isDraft: 'review.is_draft = 1',
  isPrivate: `max(review.is_private, coalesce(${viewingOf('is_private')}, 0)) = 1`,
  author: 'review.author_id',
  isMine: 'review.author_id IS NULL',
  isKept: 'review.is_liked = 1 AND review.author_id IS NOT NULL',
  hasSpoiler: "review.has_spoilers = 1 OR (review.author_id IS NULL AND review.body LIKE '%||%||%')",
  text: 'review.body',
  kinds: { ...NO_KIND, review: YES, entry: 'review.author_id IS NULL' },
  tagged: [['review', 'review.id'], ['viewing', 'review.viewing_id'], ['film', 'review.film_id']],
  mentioning: 'review'
}

export const TAKE: Source = {
  name: 'take',
  table: 'take',
  search: 'take_search',
  from: 'take',
  base: 'take.deleted_at IS NULL',
  day: 'coalesce(take.written_on, substr(take.created_at, 1, 10))',
  rating: 'NULL',
  isDraft: NO,
  isPrivate: NO,
  author: 'take.author_id',
  isMine: NO,
  isKept: NO,
  hasSpoiler: NO,
  text: 'take.body',
  kinds: { ...NO_KIND, take: YES },
  tagged: [['film', 'take.film_id']],
  mentioning: 'take'
}

export const VIEWING: Source = {
  name: 'viewing',
  table: 'viewing',
  search: 'viewing_search',
  from: 'viewing',
  base: "viewing.deleted_at IS NULL AND viewing.folded <> ''",
  day: 'coalesce(viewing.watched_on, substr(viewing.created_at, 1, 10))',
  rating: 'viewing.rating',
  isDraft: 'viewing.is_draft = 1',
  isPrivate: 'viewing.is_private = 1 OR viewing.private_note IS NOT NULL',
  author: null,
  isMine: YES,
  isKept: NO,
  hasSpoiler: "viewing.private_note LIKE '%||%||%'",
  text: 'viewing.private_note',
  kinds: { ...NO_KIND, note: YES },
  tagged: [['viewing', 'viewing.id'], ['film', 'viewing.film_id']],
  mentioning: 'viewing'
}

export const NOTE: Source = {
  name: 'note',
  table: 'film_note',
  search: 'film_note_search',
  from: 'film_note',
  base: 'film_note.deleted_at IS NULL',
  day: 'substr(film_note.created_at, 1, 10)',
  rating: 'NULL',
  isDraft: NO,
  isPrivate: 'film_note.is_private = 1',
  author: null,
  isMine: YES,
  isKept: NO,
  hasSpoiler: "film_note.body LIKE '%||%||%'",
  text: 'film_note.body',
  kinds: { ...NO_KIND, line: "film_note.kind = 'line'", question: "film_note.kind = 'question'" },
  tagged: [['film', 'film_note.film_id']],
  mentioning: null
}

export const SOURCES: readonly Source[] = [REVIEW, TAKE, VIEWING, NOTE]
