/** SQL of posters. Their bytes lie in `blob`, named by their SHA-256. */
import { createHash } from 'node:crypto'
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../changes/changeLog'
import { Problem } from '../problem'

/** A row of `film_poster`. */
export type PosterRow = {
  id: string
  film_id: string
  original_name: string | null
  media_type: string
  width: number
  height: number
  sha256: string
  position: number
  created_at: string
  batch_id: string | null
  deleted_at: string | null
}

const COLUMNS = 'id, film_id, original_name, media_type, width, height, sha256, position, created_at, batch_id, deleted_at'

export class PosterRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], PosterRow>
  readonly #save: Statement<[PosterRow], PosterRow>
  readonly #ofFilm: Statement<[string], PosterRow>
  readonly #keepBytes: Statement<[string, Uint8Array]>
  readonly #image: Statement<[string], { media_type: string; bytes: Buffer }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM film_poster WHERE id = ?`)
    this.#save = db.prepare(`
      INSERT INTO film_poster (${COLUMNS})
      VALUES (@id, @film_id, @original_name, @media_type, @width, @height, @sha256, @position, @created_at, @batch_id, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET
        film_id = excluded.film_id, original_name = excluded.original_name, position = excluded.position, deleted_at = excluded.deleted_at
      RETURNING ${COLUMNS}`)
    this.#ofFilm = db.prepare(`SELECT ${COLUMNS} FROM film_poster WHERE film_id = ? AND deleted_at IS NULL ORDER BY position, seq`)
    this.#keepBytes = db.prepare('INSERT INTO blob (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING')
    this.#image = db.prepare('SELECT film_poster.media_type, blob.bytes FROM film_poster JOIN blob ON blob.sha256 = film_poster.sha256 WHERE film_poster.id = ?')
  }

  /** The poster, also from the bin; null when there never was one. */
  find(id: string): PosterRow | null {
    return this.#find.get(id) ?? null
  }

  /** The poster, not from the bin. */
  get(id: string): PosterRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That poster is no longer in your library.')
    return row
  }

  /** Inserts or updates the row as given, notes the change, and answers with the row as it is now stored. */
  save(row: PosterRow): PosterRow {
    const before = this.find(row.id)
    const after = this.#save.get(row)
    if (!after) throw new Error('A poster was not written.')
    this.#changes.record('film_poster', before, after)
    return after
  }

  /** The film's posters, in the order in which they came. */
  ofFilm(film: string): PosterRow[] {
    return this.#ofFilm.all(film)
  }

  /** Keeps the bytes of an image, once however often they come, and answers with their SHA-256. */
  keepBytes(bytes: Uint8Array): string {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.#keepBytes.run(sha256, bytes)
    return sha256
  }

  /** The image itself, also from the bin, where its film may still be shown; null when there never was one. */
  image(id: string): { mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null {
    const found = this.#image.get(id)
    return found ? { mediaType: found.media_type, bytes: new Uint8Array(found.bytes) } : null
  }
}
