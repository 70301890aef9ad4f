/** The takes and reviews of a page: added, or put in the place of an earlier state of the same text. */
import type { ReviewToAdd, TakeToAdd } from '../../shared/models/pasting'
import { now } from '../clock'
import { newId } from '../ids'
import { restoreParagraphs } from '../recogniser/paragraphs'
import { authorOf } from '../reviews/collected'
import type { ReviewRow } from '../reviews/repository'
import type { TakeRow } from '../takes/repository'
import { fold, foldForMatching } from '../text/fold'
import { wellFormed } from '../text/wellFormed'
import { addMentions } from './addMentions'
import type { Arrival } from './arrival'
import { scorePercent } from './scorePercent'

const SAME = 'The same text is in your library already.'
const UPDATED = 'The text changed; what it said before is kept as a version.'

export function addTake(arrival: Arrival, film: string, take: TakeToAdd): void {
  const { takes, people, revisions } = arrival.open.repositories
  const what = `Take by ${take.author}`
  const body = wellFormed(take.text).text
  const same = takes.withText(film, body).find((row) => isBy(arrival, row, take.author))
  if (same) return arrival.tell('take', 'matched', what, SAME, same.id)
  const { batch, source } = arrival.origin()
  const earlier = earlierState(take.updates === null ? null : takes.find(take.updates), film)
  const fields = { author_id: people.findOrAdd(take.author, { batch }).id, body, folded: fold(body), source_id: source, updated_at: now() }
  if (earlier) {
    revisions.add({ subjectKind: 'take', subjectId: earlier.id, body: earlier.body, reason: 'import', batch })
    takes.save({ ...earlier, ...fields })
    return arrival.tell('take', 'changed', what, UPDATED, earlier.id)
  }
  const row: TakeRow = {
    id: newId(), film_id: film, written_on: null, language: null, position: takes.nextPosition(film), batch_id: batch, created_at: fields.updated_at, deleted_at: null, ...fields
  }
  arrival.tell('take', 'added', what, null, takes.save(row).id)
}

export function addReview(arrival: Arrival, film: string, review: ReviewToAdd): void {
  const { reviews, people, revisions } = arrival.open.repositories
  const what = `Review by ${review.author}`
  const body = wellFormed(review.body).text
  const pasted = wellFormed(review.bodyAsPasted).text
  const same = reviews.withText(film, { pasted, body }).find((row) => isBy(arrival, row, review.author))
  if (same) return arrival.tell('review', 'matched', what, SAME, same.id)
  const { batch, source } = arrival.origin()
  const earlier = earlierState(review.updates === null ? null : reviews.find(review.updates), film)
  const fields = {
    author_id: people.findOrAdd(review.author, { batch }).id,
    body,
    body_format: 'plain' as const,
    // Added as it was pasted although breaks could be put back: then that is still on offer.
    body_as_pasted: pasted === body && restoreParagraphs(pasted).text === pasted ? null : pasted,
    score_text: review.score?.text ?? null,
    score_value: review.score?.value ?? null,
    score_scale: review.score?.scale ?? null,
    score_percent: review.score && scorePercent(review.score),
    has_spoilers: review.hasSpoilers ? 1 : 0,
    folded: fold(body),
    source_id: source,
    updated_at: now()
  }
  if (earlier) {
    revisions.add({ subjectKind: 'review', subjectId: earlier.id, body: earlier.body, reason: 'import', batch })
    const saved = reviews.save({ ...earlier, ...fields })
    arrival.tell('review', 'changed', what, UPDATED, saved.id)
    return addMentions(arrival, saved, review.mentions)
  }
  const row: ReviewRow = {
    id: newId(), film_id: film, viewing_id: null, title: null, rating: null, is_liked: 0, is_private: 0, is_draft: 0, language: null, written_on: null,
    position: reviews.nextPosition(film), batch_id: batch, created_at: fields.updated_at, deleted_at: null, words: 0, ...fields
  }
  const saved = reviews.save(row)
  arrival.tell('review', 'added', what, null, saved.id)
  addMentions(arrival, saved, review.mentions)
}

function isBy({ open }: Arrival, row: { author_id: string | null }, author: string): boolean {
  return foldForMatching(authorOf(open, row.author_id) ?? '') === foldForMatching(author)
}

/** The text to update, if it is still there and speaks of this film; mine are never updated by a page. */
function earlierState<R extends { film_id: string; author_id: string | null; deleted_at: string | null }>(row: R | null, film: string): R | null {
  return row && row.film_id === film && row.author_id !== null && row.deleted_at === null ? row : null
}
