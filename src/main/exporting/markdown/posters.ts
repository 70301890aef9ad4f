/** The pictures that stand for films, as files beside their notes. */
import type { Database, Statement } from 'better-sqlite3'
import type { FolderFile } from '../target'
import type { FilmNames } from './names'
import type { FilmFacts } from './rows'

const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': '.jpg', 'image/png': '.png', 'image/webp': '.webp', 'image/avif': '.avif', 'image/gif': '.gif' }

export class Posters {
  readonly #names: ReadonlyMap<string, string>
  /** Each poster's file; its bytes are read when they are asked for. */
  readonly files: readonly FolderFile[]

  /** @param films those whose posters go out */
  constructor(db: Database, films: readonly FilmFacts[], names: FilmNames) {
    const found = db.prepare<[string], { media_type: string }>(`
      SELECT film_poster.media_type FROM film JOIN film_poster ON film_poster.id = film.poster_id WHERE film.id = ? AND film_poster.deleted_at IS NULL`)
    const bytes: Statement<[string], { bytes: Buffer }> = db.prepare(`
      SELECT blob.bytes FROM film JOIN film_poster ON film_poster.id = film.poster_id JOIN blob ON blob.sha256 = film_poster.sha256 WHERE film.id = ?`)
    const named = films.flatMap((film) => {
      const ending = ENDINGS[found.get(film.id)?.media_type ?? '']
      return ending === undefined ? [] : [{ id: film.id, name: `${names.of(film)}${ending}` }]
    })
    this.#names = new Map(named.map(({ id, name }) => [id, name]))
    this.files = named.map(({ id, name }) => ({ path: `Posters/${name}`, text: () => bytes.get(id)?.bytes ?? Buffer.alloc(0) }))
  }

  /** "Late Spring (1949).jpg", or null where no poster goes out. */
  nameOf({ id }: FilmFacts): string | null {
    return this.#names.get(id) ?? null
  }
}
