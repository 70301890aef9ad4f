/** The facts of a film that come in several: alternative titles, release dates, certificates, trailers, terms, outside ids. */
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog, Row } from '../changes/changeLog'
import { now } from '../clock'

/** What every fact's row has; the columns of its own follow in the types below. */
type FactRow = {
  id: string
  film_id: string
  batch_id: string | null
  deleted_at: string | null
}

export type FilmTitleRow = FactRow & {
  title: string
  country: string | null
  country_code: string | null
  language: string | null
  match_title: string
  position: number
  kind: string | null
}

export type FilmReleaseRow = FactRow & {
  released_on: string
  country: string | null
  country_code: string | null
  note: string | null
  position: number
  kind: string | null
}

export type FilmCertificateRow = FactRow & {
  system: string | null
  country: string | null
  country_code: string | null
  code: string
  position: number
}

export type FilmTrailerRow = FactRow & {
  title: string
  url: string | null
  local_file: string | null
  position: number
}

export type FilmTermRow = FactRow & {
  kind: 'genre' | 'language' | 'country'
  value: string
  code: string | null
  position: number
}

export type FilmOutsideIdRow = FactRow & {
  authority: string
  value: string
}

/** One table of facts. All six are read and written alike, so the SQL is made from the list of columns. */
export class FactTable<R extends FactRow & Row> {
  readonly #table: string
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], R>
  readonly #save: Statement<[R], R>
  readonly #insert: Statement<[R]>
  readonly #ofFilm: Statement<[string], R>

  constructor(db: Database, changes: ChangeLog, table: string, own: readonly (keyof R & string)[]) {
    this.#table = table
    this.#changes = changes
    const columns = ['id', 'film_id', ...own, 'batch_id', 'deleted_at']
    const updated = columns.filter((column) => column !== 'id' && column !== 'batch_id')
    this.#find = db.prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE id = ?`)
    const insert = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`
    this.#insert = db.prepare(insert)
    this.#save = db.prepare(`${insert}
      ON CONFLICT (id) DO UPDATE SET ${updated.map((column) => `${column} = excluded.${column}`).join(', ')}
      RETURNING ${columns.join(', ')}`)
    const order = columns.includes('position') ? 'position, seq' : 'seq'
    this.#ofFilm = db.prepare(`SELECT ${columns.join(', ')} FROM ${table} WHERE film_id = ? AND deleted_at IS NULL ORDER BY ${order}`)
  }

  /** Inserts or updates the row as given, notes the change, and answers with the row as it is now stored. */
  save(row: R): R {
    const before = this.#find.get(row.id) ?? null
    const after = this.#save.get(row)
    if (!after) throw new Error(`A row of ${this.#table} was not written.`)
    this.#changes.record(this.#table, before, after)
    return after
  }

  /** Inserts one of very many new rows. */
  insertNew(row: R): void {
    this.#insert.run(row)
    this.#changes.recordNew(this.#table, [row.id])
  }

  /** Moves the fact to the bin. */
  remove(row: R): R {
    return this.save({ ...row, deleted_at: now() })
  }

  /** The film's facts of this kind, in their order. */
  ofFilm(film: string): R[] {
    return this.#ofFilm.all(film)
  }
}

/** All kinds of facts of one library. */
export class FilmFacts {
  readonly titles: FactTable<FilmTitleRow>
  readonly releases: FactTable<FilmReleaseRow>
  readonly certificates: FactTable<FilmCertificateRow>
  readonly trailers: FactTable<FilmTrailerRow>
  readonly terms: FactTable<FilmTermRow>
  readonly outsideIds: FactTable<FilmOutsideIdRow>

  constructor(db: Database, changes: ChangeLog) {
    this.titles = new FactTable(db, changes, 'film_title', ['title', 'country', 'country_code', 'language', 'match_title', 'position', 'kind'])
    this.releases = new FactTable(db, changes, 'film_release', ['released_on', 'country', 'country_code', 'note', 'position', 'kind'])
    this.certificates = new FactTable(db, changes, 'film_certificate', ['system', 'country', 'country_code', 'code', 'position'])
    this.trailers = new FactTable(db, changes, 'film_trailer', ['title', 'url', 'local_file', 'position'])
    this.terms = new FactTable(db, changes, 'film_term', ['kind', 'value', 'code', 'position'])
    this.outsideIds = new FactTable(db, changes, 'film_outside_id', ['authority', 'value'])
  }
}
