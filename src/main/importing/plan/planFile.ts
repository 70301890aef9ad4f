/** A plan on the disk, and the way into it for what a reader brings. */
import Sqlite, { type Database, type Statement } from 'better-sqlite3'
import { rmSync } from 'node:fs'
import type { ImportFile, ImportKind } from '../../../shared/models/importing'
import type { Brought, BroughtFilm, BroughtViewing, LeftOut, Sink } from '../brought'
import { FilmKeys } from './filmKeys'
import type { ToPlan } from './planning'
import { PLAN_SCHEMA } from './schema'
import { dayOf, nameOfBrought } from './words'

/** After so many rows what is in memory goes to the file. */
const ROWS_AT_ONCE = 20_000
const CACHE_KB = 16_000

const KINDS: Readonly<Record<Brought['kind'], ImportKind>> = {
  viewing: 'viewings', review: 'reviews', rating: 'ratings', seen: 'seen', like: 'likes', watchlist: 'watchlist', list: 'lists', listEntry: 'listEntries', note: 'notes', film: 'films'
}
/** What the film's own row carries. */
const BY_THE_FILM: ReadonlySet<Brought['kind']> = new Set(['rating', 'seen', 'like', 'film'])

type InsertRow = [
  number, string, number | null, number, number | null, string | null, string | null, string | null, number | null, number | null, number, string, number | null, string
]

/** The plan's file, opened. Nothing of it has to survive a crash; only an answer that fails has to be taken back. */
export function openPlan(path: string, journal: 'OFF' | 'MEMORY' = 'MEMORY'): Database {
  const db = new Sqlite(path, { fileMustExist: journal === 'MEMORY' })
  for (const pragma of [`journal_mode = ${journal}`, 'synchronous = OFF', `cache_size = -${CACHE_KB}`, 'temp_store = FILE']) db.pragma(pragma)
  return db
}

/** Takes in what a reader brings: one transaction after the other until `end`. */
export class Plan implements Sink {
  readonly db: Database
  readonly #withTv: boolean
  readonly #films: FilmKeys
  readonly #files = new Map<string, number>()
  readonly #offers = { deleted: 0, orphaned: 0, tv: 0, ratings: 0 }
  readonly #insertRow: Statement<InsertRow>
  readonly #insertLeftOut: Statement<[string, string, number | null, string, string, number]>
  readonly #insertFile: Statement<[number, string]>
  readonly #setFile: Statement<[number, string, string | null, string]>
  readonly #kinds = new Map<ImportKind, number>()
  #doubt: { file: string; example: string } | null = null
  #rows = 0
  #unwritten = 0

  /** A plan that stood at the place goes. */
  constructor({ plan, name, format, options, paths }: ToPlan) {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${plan}${end}`, { force: true })
    this.db = openPlan(plan, 'OFF')
    this.db.exec(PLAN_SCHEMA)
    this.db.prepare('INSERT INTO head (name, format, options, given) VALUES (?, ?, ?, ?)').run(name, format, JSON.stringify(options), JSON.stringify(paths))
    this.#withTv = options.withTv
    this.#films = new FilmKeys(this.db)
    this.#insertRow = this.db.prepare(
      'INSERT INTO row (seq, kind, film, file, line, list, day, joins, rating, is_liked, by_name, data, joined, deed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
    )
    this.#insertLeftOut = this.db.prepare('INSERT INTO left_out (kind, file, line, what, reason, count) VALUES (?, ?, ?, ?, ?, ?)')
    this.#insertFile = this.db.prepare("INSERT INTO file (seq, path, rows, state) VALUES (?, ?, 0, 'read')")
    this.#setFile = this.db.prepare('UPDATE file SET rows = ?, state = ?, reason = ? WHERE path = ?')
    this.db.exec('BEGIN')
  }

  add(record: Brought): void {
    if ('film' in record && (record.film.tv ?? null) !== null && !this.#withTv) {
      this.offer('tv', 1)
      const reason = record.film.tv === 'episode' ? 'It is an episode of a series, not a film.' : 'It is a series, not a film.'
      this.leaveOut({ kind: KINDS[record.kind], file: record.file, line: record.line, what: nameOfBrought(record), reason })
      return
    }
    if (record.kind === 'viewing' && record.review) this.#addViewingAndReview(record, record.review)
    else this.#insert(record, null)
    if (this.#unwritten >= ROWS_AT_ONCE) this.#write()
  }

  leaveOut({ kind, file, line, what, reason, count }: LeftOut): void {
    this.#insertLeftOut.run(kind, file, line, what, reason, count ?? 1)
    this.#unwritten += 1
  }

  file({ path, rows, state, reason }: ImportFile): void {
    this.#fileSeq(path)
    this.#setFile.run(rows, state, reason, path)
  }

  offer(what: 'deleted' | 'orphaned' | 'tv' | 'ratings', rows: number): void {
    this.#offers[what] += rows
  }

  doubtDate(file: string, example: string): void {
    this.#doubt ??= { file, example }
  }

  /** Everything has been read. */
  end(): void {
    this.db.prepare('UPDATE head SET offers = ?, date_doubt = ?').run(JSON.stringify(this.#offers), this.#doubt === null ? null : JSON.stringify(this.#doubt))
    const count = this.db.prepare('INSERT INTO kind_count VALUES (?, ?)')
    for (const [kind, n] of this.#kinds) count.run(kind, n)
    this.db.exec('COMMIT')
  }

  close(): void {
    this.db.close()
  }

  #addViewingAndReview({ review: text, ...viewing }: BroughtViewing, review: NonNullable<BroughtViewing['review']>): void {
    const seq = this.#insert(viewing, null)
    this.#insert({ kind: 'review', file: viewing.file, line: viewing.line, film: viewing.film, text: text ?? review }, seq)
  }

  #insert(record: Brought, joined: number | null): number {
    const seq = ++this.#rows
    const { kind, file, line, ...rest } = record
    const film = 'film' in rest ? rest.film : null
    const list = 'list' in rest ? rest.list : null
    const joins = 'joins' in rest ? (rest.joins ?? null) : null
    const rating = 'rating' in rest ? (rest.rating ?? null) : null
    const isLiked = 'isLiked' in rest && rest.isLiked === true ? 1 : null
    this.#insertRow.run(
      seq, KINDS[kind], film === null ? null : this.#films.of(film), this.#fileSeq(file), line, list, dayOf(record), joins, rating, isLiked, isByName(film),
      JSON.stringify({ ...rest, film: undefined, list: undefined, joins: undefined }), joined, BY_THE_FILM.has(kind) ? 'nothing' : 'add'
    )
    this.#kinds.set(KINDS[kind], (this.#kinds.get(KINDS[kind]) ?? 0) + 1)
    this.#unwritten += 1
    return seq
  }

  #fileSeq(path: string): number {
    const known = this.#files.get(path)
    if (known !== undefined) return known
    const seq = this.#files.size + 1
    this.#files.set(path, seq)
    this.#insertFile.run(seq, path)
    return seq
  }

  #write(): void {
    this.db.exec('COMMIT')
    this.db.exec('BEGIN')
    this.#unwritten = 0
  }
}

function isByName(film: BroughtFilm | null): number {
  return film !== null && (film.ids ?? []).length === 0 ? 1 : 0
}
