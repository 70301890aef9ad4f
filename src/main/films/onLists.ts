/** SQL of the lists a film is on. */
import type { Database, Statement } from 'better-sqlite3'
import type { OnList } from '../../shared/models/filmPage'

type OnListRow = { id: string; name: string; is_watchlist: number; place: number | null }

export class OnLists {
  readonly #of: Statement<[string], OnListRow>

  constructor(db: Database) {
    this.#of = db.prepare(`
      SELECT list.id, list.name, list.kind = 'watchlist' AS is_watchlist,
        iif(list.is_ranked = 1,
          (SELECT count(*) FROM list_entry AS other
            WHERE other.list_id = list.id AND other.deleted_at IS NULL AND (other.position, other.seq) <= (entry.position, entry.seq)),
          NULL) AS place
      FROM list_entry AS entry CROSS JOIN list ON list.id = entry.list_id
      WHERE entry.film_id = ? AND entry.deleted_at IS NULL AND list.deleted_at IS NULL
      ORDER BY list.kind = 'watchlist' DESC, list.name COLLATE NOCASE, list.seq`)
  }

  /** The lists, the watchlist first; with the film's place on those that are ranked. */
  of(film: string): OnList[] {
    return this.#of.all(film).map(({ id, name, is_watchlist, place }) => ({ id, name, isWatchlist: is_watchlist === 1, place }))
  }
}
