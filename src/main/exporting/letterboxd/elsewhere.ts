/** A film's numbers elsewhere, as Letterboxd's import knows them. */
import type { Database, Statement } from 'better-sqlite3'

export class Elsewhere {
  readonly #ids: Statement<[string], { authority: string; value: string }>

  constructor(db: Database) {
    this.#ids = db.prepare("SELECT authority, value FROM film_outside_id WHERE film_id = ? AND authority IN ('tmdb', 'imdb', 'letterboxd') AND deleted_at IS NULL ORDER BY seq")
  }

  of(film: string): { tmdb: string; imdb: string; letterboxd: string } {
    const found = this.#ids.all(film)
    const first = (authority: string): string => found.find((id) => id.authority === authority)?.value ?? ''
    return { tmdb: first('tmdb'), imdb: first('imdb'), letterboxd: addressOf(first('letterboxd')) }
  }
}

/** The address of a film's page: it is kept as that, without its beginning, or as the last part of it. */
function addressOf(value: string): string {
  if (value === '' || /^https?:\/\//i.test(value)) return value
  if (/^(?:boxd\.it|letterboxd\.com)\/[\w/-]+$/.test(value)) return `https://${value}`
  return /^[a-z0-9-]+$/.test(value) ? `https://letterboxd.com/film/${value}/` : ''
}
