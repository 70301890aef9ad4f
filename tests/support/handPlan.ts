/** A plan written by hand, as planning would have made it: for carrying plans out without reading any file. */
import Sqlite, { type Database } from 'better-sqlite3'
import { rmSync } from 'node:fs'
import { PLAN_INDEXES, PLAN_SCHEMA, VERDICT_INDEXES } from '../../src/main/importing/plan/schema'
import { foldForMatching } from '../../src/main/text/fold'
import { ImportKind, type ImportFormat, type ImportReport, KindCounts } from '../../src/shared/models/importing'

export interface PlannedFilm {
  title: string
  year?: number | null
  verdict?: 'new' | 'matched' | 'changed' | 'unclear' | 'leftOut'
  id?: string | null
  changes?: unknown
  before?: unknown
  addIds?: unknown
  addFacts?: unknown
}

export interface PlannedRow {
  kind: ImportKind
  film?: number | null
  data?: unknown
  verdict?: 'new' | 'matched' | 'changed' | 'unclear' | 'leftOut'
  target?: string | null
  partner?: number | null
  list?: string | null
  day?: string | null
  changes?: unknown
  before?: unknown
  addTags?: unknown
}

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))

/** What a row of a verdict is for, where nothing was asked. */
function deedOf(verdict: string): 'add' | 'change' | 'nothing' {
  return verdict === 'new' ? 'add' : verdict === 'changed' ? 'change' : 'nothing'
}

export class HandPlan {
  readonly path: string
  readonly db: Database
  readonly #film
  readonly #row

  constructor(path: string, { name = 'letterboxd-someone.zip', format = 'letterboxd', given = [] }: { name?: string; format?: ImportFormat; given?: string[] } = {}) {
    this.path = path
    rmSync(path, { force: true })
    this.db = new Sqlite(path)
    this.db.pragma('synchronous = OFF')
    this.db.exec(PLAN_SCHEMA)
    this.db.prepare('INSERT INTO head (name, format, options, given, offers, milliseconds) VALUES (?, ?, ?, ?, ?, 0)').run(name, format, '{}', JSON.stringify(given), '{}')
    this.db.prepare("INSERT INTO file (path, rows, state) VALUES ('diary.csv', 0, 'read')").run()
    this.#film = this.db.prepare(`
      INSERT INTO film (key, title, year, match_title, verdict, deed, film_id, changes, before, add_ids, add_facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    this.#row = this.db.prepare(`
      INSERT INTO row (kind, film, file, line, list, day, data, partner, joined, verdict, deed, target, changes, before, add_tags) VALUES (?, ?, 1, 2, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  }

  film(film: PlannedFilm): number {
    const { title, year = null, verdict = 'new', id = null } = film
    const key = `${foldForMatching(title)} ${year} ${JSON.stringify(film.addIds ?? null)}`
    return Number(this.#film.run(
      key, title, year, foldForMatching(title), verdict, deedOf(verdict), id, json(film.changes), json(film.before), json(film.addIds), json(film.addFacts)
    ).lastInsertRowid)
  }

  row({ kind, film = null, data = {}, verdict = 'new', target = null, partner = null, list = null, day = null, ...rest }: PlannedRow): number {
    return Number(this.#row.run(
      kind, film, list, day, JSON.stringify(data), partner, partner, verdict, deedOf(verdict), target, json(rest.changes), json(rest.before), json(rest.addTags)
    ).lastInsertRowid)
  }

  /** Written; nothing holds it any more. */
  done(): string {
    this.db.exec(PLAN_INDEXES + VERDICT_INDEXES)
    this.db.close()
    return this.path
  }
}

/** What planning would report of it: counts of every kind by verdict. */
export function handReport(path: string, batch: string | null): ImportReport {
  const db = new Sqlite(path, { readonly: true })
  try {
    const counts = KindCounts.parse(Object.fromEntries(ImportKind.options.map((kind) => {
      const of = (verdict: string): number => db.prepare<[string, string], number>('SELECT count(*) FROM row WHERE kind = ? AND verdict = ?').pluck().get(kind, verdict) ?? 0
      return [kind, { new: of('new'), matched: of('matched'), changed: of('changed'), unclear: of('unclear'), leftOut: of('leftOut') }]
    })))
    return { name: 'letterboxd-someone.zip', format: 'letterboxd', dryRun: batch === null, batch, counts, files: [{ path: 'diary.csv', rows: 1, state: 'read', reason: null }], leftOut: [], leftOutMore: 0, questions: [], milliseconds: 0 }
  } finally {
    db.close()
  }
}
