/** SQL of lists: their names and what is said about them. What stands on them is in entries.ts. */
import type { Database, Statement } from 'better-sqlite3'
import type { FilmSummary } from '../../shared/models/film'
import type { ListChoice } from '../../shared/models/list'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { filmSummary, type FilmRow } from '../films/repository'
import { IS_KEPT } from '../films/filmSql'
import { newId } from '../ids'
import { Problem } from '../problem'
import { fold } from '../text/fold'

/** A row of `list`; see 0001_journal.sql for what each column holds. */
export type ListRow = {
  id: string
  kind: 'list' | 'watchlist'
  name: string
  description: string | null
  is_ranked: number
  is_liked: number
  is_private: number
  folded: string
  source_id: string | null
  batch_id: string | null
  created_at: string
  updated_at: string
  deleted_at: string | null
}

const COLUMNS = 'id, kind, name, description, is_ranked, is_liked, is_private, folded, source_id, batch_id, created_at, updated_at, deleted_at'

type FrontRow = Pick<FilmRow, 'id' | 'title' | 'year' | 'is_stub' | 'is_seen' | 'rating' | 'is_liked' | 'poster_id'>

/** How many cards stand for a list. */
const FRONT = 5

export class ListRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], ListRow>
  readonly #save: Statement<[ListRow], ListRow>
  readonly #all: Statement<[], ListRow>
  readonly #watchlist: Statement<[], ListRow>
  readonly #figures: Statement<[string], { films: number; seen: number }>
  readonly #front: Statement<[string], FrontRow>
  readonly #choices: Statement<[{ films: string }], { id: string; name: string; is_watchlist: number; films: number; has: number }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM list WHERE id = ?`)
    this.#save = db.prepare(`
      INSERT INTO list (${COLUMNS})
      VALUES (@id, @kind, @name, @description, @is_ranked, @is_liked, @is_private, @folded, @source_id, @batch_id, @created_at, @updated_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, description = excluded.description, is_ranked = excluded.is_ranked, is_liked = excluded.is_liked,
        is_private = excluded.is_private, folded = excluded.folded, updated_at = excluded.updated_at, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
    this.#all = db.prepare(`SELECT ${COLUMNS} FROM list WHERE kind = 'list' AND deleted_at IS NULL ORDER BY updated_at DESC, seq DESC`)
    this.#watchlist = db.prepare(`SELECT ${COLUMNS} FROM list WHERE kind = 'watchlist' AND deleted_at IS NULL`)
    this.#figures = db.prepare(`
      SELECT count(*) AS films, coalesce(sum(film.is_seen), 0) AS seen FROM list_entry AS entry CROSS JOIN film ON film.id = entry.film_id
      WHERE entry.list_id = ? AND entry.deleted_at IS NULL AND ${IS_KEPT}`)
    this.#front = db.prepare(`
      SELECT film.id, film.title, film.year, film.is_stub, film.is_seen, film.rating, film.is_liked, film.poster_id
      FROM list_entry AS entry CROSS JOIN film ON film.id = entry.film_id
      WHERE entry.list_id = ? AND entry.deleted_at IS NULL AND ${IS_KEPT} ORDER BY entry.position, entry.seq LIMIT ${FRONT}`)
    this.#choices = db.prepare(`
      SELECT list.id, list.name, list.kind = 'watchlist' AS is_watchlist,
        (SELECT count(*) FROM list_entry AS entry WHERE entry.list_id = list.id AND entry.deleted_at IS NULL) AS films,
        coalesce(asked.has, 0) AS has
      FROM list LEFT JOIN (
        SELECT list_id, count(DISTINCT film_id) AS has FROM list_entry
        WHERE film_id IN (SELECT value FROM json_each(@films)) AND deleted_at IS NULL GROUP BY list_id) AS asked ON asked.list_id = list.id
      WHERE list.deleted_at IS NULL
      ORDER BY list.kind = 'watchlist' DESC, list.updated_at DESC, list.seq DESC`)
  }

  /** An empty list, not yet saved. */
  blank(name: string): ListRow {
    const at = now()
    return {
      id: newId(), kind: 'list', name, description: null, is_ranked: 0, is_liked: 0, is_private: 0, folded: '',
      source_id: null, batch_id: null, created_at: at, updated_at: at, deleted_at: null
    }
  }

  /** The list, also from the bin; null when there never was one. */
  find(id: string): ListRow | null {
    return this.#find.get(id) ?? null
  }

  /** The list, not from the bin. */
  get(id: string): ListRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That list is no longer in your library.')
    return row
  }

  /** Inserts or updates the row, notes the change, and answers with the row as stored. The search column is derived here. */
  save(row: ListRow): ListRow {
    const before = this.find(row.id)
    const after = this.#write(row)
    this.#changes.record('list', before, after)
    return after
  }

  /** Something about the list or on it changed: it comes first among those changed recently. */
  touch(id: string): ListRow {
    return this.save({ ...this.get(id), updated_at: now() })
  }

  /** All lists but the watchlist, the one changed last first. */
  all(): ListRow[] {
    return this.#all.all()
  }

  /** The watchlist, or null while nobody has needed it. */
  findWatchlist(): ListRow | null {
    return this.#watchlist.get() ?? null
  }

  /**
   * The watchlist, made when there was none. Nothing a person did: it is not noted, so no Undo takes it away. Call in a
   * transaction.
   */
  watchlist(): ListRow {
    return this.findWatchlist() ?? this.#write({ ...this.blank('Watchlist'), kind: 'watchlist' })
  }

  /** How many films it has and how many of those I have seen. */
  figures(id: string): { films: number; seen: number } {
    return this.#figures.get(id) ?? { films: 0, seen: 0 }
  }

  /** The first films in its order. */
  front(id: string): FilmSummary[] {
    return this.#front.all(id).map(filmSummary)
  }

  /** Every list, the watchlist first and then the one changed last, with how many of these films it has. */
  choices(films: readonly string[]): ListChoice[] {
    return this.#choices
      .all({ films: JSON.stringify(films) })
      .map(({ id, name, is_watchlist, films: all, has }) => ({ id, name, films: all, isWatchlist: is_watchlist === 1, has }))
  }

  #write(row: ListRow): ListRow {
    const after = this.#save.get({ ...row, folded: fold([row.name, row.description ?? ''].join('\n')) })
    if (!after) throw new Error('A list was not written.')
    return after
  }
}
