/** Films of the library that a film of a file may be. Not the bin. */
import type { Database, Statement } from 'better-sqlite3'
import { foldForMatching } from '../../text/fold'
import { sortTitle } from '../../text/sortTitle'

export interface Candidate {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly is_stub: number
}

const COLUMNS = 'film.id, film.title, film.year, film.is_stub'

export class Candidates {
  readonly #library: Database
  readonly #byId: Statement<[string, string], string>
  readonly #byTitle: Statement<[string], Candidate>
  readonly #byOtherTitle: Statement<[{ title: string }], Candidate>
  readonly #film: Statement<[string], Candidate>
  readonly #idsOf: Statement<[string], { authority: string; value: string }>
  #near: Map<string, string[]> | null = null

  constructor(library: Database) {
    this.#library = library
    this.#byId = library
      .prepare<[string, string], string>(
        `SELECT film.id FROM film_outside_id JOIN film ON film.id = film_outside_id.film_id
        WHERE authority = ? AND value = ? AND film_outside_id.deleted_at IS NULL AND film.deleted_at IS NULL`
      )
      .pluck()
    this.#byTitle = library.prepare(`SELECT ${COLUMNS} FROM film WHERE match_title = ? AND deleted_at IS NULL ORDER BY seq`)
    this.#byOtherTitle = library.prepare(`
      SELECT ${COLUMNS} FROM film WHERE seq IN (
        SELECT seq FROM film WHERE match_original = @title AND deleted_at IS NULL
        UNION SELECT film.seq FROM film_title JOIN film ON film.id = film_title.film_id
          WHERE film_title.match_title = @title AND film_title.deleted_at IS NULL AND film.deleted_at IS NULL)
      ORDER BY seq`)
    this.#film = library.prepare(`SELECT ${COLUMNS} FROM film WHERE id = ? AND deleted_at IS NULL`)
    this.#idsOf = library.prepare('SELECT authority, value FROM film_outside_id WHERE film_id = ? AND deleted_at IS NULL')
  }

  withId(authority: string, value: string): string | null {
    return this.#byId.get(authority, value) ?? null
  }

  titled(key: string): Candidate[] {
    return this.#byTitle.all(key)
  }

  otherwiseTitled(key: string): Candidate[] {
    return this.#byOtherTitle.all({ title: key })
  }

  /** Films whose title is the same but for its article, its spaces and its marks. */
  titledNearly(title: string): Candidate[] {
    this.#near ??= this.#nearTitles()
    return (this.#near.get(nearKey(title)) ?? []).flatMap((id) => this.#film.get(id) ?? [])
  }

  idsOf(film: string): { authority: string; value: string }[] {
    return this.#idsOf.all(film)
  }

  #nearTitles(): Map<string, string[]> {
    const near = new Map<string, string[]>()
    const films = this.#library.prepare<[], { id: string; title: string }>('SELECT id, title FROM film WHERE deleted_at IS NULL AND is_stub = 0 ORDER BY seq')
    for (const { id, title } of films.iterate()) {
      const key = nearKey(title)
      const known = near.get(key)
      if (known) known.push(id)
      else near.set(key, [id])
    }
    return near
  }
}

function nearKey(title: string): string {
  return foldForMatching(sortTitle(title)).replaceAll(' ', '')
}
