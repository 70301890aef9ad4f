/** What links of mine lead to once the film they are bound to is gone for good. */
import type { Database } from 'better-sqlite3'
import { now } from '../clock'
import { newId } from '../ids'

const STANDING = 'SELECT 1 FROM mention WHERE film_id = @film AND deleted_at IS NULL'

/** A film or stub of the same title and year, else a new stub made of the film's own columns. */
const NAMESAKE = `
  SELECT other.id FROM film JOIN film AS other ON other.match_title = film.match_title AND other.year IS film.year AND other.deleted_at IS NULL
  WHERE film.id = @film ORDER BY other.is_stub, other.seq LIMIT 1`

const MAKE_STUB = `
  INSERT INTO film (id, title, year, is_stub, sort_title, match_title, folded, created_at, updated_at)
  SELECT @stub, title, year, 1, sort_title, match_title, folded, @at, @at FROM film WHERE id = @film`

/**
 * Points the texts that still speak of a film to a film or stub of its title, so that it can go for good. Not noted in the
 * change log, as nothing of the bin's emptying is. Call inside a transaction.
 */
export function leaveStub(db: Database, film: string): void {
  if (db.prepare<[{ film: string }], unknown>(STANDING).get({ film }) === undefined) return
  const known = db.prepare<[{ film: string }], { id: string }>(NAMESAKE).get({ film })
  const stub = known?.id ?? newId()
  if (!known) db.prepare(MAKE_STUB).run({ film, stub, at: now() })
  db.prepare('UPDATE mention SET film_id = @stub WHERE film_id = @film AND deleted_at IS NULL').run({ film, stub })
}
