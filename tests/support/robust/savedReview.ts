import type { ReviewRow } from '../../../src/main/reviews/repository'
import { fold } from '../../../src/main/text/fold'

const id = (number: number): string => `01910000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** The review that is changed again and again. */
export const EDITED = id(999_999_999_999)

/** The words of save number so-and-so: of many lengths, and their number at both ends. */
export function bodyOf(number: number): string {
  return `Save ${number}. ${'the light came up again over the empty rows, '.repeat((number * 7) % 200)}Save ${number}.`
}

/** Which save these words are, or null when they are not whole. */
export function numberOf(body: string): number | null {
  const number = Number(/^Save (\d+)\. /.exec(body)?.[1] ?? Number.NaN)
  return bodyOf(number) === body ? number : null
}

export function idOf(number: number): string {
  return id(number)
}

export function savedReview(number: number, film: string, isChange: boolean): ReviewRow {
  const at = new Date(Date.UTC(2026, 10, 22) + number).toISOString()
  const body = bodyOf(number)
  return {
    id: isChange ? EDITED : id(number),
    film_id: film,
    author_id: null,
    viewing_id: null,
    title: null,
    body,
    body_format: 'markdown',
    body_as_pasted: null,
    score_text: null,
    score_value: null,
    score_scale: null,
    score_percent: null,
    rating: 7,
    is_liked: 0,
    has_spoilers: 0,
    is_private: 0,
    is_draft: 0,
    language: null,
    written_on: null,
    folded: fold(body),
    position: 0,
    source_id: null,
    batch_id: null,
    created_at: at,
    updated_at: at,
    deleted_at: null,
    words: 0
  }
}
