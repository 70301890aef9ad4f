/** Viewings of a plan, each with the reviews that belong to it. */
import { now } from '../../clock'
import { newId } from '../../ids'
import type { ViewingRow } from '../../journal/viewingRepository'
import { type Carrying, changesOf } from './carrying'
import { parsed, type RowToDo } from './planToDo'
import { Names, type ViewingRecord, viewingRecord } from './records'
import { carryReview } from './reviews'
import { addTags } from './tags'

/** Call inside a write. */
export function carryViewing(carrying: Carrying, row: RowToDo): void {
  const film = carrying.filmOf('viewings', row)
  if (film === null) return
  const viewing = viewingOf(carrying, row, film)
  if (row.has_reviews === 1) {
    const { watchedOn, enteredOn } = viewingRecord(parsed(row.data))
    for (const review of carrying.plan.reviewsOf(row.seq)) carryReview(carrying, review, { viewing: viewing?.id ?? null, day: enteredOn ?? (viewing ? null : watchedOn) })
  }
}

function viewingOf(carrying: Carrying, row: RowToDo, film: string): ViewingRow | null {
  const { viewings } = carrying.open.repositories
  if (row.deed !== 'add') {
    if (row.target === null) return null
    const known = viewings.find(row.target)
    if (known === null || known.deleted_at !== null) {
      if (row.deed === 'change') carrying.leave('viewings', row, 'gone')
      return null
    }
    return row.deed === 'change' ? changed(carrying, row, known) : known
  }
  const record = viewingRecord(parsed(row.data))
  const viewing = newViewing(carrying, row, film, record)
  carrying.addViewing(viewing)
  if (record.tags.length === 0 && row.has_reviews === 0) return viewing
  carrying.settle()
  if (record.tags.length > 0) carrying.open.repositories.tags.tagNew('viewing', viewing.id, record.tags, carrying.batch, carrying.tags)
  return viewing
}

function newViewing(carrying: Carrying, row: RowToDo, film: string, record: ViewingRecord): ViewingRow {
  const at = now()
  return {
    id: newId(),
    film_id: film,
    watched_on: record.watchedOn,
    position: carrying.nextPosition(record.watchedOn),
    is_rewatch: record.isRewatch,
    rating: record.rating,
    is_liked: record.isLiked,
    place: record.place,
    medium: record.medium,
    company: record.company,
    private_note: record.privateNote,
    is_private: record.isPrivate,
    is_draft: 0,
    folded: '',
    source_id: carrying.sourceOf(row.file),
    batch_id: carrying.batch,
    created_at: at,
    updated_at: at,
    deleted_at: null
  }
}

function changed(carrying: Carrying, row: RowToDo, known: ViewingRow): ViewingRow {
  const changes = changesOf(row, known)
  if (changes === 'changed') {
    carrying.leave('viewings', row, 'changed')
    return known
  }
  const { viewings } = carrying.open.repositories
  if (row.add_tags !== null) addTags(carrying, 'viewing', known.id, Names.parse(parsed(row.add_tags)))
  if (changes === null) return known
  const next: ViewingRow = { ...known, ...changes }
  if (next.watched_on !== known.watched_on) next.position = carrying.nextPosition(next.watched_on)
  return viewings.save({ ...next, updated_at: now() })
}
