/** Puts the text of an entry into its rows. Call inside a write. */
import type { EntryText } from '../../shared/models/entry'
import { newId } from '../ids'
import type { OpenLibrary } from '../repositories'
import type { ReviewRow } from '../reviews/repository'
import { fold, foldForMatching } from '../text/fold'
import { wellFormed } from '../text/wellFormed'
import { type EntryRows, live, viewingOf } from './entryRows'
import type { ViewingRow } from './viewingRepository'

/** What goes into an entry, and when. `day` is today on the person's calendar. */
export interface Writing {
  readonly film: string
  readonly text: EntryText
  readonly isDraft: boolean
  readonly at: string
  readonly day: string
}

/** The text as the library can keep it: no lone surrogates, each tag once. */
export function keepable(text: EntryText): EntryText {
  const tags = new Map(text.tags.map((tag) => wellFormed(tag).text.trim()).map((tag) => [foldForMatching(tag), tag]))
  tags.delete('')
  return {
    body: wellFormed(text.body).text,
    watchedOn: text.watchedOn,
    rating: text.rating,
    isRewatch: text.isRewatch,
    isLiked: text.isLiked,
    hasSpoilers: text.hasSpoilers,
    isPrivate: text.isPrivate,
    place: line(text.place),
    company: line(text.company),
    privateNote: words(text.privateNote),
    tags: [...tags.values()]
  }
}

function line(text: string | null): string | null {
  const kept = words(text)?.trim() ?? ''
  return kept === '' ? null : kept
}

function words(text: string | null): string | null {
  const kept = text === null ? '' : wellFormed(text).text
  return kept.trim() === '' ? null : kept
}

/** True when both say the same; a tag is the same in any spelling. */
export function saysTheSame(a: EntryText, b: EntryText): boolean {
  // What is kept of a text is as long as the text, so most keys are told apart without reading fifty thousand words.
  if (a.body.length !== b.body.length) return false
  const comparable = (text: EntryText): string => JSON.stringify({ ...keepable(text), tags: text.tags.map(foldForMatching) })
  return comparable(a) === comparable(b)
}

/**
 * Writes an entry. Without a date of watching there is no viewing: its row goes to the bin and comes back from there
 * when a date is set again. A draft has a review to write into; a finished entry when there are words, or nothing else
 * to hold the rating.
 */
export function writeText(open: OpenLibrary, rows: EntryRows, writing: Writing): EntryRows {
  const viewing = writeViewing(open, rows, writing)
  const review = writeReview(open, rows, viewing, writing)
  const { tags } = open.repositories
  const holder = viewing ?? review
  if (review) tags.setTags('review', review.id, review === holder ? writing.text.tags : [])
  if (viewing) tags.setTags('viewing', viewing.id, writing.text.tags)
  else if (rows.viewing) tags.setTags('viewing', rows.viewing.id, [])
  return { review, viewing }
}

function writeViewing(open: OpenLibrary, rows: EntryRows, { film, text, isDraft, at }: Writing): ViewingRow | null {
  const { viewings } = open.repositories
  const known = viewingOf(open, rows)
  if (text.watchedOn === null) {
    if (known) saveChanged(viewings, known, { ...known, ...circumstances(text), deleted_at: known.deleted_at ?? at }, at)
    return null
  }
  const day = text.watchedOn === 'unknown' ? null : text.watchedOn
  const staysThatDay = known !== null && known.deleted_at === null && known.watched_on === day
  const row: ViewingRow = known ?? blankViewing(film, at)
  return saveChanged(viewings, known, {
    ...row,
    watched_on: day,
    position: staysThatDay ? row.position : viewings.nextPosition(day),
    is_rewatch: text.isRewatch ? 1 : 0,
    rating: text.rating,
    is_liked: text.isLiked ? 1 : 0,
    ...circumstances(text),
    is_private: text.isPrivate ? 1 : 0,
    is_draft: isDraft ? 1 : 0,
    deleted_at: null
  }, at)
}

/** Where, with whom, and my note: kept with the viewing, also while it is in the bin because its date was cleared. */
function circumstances(text: EntryText): Pick<ViewingRow, 'place' | 'company' | 'private_note'> {
  return { place: text.place, company: text.company, private_note: text.privateNote }
}

function writeReview({ repositories: { reviews } }: OpenLibrary, rows: EntryRows, viewing: ViewingRow | null, writing: Writing): ReviewRow | null {
  const { film, text, isDraft, at, day } = writing
  const told = rows.viewing ?? viewing
  const known = rows.review ?? (told ? reviews.ofViewing(told.id) : null)
  if (!live(known) && text.body === '' && viewing && !isDraft) return null
  const row: ReviewRow = known ?? { ...blankReview(film, at), position: reviews.nextPosition(film) }
  const isFinishedNow = !isDraft && (row.is_draft === 1 || !known)
  return saveChanged(reviews, known, {
    ...row,
    // Kept while the viewing is in the bin, so that it can come back.
    viewing_id: viewing?.id ?? row.viewing_id ?? rows.viewing?.id ?? null,
    body: text.body,
    folded: row.body === text.body ? row.folded : fold(text.body),
    rating: viewing ? null : text.rating,
    is_liked: !viewing && text.isLiked ? 1 : 0,
    has_spoilers: text.hasSpoilers ? 1 : 0,
    is_private: text.isPrivate ? 1 : 0,
    is_draft: isDraft ? 1 : 0,
    written_on: isFinishedNow ? (row.written_on ?? day) : row.written_on,
    deleted_at: null
  }, at)
}

/** Saves the row when something in it changed, and only then says that it did. */
function saveChanged<R extends Record<string, unknown>>(repository: { save: (row: R) => R }, known: R | null, next: R, at: string): R {
  if (known && Object.keys(next).every((column) => next[column] === known[column])) return known
  return repository.save({ ...next, updated_at: at })
}

function blankViewing(film: string, at: string): ViewingRow {
  return {
    id: newId(),
    film_id: film,
    watched_on: null,
    position: 0,
    is_rewatch: 0,
    rating: null,
    is_liked: 0,
    place: null,
    medium: null,
    company: null,
    private_note: null,
    is_private: 0,
    is_draft: 1,
    folded: '',
    source_id: null,
    batch_id: null,
    created_at: at,
    updated_at: at,
    deleted_at: null
  }
}

function blankReview(film: string, at: string): ReviewRow {
  return {
    id: newId(),
    film_id: film,
    author_id: null,
    viewing_id: null,
    title: null,
    body: '',
    body_format: 'markdown',
    body_as_pasted: null,
    score_text: null,
    score_value: null,
    score_scale: null,
    score_percent: null,
    rating: null,
    is_liked: 0,
    has_spoilers: 0,
    is_private: 0,
    is_draft: 1,
    language: null,
    written_on: null,
    folded: '',
    position: 0,
    source_id: null,
    batch_id: null,
    created_at: at,
    updated_at: at,
    deleted_at: null,
    words: 0
  }
}
