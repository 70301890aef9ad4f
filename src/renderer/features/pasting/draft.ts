/** A recognised page as the person edits it before anything is saved: every value a field, every doubt beside its value. */
import type { FilmRef } from '../../../shared/models/film'
import type { FoundText, PageReview, PageTake, RecognisedPage, Score } from '../../../shared/models/page'
import type { KnownPage, KnownText, PageReading } from '../../../shared/models/pasting'
import { countWords } from '../../../shared/text/words'
import { writeDate } from '../../../shared/text/writtenDates'
import { mentionDrafts, type MentionDraft } from './mentions'

/** What stands in a field. `doubt` says why it should be looked at; an edit settles it. */
export interface Value {
  readonly text: string
  readonly doubt: string | null
}

export interface CertificateDraft {
  readonly key: string
  readonly code: Value
  readonly system: string | null
  readonly country: string | null
}

/** `countryCode` belongs to the country as it was found; another country has none yet. */
export interface ReleaseDraft {
  readonly key: string
  readonly date: Value
  readonly country: Value
  readonly countryCode: string | null
}

export interface TrailerDraft {
  readonly key: string
  readonly title: Value
  readonly url: string | null
}

/** How a text stands to one in the library, and what is to be done with a changed one. */
export interface Known extends KnownText {
  readonly choice: 'update' | 'both' | 'leave'
}

/** `isIncluded` is null until the person has said: then what is in the library already stays out. */
export interface TakeDraft {
  readonly key: string
  readonly isIncluded: boolean | null
  readonly author: Value
  readonly text: string
  readonly known: Known | null
}

/** Both readings of the text are kept, each with its own edits: with paragraph breaks restored, and as it was pasted. */
export interface ReviewDraft {
  readonly key: string
  readonly isIncluded: boolean | null
  readonly author: Value
  readonly restored: string
  readonly asPasted: string
  readonly breaksRestored: number
  readonly showsBreaks: boolean
  /** What came in, never edited. */
  readonly bodyAsPasted: string
  readonly score: Value
  readonly foundScore: Score | null
  readonly hasSpoilers: boolean
  readonly words: number
  readonly known: Known | null
}

export interface FilmDraft {
  readonly title: Value
  readonly year: Value
  readonly certificates: readonly CertificateDraft[]
  readonly releases: readonly ReleaseDraft[]
  readonly trailers: readonly TrailerDraft[]
  readonly synopsis: Value
}

export interface PageDraft {
  readonly isIncluded: boolean
  /** The film of the library this page is about, as main matched it by the title and year below. */
  readonly knownFilm: FilmRef | null
  /** The person said the page is about another film of the same name. */
  readonly isAnotherFilm: boolean
  readonly foundTitle: string
  readonly foundYear: string
  readonly film: FilmDraft
  readonly takes: readonly TakeDraft[]
  readonly reviews: readonly ReviewDraft[]
  readonly mentions: readonly MentionDraft[]
}

const NOTHING: Value = { text: '', doubt: null }

/** The editable form of a whole reading, page by page. */
export function draftOf(reading: PageReading): PageDraft[] {
  return reading.recognition.pages.map((page, index) => pageDraft(page, reading.known[index] ?? null))
}

