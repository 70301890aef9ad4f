/** What the frame around every screen shows. Asked after every change, so each figure comes from an index. */
import type { LibraryStatus } from '../../shared/models/library'
import { nextRedo, nextUndo } from '../changes/replay'
import type { OpenLibrary } from '../repositories'

type Figures = { films: number; stubs: number; rows: number; drafts: number; watchlist: number; lists: number; reviews: number }

export const FIGURES_SQL = `
  SELECT
    (SELECT count(*) FROM film WHERE deleted_at IS NULL AND is_stub = 0) AS films,
    EXISTS (SELECT 1 FROM film WHERE deleted_at IS NULL AND is_stub = 1) AS stubs,
    (SELECT coalesce(sum(entries), 0) FROM journal_month) AS rows,
    (SELECT coalesce(sum(drafts), 0) FROM journal_month) AS drafts,
    (SELECT count(*) FROM list JOIN list_entry ON list_entry.list_id = list.id
      WHERE list.kind = 'watchlist' AND list.deleted_at IS NULL AND list_entry.deleted_at IS NULL) AS watchlist,
    (SELECT count(*) FROM list WHERE kind = 'list' AND deleted_at IS NULL) AS lists,
    (SELECT count(*) FROM review WHERE deleted_at IS NULL AND is_draft = 0 AND words > 0) AS reviews`

/** The frame only asks whether something is in the bin; the bin itself counts all of it. */
const MOST_COUNTED = 500

export function libraryStatus({ library: { db }, repositories: { bin } }: OpenLibrary, display: string): LibraryStatus {
  const figures = db.prepare<[], Figures>(FIGURES_SQL).get()
  if (!figures) throw new Error('The library could not be counted.')
  return {
    display,
    isEmpty: figures.films + figures.stubs + figures.rows === 0,
    films: figures.films,
    entries: figures.rows - figures.drafts,
    drafts: figures.drafts,
    watchlist: figures.watchlist,
    lists: figures.lists,
    reviews: figures.reviews,
    bin: bin.count(MOST_COUNTED),
    undo: nextUndo(db)?.label ?? null,
    redo: nextRedo(db)?.label ?? null
  }
}
