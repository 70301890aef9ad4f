/** What the frame around every screen shows. Asked after every change, so each figure comes from an index. */
import type { LibraryStatus } from '../../shared/models/library'
import { nextRedo, nextUndo } from '../changes/replay'
import type { OpenLibrary } from '../repositories'

type Figures = { films: number; stubs: number; viewings: number; reviews: number; unwatched: number; draftReviews: number; draftViewings: number }

/**
 * A review without a viewing is an entry of its own: one that never had a viewing, or whose viewing is in the bin
 * ("unwatched"). A draft is counted once, by its review where it has one.
 */
export const FIGURES_SQL = `
  SELECT
    (SELECT count(*) FROM film WHERE deleted_at IS NULL AND is_stub = 0) AS films,
    EXISTS (SELECT 1 FROM film WHERE deleted_at IS NULL AND is_stub = 1) AS stubs,
    (SELECT count(*) FROM viewing WHERE deleted_at IS NULL AND is_draft = 0) AS viewings,
    (SELECT count(*) FROM review WHERE author_id IS NULL AND deleted_at IS NULL AND is_draft = 0 AND viewing_id IS NULL) AS reviews,
    (SELECT count(*) FROM viewing JOIN review ON review.viewing_id = viewing.id
      WHERE viewing.deleted_at IS NOT NULL AND review.author_id IS NULL AND review.deleted_at IS NULL AND review.is_draft = 0) AS unwatched,
    (SELECT count(*) FROM review WHERE author_id IS NULL AND deleted_at IS NULL AND is_draft = 1) AS draftReviews,
    (SELECT count(*) FROM viewing WHERE deleted_at IS NULL AND is_draft = 1
      AND NOT EXISTS (SELECT 1 FROM review WHERE viewing_id = viewing.id AND author_id IS NULL AND deleted_at IS NULL)) AS draftViewings`

export function libraryStatus({ library: { db } }: OpenLibrary, display: string): LibraryStatus {
  const figures = db.prepare<[], Figures>(FIGURES_SQL).get()
  if (!figures) throw new Error('The library could not be counted.')
  const entries = figures.viewings + figures.reviews + figures.unwatched
  const drafts = figures.draftReviews + figures.draftViewings
  return {
    display,
    isEmpty: figures.films + figures.stubs + entries + drafts === 0,
    films: figures.films,
    entries,
    drafts,
    undo: nextUndo(db)?.label ?? null,
    redo: nextRedo(db)?.label ?? null
  }
}
