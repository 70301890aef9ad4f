/** SQL of the bin: what lies in it, and rows that come back from it. */
import type { Database, Statement } from 'better-sqlite3'
import { BIN_DAYS, type BinKind } from '../../shared/models/bin'
import type { ChangeLog } from '../changes/changeLog'
import { BIN_SQL, COUNT_BIN_SQL, ENTRY_SQL, FILM_SQL, NAMED_SQL, NEWEST_IN_BIN_SQL, POSTER_SQL, TEXT_SQL } from './binSql'

const DAY_MS = 86_400_000

/** One thing in the bin, not yet described. */
export interface Binned {
  readonly kind: BinKind
  readonly id: string
  readonly deleted_at: string
}

export interface BinnedEntry {
  readonly film_id: string
  readonly day: string | null
  readonly words: number
}

export interface BinnedText {
  readonly film_id: string
  readonly author: string
  readonly words: number | null
  readonly body: string
}

/** Tables a row may come back into, with the conditions by which rows are chosen. */
type Where = 'id = @id' | 'film_id = @id' | 'list_id = @id' | 'tag_id = @id' | `subject_kind = '${'film' | 'viewing' | 'review' | 'take' | 'list'}' AND subject_id = @id`

/** The instant after which a thing is still kept in the bin. */
export function keptSince(at = Date.now()): string {
  return new Date(at - BIN_DAYS * DAY_MS).toISOString()
}

/** How many days a thing still has, at least one; deleted just now, it has all of them. */
export function daysLeft(deletedAt: string, at = Date.now()): number {
  const left = Math.ceil(BIN_DAYS - (at - Date.parse(deletedAt)) / DAY_MS)
  return Math.min(BIN_DAYS, Math.max(1, left))
}

export class BinRepository {
  readonly #db: Database
  readonly #changes: ChangeLog
  readonly #count: Statement<[{ since: string; most: number }], { n: number }>
  readonly #newest: Statement<[{ since: string; count: number }], Binned & { total: number }>
  readonly #all: Statement<[{ since: string }], Binned>
  readonly #entriesOfFilm: Statement<[{ id: string; at: string }], { entries: number }>
  readonly #entry: Statement<[{ id: string }], BinnedEntry>
  readonly #poster: Statement<[string], { film_id: string }>
  readonly #texts: Record<keyof typeof TEXT_SQL, Statement<[string], BinnedText>>
  readonly #named: Record<keyof typeof NAMED_SQL, Statement<[string], { name: string; n: number }>>

  constructor(db: Database, changes: ChangeLog) {
    this.#db = db
    this.#changes = changes
    this.#count = db.prepare(COUNT_BIN_SQL)
    this.#newest = db.prepare(NEWEST_IN_BIN_SQL)
    this.#all = db.prepare(BIN_SQL)
    this.#entriesOfFilm = db.prepare(FILM_SQL)
    this.#entry = db.prepare(ENTRY_SQL)
    this.#poster = db.prepare(POSTER_SQL)
    this.#texts = { review: db.prepare(TEXT_SQL.review), take: db.prepare(TEXT_SQL.take) }
    this.#named = { list: db.prepare(NAMED_SQL.list), tag: db.prepare(NAMED_SQL.tag), person: db.prepare(NAMED_SQL.person), savedView: db.prepare(NAMED_SQL.savedView), template: db.prepare(NAMED_SQL.template) }
  }

  /** How many things lie in the bin; no further than `most`. */
  count(most: number): number {
    return this.#count.get({ since: keptSince(), most })?.n ?? 0
  }

  /** The newest things in the bin, and how many there are in all. */
  newest(count: number): { total: number; things: Binned[] } {
    const things = this.#newest.all({ since: keptSince(), count })
    return { total: things[0]?.total ?? 0, things }
  }

  /** Everything in the bin that has a row of its own. */
  all(since: string): Binned[] {
    return this.#all.all({ since })
  }

  /** How many entries went with a film. */
  entriesOf(film: string, at: string): number {
    return this.#entriesOfFilm.get({ id: film, at })?.entries ?? 0
  }

  entry(id: string): BinnedEntry | null {
    return this.#entry.get({ id }) ?? null
  }

  /** The film a poster is of. */
  filmOfPoster(id: string): string | null {
    return this.#poster.get(id)?.film_id ?? null
  }

  text(kind: 'review' | 'take', id: string): BinnedText | null {
    return this.#texts[kind].get(id) ?? null
  }

  /** The name of a thing, and what is counted about it: a list's films, a tag's uses. */
  named(kind: keyof typeof NAMED_SQL, id: string): { name: string; n: number } | null {
    return this.#named[kind].get(id) ?? null
  }

  /**
   * Takes rows out of the bin that went there at one instant, and answers which. A row stays where something newer stands
   * in its place: the same tag on the same entry, the same number elsewhere. Call inside a write.
   */
  revive(table: string, where: Where, id: string, at: string): string[] {
    const rows = this.#db
      .prepare<[{ id: string; at: string }], { id: string }>(`UPDATE OR IGNORE ${table} SET deleted_at = NULL WHERE ${where} AND deleted_at = @at RETURNING id`)
      .all({ id, at })
    for (const row of rows) this.#changes.record(table, { id: row.id, deleted_at: at }, { id: row.id, deleted_at: null })
    return rows.map((row) => row.id)
  }

  /** When a row went to the bin; null when it is not there. */
  removedAt(table: string, id: string): string | null {
    return this.#db.prepare<[string], { deleted_at: string | null }>(`SELECT deleted_at FROM ${table} WHERE id = ?`).get(id)?.deleted_at ?? null
  }
}
