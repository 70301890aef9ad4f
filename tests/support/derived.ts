/** What the derived tables have to hold, worked out from viewings and reviews row by row, in no SQL that the schema knows. */
import type { Database } from 'better-sqlite3'
import { expect } from 'vitest'
import type { ViewingRow } from '../../src/main/journal/viewingRepository'
import type { ReviewRow } from '../../src/main/reviews/repository'

interface JournalRow {
  day: string
  position: number
  made_at: string
  id: string
  viewing_seq: number | null
  review_seq: number | null
  film_seq: number
  rating: number | null
  is_liked: number
  is_rewatch: number
  is_draft: number
  is_private: number
  words: number
}

/** Fails when journal_row, journal_month or film_watched say anything else than viewing and review. */
export function expectDerived(db: Database): void {
  const viewings = db.prepare<[], Stored<ViewingRow>>('SELECT * FROM viewing').all()
  const reviews = db.prepare<[], Stored<ReviewRow>>('SELECT * FROM review').all()
  const films = new Map(db.prepare<[], { id: string; seq: number }>('SELECT id, seq FROM film').all().map(({ id, seq }) => [id, seq]))
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
  expect(db.prepare<[], JournalRow>('SELECT * FROM journal_row').all().toSorted(byId)).toEqual(journal(viewings, reviews, films).toSorted(byId))
  const months = new Map<string, { entries: number; drafts: number }>()
  for (const { day, is_draft } of journal(viewings, reviews, films)) {
    const { entries, drafts } = months.get(day.slice(0, 7)) ?? { entries: 0, drafts: 0 }
    months.set(day.slice(0, 7), { entries: entries + 1, drafts: drafts + is_draft })
  }
  const counted = db.prepare<[], { month: string; entries: number; drafts: number }>('SELECT * FROM journal_month WHERE entries <> 0 OR drafts <> 0').all()
  expect(new Map(counted.map(({ month, entries, drafts }) => [month, { entries, drafts }]))).toEqual(months)
  expect(new Map(db.prepare<[], { film_id: string }>('SELECT * FROM film_watched').all().map((row) => [row.film_id, row]))).toEqual(watched(viewings))
}

type Stored<R> = R & { seq: number }

function journal(viewings: readonly Stored<ViewingRow>[], reviews: readonly Stored<ReviewRow>[], films: ReadonlyMap<string, number>): JournalRow[] {
  const rows: JournalRow[] = []
  const live = viewings.filter((viewing) => viewing.deleted_at === null)
  const mine = reviews.filter((review) => review.author_id === null && review.deleted_at === null)
  for (const viewing of live) {
    const told = mine.filter((review) => review.viewing_id === viewing.id)
    for (const review of told.length === 0 ? [null] : told) {
      rows.push({
        day: viewing.watched_on ?? '',
        position: viewing.position,
        made_at: viewing.created_at,
        id: review?.id ?? viewing.id,
        viewing_seq: viewing.seq,
        review_seq: review?.seq ?? null,
        film_seq: films.get(viewing.film_id) ?? -1,
        rating: viewing.rating ?? review?.rating ?? null,
        is_liked: viewing.is_liked === 1 || review?.is_liked === 1 ? 1 : 0,
        is_rewatch: viewing.is_rewatch,
        is_draft: viewing.is_draft === 1 || review?.is_draft === 1 ? 1 : 0,
        is_private: viewing.is_private === 1 || review?.is_private === 1 ? 1 : 0,
        words: review?.words ?? 0
      })
    }
  }
  const kept = new Set(live.map(({ id }) => id))
  for (const review of mine) {
    if (review.viewing_id !== null && kept.has(review.viewing_id)) continue
    rows.push({
      day: review.written_on ?? review.created_at.slice(0, 10),
      position: 0,
      made_at: review.created_at,
      id: review.id,
      viewing_seq: null,
      review_seq: review.seq,
      film_seq: films.get(review.film_id) ?? -1,
      rating: review.rating,
      is_liked: review.is_liked,
      is_rewatch: 0,
      is_draft: review.is_draft,
      is_private: review.is_private,
      words: review.words
    })
  }
  return rows
}

function watched(viewings: readonly ViewingRow[]): Map<string, unknown> {
  const byFilm = new Map<string, ViewingRow[]>()
  for (const viewing of viewings) if (viewing.deleted_at === null && viewing.is_draft === 0) byFilm.set(viewing.film_id, [...(byFilm.get(viewing.film_id) ?? []), viewing])
  return new Map([...byFilm].map(([film_id, seen]) => {
    const days = seen.map((viewing) => viewing.watched_on).filter((day) => day !== null).toSorted()
    return [film_id, { film_id, times: seen.length, first_on: days.at(0) ?? null, last_on: days.at(-1) ?? null }]
  }))
}
