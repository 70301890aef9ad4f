/** SQL of films as a wall, a table or a list shows them: a stretch of them at a time, each fact read once for all. */
import type { Database, Statement } from 'better-sqlite3'
import type { FilmLine } from '../../shared/models/filmQuery'

type LineRow = {
  id: string
  title: string
  year: number | null
  is_stub: number
  is_seen: number
  rating: number | null
  is_liked: number
  poster_id: string | null
  runtime_minutes: number | null
  created_at: string
  last_on: string | null
}

/** Something of a film, in its order among others of its kind. */
type FactRow = { film_id: string; value: string }

/** `@ids` is a JSON array of film ids. */
const IDS = '(SELECT value FROM json_each(@ids))'

const LINES = `
  SELECT film.id, film.title, film.year, film.is_stub, film.is_seen, film.rating, film.is_liked, film.poster_id, film.runtime_minutes, film.created_at, watched.last_on
  FROM film LEFT JOIN film_watched AS watched ON watched.film_id = film.id WHERE film.id IN ${IDS}`

const DIRECTORS = `
  SELECT credit.film_id, person.name AS value FROM credit CROSS JOIN person ON person.id = credit.person_id
  WHERE credit.film_id IN ${IDS} AND lower(credit.job) = 'director' AND credit.deleted_at IS NULL ORDER BY credit.film_id, credit.position, credit.seq`

const CERTIFICATES = `SELECT film_id, code AS value FROM film_certificate WHERE film_id IN ${IDS} AND deleted_at IS NULL ORDER BY film_id, position, seq`

/** The film's own tags first, then those of its viewings and of my reviews; a tag may come more than once. */
const TAGS = `
  SELECT film_id, name AS value FROM (
    SELECT tagging.subject_id AS film_id, tag.name, 1 AS kind, tagging.position, tagging.seq
      FROM tagging CROSS JOIN tag ON tag.id = tagging.tag_id
      WHERE tagging.subject_kind = 'film' AND tagging.subject_id IN ${IDS} AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL
    UNION ALL SELECT viewing.film_id, tag.name, 2, tagging.position, tagging.seq
      FROM viewing CROSS JOIN tagging ON tagging.subject_kind = 'viewing' AND tagging.subject_id = viewing.id CROSS JOIN tag ON tag.id = tagging.tag_id
      WHERE viewing.film_id IN ${IDS} AND viewing.deleted_at IS NULL AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL
    UNION ALL SELECT review.film_id, tag.name, 3, tagging.position, tagging.seq
      FROM review CROSS JOIN tagging ON tagging.subject_kind = 'review' AND tagging.subject_id = review.id CROSS JOIN tag ON tag.id = tagging.tag_id
      WHERE review.film_id IN ${IDS} AND +review.author_id IS NULL AND review.deleted_at IS NULL AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL
  ) ORDER BY kind, position, seq`

const WATCHED_FOR = `
  SELECT entry.film_id FROM list_entry AS entry CROSS JOIN list ON list.id = entry.list_id
  WHERE entry.film_id IN ${IDS} AND entry.deleted_at IS NULL AND list.kind = 'watchlist' AND list.deleted_at IS NULL`

type Asked = [{ ids: string }]

export class FilmLines {
  readonly #lines: Statement<Asked, LineRow>
  readonly #directors: Statement<Asked, FactRow>
  readonly #certificates: Statement<Asked, FactRow>
  readonly #tags: Statement<Asked, FactRow>
  readonly #onWatchlist: Statement<Asked, { film_id: string }>

  constructor(db: Database) {
    this.#lines = db.prepare(LINES)
    this.#directors = db.prepare(DIRECTORS)
    this.#certificates = db.prepare(CERTIFICATES)
    this.#tags = db.prepare(TAGS)
    this.#onWatchlist = db.prepare(WATCHED_FOR)
  }

  /** These films, in this order; an id that no film has is left out. */
  of(ids: readonly string[]): FilmLine[] {
    if (ids.length === 0) return []
    const asked = { ids: JSON.stringify(ids) }
    const directors = byFilm(this.#directors.all(asked))
    const certificates = byFilm(this.#certificates.all(asked))
    const tags = byFilm(this.#tags.all(asked))
    const onWatchlist = new Set(this.#onWatchlist.all(asked).map(({ film_id }) => film_id))
    const lines = new Map(
      this.#lines.all(asked).map((row): [string, FilmLine] => [
        row.id,
        {
          id: row.id,
          title: row.title,
          year: row.year,
          isStub: row.is_stub === 1,
          isSeen: row.is_seen === 1,
          rating: row.rating,
          isLiked: row.is_liked === 1,
          poster: row.poster_id,
          directors: directors.get(row.id) ?? [],
          lastWatchedOn: row.last_on,
          certificate: certificates.get(row.id)?.[0] ?? null,
          runtimeMinutes: row.runtime_minutes,
          tags: [...new Set(tags.get(row.id))],
          isOnWatchlist: onWatchlist.has(row.id),
          addedAt: row.created_at
        }
      ])
    )
    return ids.map((id) => lines.get(id)).filter((line) => line !== undefined)
  }
}

function byFilm(rows: readonly FactRow[]): Map<string, string[]> {
  const facts = new Map<string, string[]>()
  for (const { film_id, value } of rows) {
    const known = facts.get(film_id)
    if (known) known.push(value)
    else facts.set(film_id, [value])
  }
  return facts
}
