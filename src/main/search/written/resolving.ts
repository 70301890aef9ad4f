/** Films, people and tags that a query names, looked up before the texts are: few of them make a search quick. */
import type { Database, Statement } from 'better-sqlite3'
import type { Range } from './tree'

/** More than these are asked one by one instead of being held as a list. */
const FEW = 1_000
const COMMON = 2_000

const FILMS_BY_YEAR = `
  SELECT id FROM film WHERE deleted_at IS NULL AND is_stub = 0 AND year BETWEEN @from AND @to
  UNION ALL SELECT id FROM film WHERE deleted_at IS NULL AND is_stub = 1 AND year BETWEEN @from AND @to LIMIT ${FEW + 1}`

export class Resolving {
  readonly #films: Statement<[{ match: string }], string>
  readonly #years: Statement<[{ from: number; to: number }], string>
  readonly #people: Statement<[{ match: string }], string>
  readonly #tag: Statement<[string], string>
  readonly #mentioning: Statement<[{ kind: string; films: string }], string>
  readonly #common: Statement<[{ match: string }], number>
  /** What was looked up for the query that is read now: each table asks for the same. */
  readonly #looked = new Map<string, readonly string[]>()

  constructor(db: Database) {
    this.#films = db.prepare<[{ match: string }], string>(`SELECT film.id FROM film_search CROSS JOIN film ON film.seq = film_search.rowid WHERE film_search MATCH @match LIMIT ${FEW + 1}`).pluck()
    this.#years = db.prepare<[{ from: number; to: number }], string>(FILMS_BY_YEAR).pluck()
    this.#people = db.prepare<[{ match: string }], string>(`SELECT person.id FROM person_search CROSS JOIN person ON person.seq = person_search.rowid WHERE person_search MATCH @match LIMIT ${FEW + 1}`).pluck()
    this.#tag = db.prepare<[string], string>('SELECT id FROM tag WHERE match_name = ? AND deleted_at IS NULL').pluck()
    this.#mentioning = db.prepare<[{ kind: string; films: string }], string>(`
      SELECT DISTINCT subject_id FROM mention INDEXED BY mention_to
      WHERE film_id IN (SELECT value FROM json_each(@films)) AND subject_kind = @kind AND status <> 'rejected' AND deleted_at IS NULL LIMIT ${FEW + 1}`).pluck()
    this.#common = db.prepare<[{ match: string }], number>(`SELECT count(*) FROM (SELECT 1 FROM review_search WHERE review_search MATCH @match LIMIT ${COMMON + 1})`).pluck()
  }

  /** Another query: the library may have changed since. */
  forget(): void {
    this.#looked.clear()
  }

  /** Films with one of their titles; null when there are too many for a list. */
  films(match: string): readonly string[] | null {
    return this.#few(`title ${match}`, () => this.#films.all({ match }))
  }

  years({ from, to }: Range<number>): readonly string[] | null {
    return this.#few(`year ${from ?? ''} ${to ?? ''}`, () => this.#years.all({ from: from ?? 0, to: to ?? 9_999 }))
  }

  people(match: string): readonly string[] | null {
    return this.#few(`person ${match}`, () => this.#people.all({ match }))
  }

  tag(name: string): string | null {
    return this.#tag.get(name) ?? null
  }

  /** The texts of a kind that mention one of these films. */
  mentioning(kind: string, films: readonly string[]): readonly string[] | null {
    const asked = JSON.stringify(films)
    return this.#few(`mention ${kind} ${asked}`, () => this.#mentioning.all({ kind, films: asked }))
  }

  /** True when so many reviews have these words that it is better to look at those that fit otherwise. */
  isCommon(match: string): boolean {
    return (this.#common.get({ match }) ?? 0) > COMMON
  }

  #few(name: string, look: () => readonly string[]): readonly string[] | null {
    const found = this.#looked.get(name) ?? look()
    this.#looked.set(name, found)
    return found.length > FEW ? null : found
  }
}