export function pageDraft(page: RecognisedPage, known: KnownPage | null): PageDraft {
  const { film } = page
  const title = film.title === null ? NOTHING : valueOf(film.title)
  const year = film.year === null ? NOTHING : { text: String(film.year.value), doubt: doubtOf(film.year) }
  return {
    isIncluded: true,
    knownFilm: known?.film ?? null,
    isAnotherFilm: false,
    foundTitle: title.text,
    foundYear: year.text,
    film: {
      title,
      year,
      certificates: film.certificates.map((found, index) => ({
        key: `certificate-${index}`,
        code: { text: found.value.code, doubt: doubtOf(found) },
        system: found.value.system,
        country: found.value.country
      })),
      releases: film.releases.map((found, index) => ({
        key: `release-${index}`,
        date: { text: writeDate(found.value.date), doubt: doubtOf(found) },
        country: { text: found.value.country ?? '', doubt: null },
        countryCode: found.value.countryCode
      })),
      trailers: film.trailers.map((found, index) => ({
        key: `trailer-${index}`,
        title: { text: found.value.title, doubt: doubtOf(found) },
        url: found.value.url
      })),
      synopsis: film.synopsis === null ? NOTHING : valueOf(film.synopsis)
    },
    takes: page.takes.map((take, index) => takeDraft(take, index, known?.takes[index] ?? null)),
    reviews: page.reviews.map((review, index) => reviewDraft(review, index, known?.reviews[index] ?? null)),
    mentions: mentionDrafts(page.reviews)
  }
}

function takeDraft(take: PageTake, index: number, known: KnownText | null): TakeDraft {
  return {
    key: `take-${index}`,
    isIncluded: null,
    author: valueOf(take.author),
    text: take.text,
    known: chosen(known)
  }
}

function reviewDraft(review: PageReview, index: number, known: KnownText | null): ReviewDraft {
  return {
    key: `review-${index}`,
    isIncluded: null,
    author: valueOf(review.author),
    restored: review.body,
    asPasted: review.bodyAsPasted,
    breaksRestored: review.breaksRestored,
    showsBreaks: true,
    bodyAsPasted: review.bodyAsPasted,
    score: review.score === null ? NOTHING : { text: review.score.value.text, doubt: doubtOf(review.score) },
    foundScore: review.score?.value ?? null,
    hasSpoilers: review.spoiler,
    words: countWords(review.body),
    known: chosen(known)
  }
}

function chosen(known: KnownText | null): Known | null {
  return known === null ? null : { ...known, choice: known.state === 'same' ? 'leave' : 'update' }
}

function valueOf(found: FoundText): Value {
  return { text: found.value, doubt: doubtOf(found) }
}

/** Why a doubtful value should be looked at; null for a certain one. */
export function doubtOf(found: { certainty: 'certain' | 'doubtful'; reason: string | null }): string | null {
  return found.certainty === 'certain' ? null : (found.reason ?? 'Please check')
}

/** The text of a review as it would be added. */
export function bodyOf(review: ReviewDraft): string {
  return review.showsBreaks ? review.restored : review.asPasted
}

/** The film of the library this page will be added to, or null for a new one. Another title or year is another film. */
export function filmOf(page: PageDraft): FilmRef | null {
  if (page.isAnotherFilm) return null
  const isUnchanged = page.film.title.text.trim() === page.foundTitle.trim() && page.film.year.text.trim() === page.foundYear.trim()
  return isUnchanged ? page.knownFilm : null
}

/** How a text stands to the library, as long as the page is about the film that was matched. */
export function knownOf(page: PageDraft, text: TakeDraft | ReviewDraft): Known | null {
  return filmOf(page) === null ? null : text.known
}

/** Whether a text is to be added (or to update the one in the library). */
export function isIn(page: PageDraft, text: TakeDraft | ReviewDraft): boolean {
  const known = knownOf(page, text)
  if (known?.state === 'changed') return known.choice !== 'leave'
  return text.isIncluded ?? known?.state !== 'same'
}

/** How many of a page's texts the library has: what the line above the fields says. */
export function countKnown(page: PageDraft): { same: number; changed: number; fresh: number } {
  const states = [...page.takes, ...page.reviews].map((text) => knownOf(page, text)?.state ?? 'fresh')
  const count = (state: string): number => states.filter((other) => other === state).length
  return { same: count('same'), changed: count('changed'), fresh: count('fresh') }
}

/** Nothing on this page is new: the film is in the library, and so is every text. */
export function isAllKnown(page: PageDraft): boolean {
  const film = filmOf(page)
  const { same, changed, fresh } = countKnown(page)
  return film !== null && !film.isStub && same > 0 && changed === 0 && fresh === 0
}
