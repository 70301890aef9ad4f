/** What stands in a plan, read for carrying it out: page by page, so that a million rows need no more memory than one of them. */
import Sqlite, { type Database, type Statement } from 'better-sqlite3'
import { z } from 'zod'
import { ImportFormat, type ImportVerdict } from '../../../shared/models/importing'
import { wellFormed } from '../../text/wellFormed'

const PAGE = 1_000

const Head = z.object({ name: z.string(), format: ImportFormat, given: z.string() })
const Given = z.array(z.string())

/** As the plan says, whatever it shows of it: see plan/schema.ts. */
type Deed = 'add' | 'change' | 'nothing'

export interface FilmToDo {
  seq: number
  title: string
  year: number | null
  deed: Deed
  verdict: ImportVerdict
  film_id: string | null
  changes: string | null
  before: string | null
  add_ids: string | null
  add_facts: string | null
}

export interface RowToDo {
  seq: number
  kind: string
  film: number | null
  /** The film's row in the library; null where the film is left out. */
  film_id: string | null
  file: number
  line: number | null
  list: string | null
  day: string | null
  data: string
  deed: Deed
  verdict: ImportVerdict
  target: string | null
  changes: string | null
  before: string | null
  add_tags: string | null
  /** Whether reviews belong to it. */
  has_reviews: number
}

const HAS_REVIEWS = "EXISTS (SELECT 1 FROM row AS partner WHERE partner.partner = row.seq AND partner.deed <> 'nothing')"
const ROW = `
  SELECT row.seq, row.kind, row.film, made_film.id AS film_id, row.file, row.line, row.list, row.day, row.data, row.deed, row.verdict, row.target,
    row.changes, row.before, row.add_tags, row.kind = 'viewings' AND ${HAS_REVIEWS} AS has_reviews
  FROM row LEFT JOIN made_film ON made_film.film = row.film`

export class PlanToDo {
  readonly #db: Database
  readonly #noteFilm: Statement<[number, string]>
  readonly #paths: ReadonlyMap<number, string>
  readonly #reviewsOf: Statement<[number], RowToDo>
  readonly head: { name: string; format: ImportFormat; given: readonly string[] }

  /** @param path a plan that is whole; it stays as it is, so that it can be carried out again when it was taken back */
  constructor(path: string) {
    this.#db = new Sqlite(path, { fileMustExist: true })
    this.#db.exec('CREATE TEMP TABLE made_film (film INTEGER PRIMARY KEY, id TEXT NOT NULL)')
    this.#noteFilm = this.#db.prepare('INSERT OR REPLACE INTO made_film VALUES (?, ?)')
    this.#reviewsOf = this.#db.prepare(`${ROW} WHERE row.partner = ? AND row.kind = 'reviews' AND row.deed <> 'nothing' ORDER BY row.seq`)
    this.#paths = new Map(this.#db.prepare<[], { seq: number; path: string }>('SELECT seq, path FROM file').all().map(({ seq, path: name }) => [seq, name]))
    const { given, ...head } = Head.parse(this.#db.prepare('SELECT name, format, given FROM head').get())
    this.head = { ...head, given: Given.parse(JSON.parse(given)) }
  }

  /** The films, in the order they were brought; also those that are as they should be, because rows speak of them. */
  films(): Iterable<FilmToDo> {
    return this.#pages<FilmToDo>(`
      SELECT seq, title, year, deed, verdict, film_id, changes, before, add_ids, add_facts FROM film
      WHERE seq > ? AND (deed <> 'nothing' OR film_id IS NOT NULL) ORDER BY seq LIMIT ${PAGE}`)
  }

  /** The library's row of a film of the plan. */
  noteFilm(film: number, id: string): void {
    this.#noteFilm.run(film, id)
  }

  /** The viewings with something to do, and those that reviews to be added belong to. */
  viewings(): Iterable<RowToDo> {
    return this.#pages<RowToDo>(`${ROW} WHERE row.seq > ? AND row.kind = 'viewings' AND (row.deed <> 'nothing' OR ${HAS_REVIEWS}) ORDER BY row.seq LIMIT ${PAGE}`)
  }

  /** The reviews that belong to a viewing. */
  reviewsOf(viewing: number): RowToDo[] {
    return this.#reviewsOf.all(viewing)
  }

  /** Reviews without a viewing, lists (all of them, because entries speak of them), what stands on lists, the watchlist, notes. */
  *others(): Iterable<RowToDo> {
    for (const kind of ['reviews', 'lists', 'listEntries', 'watchlist', 'notes']) {
      yield* this.#pages<RowToDo>(
        `${ROW} WHERE row.seq > ? AND row.kind = '${kind}' AND row.partner IS NULL AND (row.deed <> 'nothing' OR row.kind = 'lists') ORDER BY row.seq LIMIT ${PAGE}`
      )
    }
  }

  /** How a file is called. */
  pathOf(file: number): string {
    return this.#paths.get(file) ?? ''
  }

  /** A film as the files name it. */
  filmNamed(film: number): { title: string; year: number | null } {
    return this.#db.prepare<[number], { title: string; year: number | null }>('SELECT title, year FROM film WHERE seq = ?').get(film) ?? { title: '', year: null }
  }

  /** What was decided now: given by the person, or proposed to them and let stand. What was only left out is asked again. */
  answers(): { remember: string; answer: string }[] {
    return this.#db.prepare<[], { remember: string; answer: string }>("SELECT remember, answer FROM question WHERE is_given = 1 OR (is_given = 0 AND answer <> 'leave') ORDER BY id").all()
  }

  /** How much there is to do of each step. */
  sizes(): { films: number; viewings: number; others: number } {
    const count = (sql: string): number => this.#db.prepare<[], number>(sql).pluck().get() ?? 0
    return {
      films: count("SELECT count(*) FROM film WHERE deed = 'add'"),
      viewings: count("SELECT count(*) FROM row WHERE kind = 'viewings' AND deed <> 'nothing'"),
      others: count("SELECT count(*) FROM row WHERE kind <> 'viewings' AND deed <> 'nothing'")
    }
  }

  /** True when carrying it out would change something. */
  hasWork(): boolean {
    const any = (table: string): boolean => this.#db.prepare(`SELECT 1 FROM ${table} WHERE deed <> 'nothing' LIMIT 1`).get() !== undefined
    return any('film') || any('row')
  }

  close(): void {
    this.#db.close()
  }

  *#pages<T extends { seq: number }>(sql: string): Iterable<T> {
    const statement = this.#db.prepare<[number], T>(sql)
    for (let after = 0; ; ) {
      const page = statement.all(after)
      yield* page
      const last = page.at(-1)
      if (last === undefined || page.length < PAGE) return
      after = last.seq
    }
  }
}

/** What stands as JSON; text that SQLite could not keep is mended as everywhere. */
export function parsed(json: string): unknown {
  // A lone surrogate and NUL are escaped in JSON.
  return /\\u(?:0000|d[89a-f])/i.test(json) ? mended(JSON.parse(json)) : JSON.parse(json)
}

function mended(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value).text
  if (Array.isArray(value)) return value.map(mended)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mended(each)]))
}
