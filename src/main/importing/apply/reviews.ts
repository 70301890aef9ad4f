/** Reviews of a plan: with the viewing they belong to, with one that they bring themselves, or without. */
import { now } from '../../clock'
import { newId } from '../../ids'
import { followLinks } from '../../journal/writtenLinks'
import type { ReviewRow } from '../../reviews/repository'
import { fold } from '../../text/fold'
import { type Carrying, changesOf } from './carrying'
import { parsed, type RowToDo } from './planToDo'
import { Names, ReviewRecord } from './records'
import { addTags } from './tags'

/** What a review belongs to. `day`: the day it was written, where it does not say so itself. */
interface Partner {
  readonly viewing: string | null
  readonly day: string | null
}

/** Call inside a write. */
export function carryReview(carrying: Carrying, row: RowToDo, partner: Partner = { viewing: null, day: null }): void {
  const film = carrying.filmOf('reviews', row)
  if (film === null) return
  if (row.deed === 'change' && row.target !== null) {
    changeReview(carrying, row, row.target)
    return
  }
  if (row.deed !== 'add') return
  const record = ReviewRecord.parse(parsed(row.data))
  const { reviews, tags } = carrying.open.repositories
  // A viewing has one text: where somebody wrote one meanwhile, this one stands by itself.
  const isTaken = partner.viewing !== null && reviews.ofViewing(partner.viewing)?.deleted_at === null
  const viewing = isTaken ? null : partner.viewing
  const review = addReview(carrying, row, film, { viewing, writtenOn: record.writtenOn ?? partner.day }, record)
  if (viewing !== null) addTags(carrying, 'viewing', viewing, record.tags)
  else tags.tagNew('review', review.id, record.tags, carrying.batch, carrying.tags)
}

/** Writes a new text, and binds the films it links to. */
function addReview(carrying: Carrying, row: RowToDo, film: string, { viewing, writtenOn }: { viewing: string | null; writtenOn: string | null }, { text, rating, isLiked }: ReviewRecord): ReviewRow {
  const { reviews } = carrying.open.repositories
  const at = now()
  const review: ReviewRow = {
    id: newId(),
    film_id: film,
    author_id: null,
    viewing_id: viewing,
    title: text.title,
    body: text.body,
    body_format: 'markdown',
    body_as_pasted: text.asCame,
    score_text: null,
    score_value: null,
    score_scale: null,
    score_percent: null,
    rating: viewing === null ? rating : null,
    is_liked: viewing === null ? isLiked : 0,
    has_spoilers: text.hasSpoilers,
    is_private: text.isPrivate,
    is_draft: 0,
    language: null,
    written_on: writtenOn,
    folded: fold(text.body),
    position: reviews.nextPosition(film),
    source_id: carrying.sourceOf(row.file),
    batch_id: carrying.batch,
    created_at: at,
    updated_at: at,
    deleted_at: null,
    words: 0
  }
  reviews.insertNew(review)
  if (review.body.includes('[[')) followLinks(carrying.open, review, carrying.batch)
  return review
}

/** What the text said stays among its versions. */
function changeReview(carrying: Carrying, row: RowToDo, target: string): void {
  const { reviews, revisions } = carrying.open.repositories
  const known = reviews.find(target)
  if (known === null || known.deleted_at !== null) return carrying.leave('reviews', row, 'gone')
  const changes = changesOf(row, known)
  if (changes === 'changed') return carrying.leave('reviews', row, 'changed')
  if (row.add_tags !== null) {
    if (known.viewing_id === null) addTags(carrying, 'review', known.id, Names.parse(parsed(row.add_tags)))
    else addTags(carrying, 'viewing', known.viewing_id, Names.parse(parsed(row.add_tags)))
  }
  if (changes === null) return
  const next: ReviewRow = { ...known, ...changes }
  if (next.body !== known.body) revisions.add({ subjectKind: 'review', subjectId: known.id, body: known.body, reason: 'import', batch: carrying.batch })
  const saved = reviews.save({ ...next, folded: next.body === known.body ? known.folded : fold(next.body), updated_at: now() })
  if (saved.body !== known.body) followLinks(carrying.open, saved, carrying.batch)
}
