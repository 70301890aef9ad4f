/** The rows that belong to one film or one review: what a part of the library holds when it goes out alone. */
import type { Database } from 'better-sqlite3'
import type { Row } from '../changes/changeLog'
import { Problem } from '../problem'
import type { Table } from './tables'

export interface PartScope {
  readonly kind: 'film' | 'review'
  readonly id: string
  /** Private entries, private notes, drafts and versions too. */
  readonly privateText: boolean
}

/**
 * A part never says where it came from: a source is a whole page, or a whole archive with everybody's diary in it.
 * So sources, their bytes and imports stay at home, and the columns that point to them are empty.
 */
const STAYS_HOME: readonly string[] = ['batch_id', 'source_id']

/** What a text mentions goes out as a title and a year, whatever else is known or thought of that film here. */
const STUB: Row = {
  is_stub: 1, original_title: null, synopsis: null, runtime_minutes: null, is_seen: 0, seen_on: null, rating: null, is_liked: 0, private_note: null
}

/** Subqueries by table, over @id. `film`, `review` and `viewing` build on each other, the rest on those three. */
const REVIEWS = {
  film: 'SELECT r.id FROM review r LEFT JOIN viewing v ON v.id = r.viewing_id WHERE r.film_id = @id AND r.deleted_at IS NULL AND (@privateText OR (r.is_private = 0 AND r.is_draft = 0 AND coalesce(v.is_private, 0) = 0 AND coalesce(v.is_draft, 0) = 0))',
  review: 'SELECT id FROM review WHERE id = @id AND deleted_at IS NULL'
}
const VIEWINGS = {
  film: 'SELECT id FROM viewing WHERE film_id = @id AND deleted_at IS NULL AND (@privateText OR (is_private = 0 AND is_draft = 0))',
  review: 'SELECT v.id FROM viewing v JOIN review r ON r.viewing_id = v.id WHERE r.id = @id AND v.deleted_at IS NULL'
}
const TAKES = { film: 'SELECT id FROM take WHERE film_id = @id AND deleted_at IS NULL', review: 'SELECT NULL WHERE 0' }
const FILM = { film: 'SELECT @id', review: 'SELECT film_id FROM review WHERE id = @id' }

/** The rows of one table that belong to the part, in the same order and shape as in a complete export. */
export function* rowsOfPart(db: Database, scope: PartScope, table: Table): Generator<Row> {
  if (table.name === 'film') refuseWhatMayNotGo(db, scope)
  const condition = conditionFor(table.name, scope.kind)
  if (condition === null) return
  const columns = table.name === 'blob' ? 'sha256' : table.columns.join(', ')
  const alive = table.columns.includes('deleted_at') ? ' AND deleted_at IS NULL' : ''
  const order = table.name === 'blob' ? 'sha256' : 'seq'
  const found = db
    .prepare<[{ id: string; privateText: number }], Row>(`SELECT ${columns} FROM ${table.name} WHERE (${condition})${alive} ORDER BY ${order}`)
    .iterate({ id: scope.id, privateText: scope.privateText ? 1 : 0 })
  const home = scope.privateText ? STAYS_HOME : [...STAYS_HOME, 'private_note']
  const ownFilm = table.name === 'film' ? filmOf(db, scope) : null
  for (const row of found) {
    const part = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, home.includes(column) ? null : value]))
    yield table.name === 'film' && row['id'] !== ownFilm ? { ...part, ...STUB } : part
  }
}

function conditionFor(table: string, kind: PartScope['kind']): string | null {
  const film = FILM[kind]
  const reviews = REVIEWS[kind]
  const viewings = VIEWINGS[kind]
  const takes = TAKES[kind]
  const subjects = `(subject_kind = 'review' AND subject_id IN (${reviews})) OR (subject_kind = 'viewing' AND subject_id IN (${viewings}))
    OR (subject_kind = 'take' AND subject_id IN (${takes}))${kind === 'film' ? " OR (subject_kind = 'film' AND subject_id = @id)" : ''}`
  const mentioned = `SELECT film_id FROM mention WHERE deleted_at IS NULL AND (${subjects})`
  const conditions: Readonly<Record<string, string>> = {
    film: `id IN (${film}) OR id IN (${mentioned})`,
    viewing: `id IN (${viewings})`,
    review: `id IN (${reviews})`,
    take: `id IN (${takes})`,
    mention: subjects,
    tag: `id IN (SELECT tag_id FROM tagging WHERE deleted_at IS NULL AND (${subjects}))`,
    tagging: subjects,
    revision: `@privateText AND (${subjects})`,
    ...(kind === 'film' ? factConditions(takes, reviews) : { person: `id IN (SELECT author_id FROM review WHERE id = @id)` })
  }
  return conditions[table] ?? null
}

function factConditions(takes: string, reviews: string): Record<string, string> {
  const ofFilm = 'film_id = @id'
  const authors = `SELECT author_id FROM take WHERE id IN (${takes}) UNION SELECT author_id FROM review WHERE id IN (${reviews})`
  return {
    film_title: ofFilm,
    film_release: ofFilm,
    film_certificate: ofFilm,
    film_trailer: ofFilm,
    film_term: ofFilm,
    film_outside_id: ofFilm,
    film_poster: ofFilm,
    credit: ofFilm,
    blob: 'sha256 IN (SELECT sha256 FROM film_poster WHERE film_id = @id AND deleted_at IS NULL)',
    person: `id IN (SELECT person_id FROM credit WHERE film_id = @id AND deleted_at IS NULL UNION ${authors})`
  }
}

function filmOf(db: Database, { kind, id }: PartScope): string {
  return kind === 'film' ? id : (db.prepare<[string], { film_id: string }>('SELECT film_id FROM review WHERE id = ?').get(id)?.film_id ?? '')
}

function refuseWhatMayNotGo(db: Database, { kind, id, privateText }: PartScope): void {
  const flags = kind === 'film' ? '0 AS is_private, 0 AS is_draft' : 'is_private, is_draft'
  const found = db.prepare<[string], { is_private: number; is_draft: number }>(`SELECT ${flags} FROM ${kind} WHERE id = ? AND deleted_at IS NULL`).get(id)
  if (!found) throw new Problem('not-found', `That ${kind} is no longer in your library, so nothing was exported.`)
  if (!privateText && (found.is_private === 1 || found.is_draft === 1)) {
    const what = found.is_draft === 1 ? 'a draft' : 'private'
    throw new Problem('invalid', `That review is ${what}, so it was not exported. Include private entries to take it with you.`)
  }
}
