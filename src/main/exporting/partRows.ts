/** The rows that belong to some films, entries, a list or a review: what a part of the library holds when it goes out alone. */
import type { Database } from 'better-sqlite3'
import type { NamedPart } from '../../shared/models/transfer'
import { countWords } from '../../shared/text/words'
import type { Row } from '../changes/changeLog'
import { Problem } from '../problem'
import { fold } from '../text/fold'
import { withoutCovered } from './spoilers'
import { selected, type Table } from './tables'

/** What goes out. `privateText`: private entries, private notes and drafts too. */
export interface Part {
  readonly scope: NamedPart
  readonly privateText: boolean
  readonly versions: boolean
  readonly posters: boolean
  /** What others wrote; chosen entries are mine anyway. */
  readonly collected: boolean
  /** Without them texts that are marked stay at home, and covered passages are "[…]". */
  readonly spoilers: boolean
}

/**
 * A part never says where it came from: a source is a whole page, or a whole archive with everybody's diary in it.
 * So sources, their bytes and imports stay at home, and the columns that point to them are empty.
 */
const STAYS_HOME: readonly string[] = ['batch_id', 'source_id']

/** What a text mentions goes out as a title and a year, whatever else is known or thought of that film here. */
const STUB: Row = {
  is_stub: 1, original_title: null, synopsis: null, runtime_minutes: null, is_seen: 0, seen_on: null, rating: null, is_liked: 0, private_note: null, poster_id: null,
  distributor: null
}

/**
 * What a part is made of, as subqueries of ids over @ids, a JSON array. `whole`: films that go out with all that hangs on
 * them. `films`: those of which the film's own row goes.
 */
interface Ids {
  readonly whole: string
  readonly films: string
  readonly viewings: string
  readonly reviews: string
  readonly takes: string
  readonly lists: string
}

const NONE = 'SELECT NULL WHERE 0'
const CHOSEN = 'SELECT value FROM json_each(@ids)'
const SHOWN = (row: string): string => `(@privateText OR (${row}.is_private = 0 AND ${row}.is_draft = 0))`
const TOLD = (row: string): string => `(@spoilers OR ${row}.has_spoilers = 0)`

function ofFilms(whole: string, lists = NONE): Ids {
  return {
    whole,
    films: whole,
    viewings: `SELECT v.id FROM viewing v WHERE v.film_id IN (${whole}) AND v.deleted_at IS NULL AND ${SHOWN('v')}`,
    reviews: `
      SELECT r.id FROM review r LEFT JOIN viewing v ON v.id = r.viewing_id WHERE r.film_id IN (${whole}) AND r.deleted_at IS NULL
        AND ${SHOWN('r')} AND ${TOLD('r')} AND (v.id IS NULL OR ${SHOWN('v')}) AND (@collected OR r.author_id IS NULL)`,
    takes: `SELECT id FROM take WHERE film_id IN (${whole}) AND deleted_at IS NULL AND @collected`,
    lists
  }
}

/** An entry is named by its review, or by its viewing. */
const CHOSEN_REVIEWS = `
  SELECT r.id FROM review r LEFT JOIN viewing v ON v.id = r.viewing_id AND v.deleted_at IS NULL
  WHERE r.author_id IS NULL AND r.deleted_at IS NULL AND (r.id IN (${CHOSEN}) OR v.id IN (${CHOSEN})) AND ${SHOWN('r')} AND ${TOLD('r')} AND (v.id IS NULL OR ${SHOWN('v')})`
const CHOSEN_VIEWINGS = `
  SELECT v.id FROM viewing v LEFT JOIN review r ON r.viewing_id = v.id AND r.author_id IS NULL AND r.deleted_at IS NULL
  WHERE v.deleted_at IS NULL AND (v.id IN (${CHOSEN}) OR r.id IN (${CHOSEN})) AND ${SHOWN('v')} AND (r.id IS NULL OR ${SHOWN('r')})`

const PARTS: Readonly<Record<NamedPart['kind'], Ids>> = {
  film: ofFilms(CHOSEN),
  films: ofFilms(CHOSEN),
  list: ofFilms(`SELECT film_id FROM list_entry WHERE list_id IN (${CHOSEN}) AND deleted_at IS NULL`, CHOSEN),
  review: {
    whole: NONE,
    films: `SELECT film_id FROM review WHERE id IN (${CHOSEN})`,
    viewings: `SELECT v.id FROM viewing v JOIN review r ON r.viewing_id = v.id WHERE r.id IN (${CHOSEN}) AND v.deleted_at IS NULL`,
    reviews: `SELECT id FROM review WHERE id IN (${CHOSEN}) AND deleted_at IS NULL`,
    takes: NONE,
    lists: NONE
  },
  entries: {
    whole: NONE,
    films: `SELECT film_id FROM review WHERE id IN (${CHOSEN_REVIEWS}) UNION SELECT film_id FROM viewing WHERE id IN (${CHOSEN_VIEWINGS})`,
    viewings: CHOSEN_VIEWINGS,
    reviews: CHOSEN_REVIEWS,
    takes: NONE,
    lists: NONE
  }
}

/** The ids a part was chosen by. */
export function idsOf(scope: NamedPart): readonly string[] {
  switch (scope.kind) {
    case 'film':
      return [scope.film]
    case 'review':
      return [scope.review]
    case 'films':
      return scope.films
    case 'entries':
      return scope.entries
    case 'list':
      return [scope.list]
  }
}

/** The rows of one table that belong to the part, in the same order and shape as in a complete export. */
export function* rowsOfPart(db: Database, part: Part, table: Table): Generator<Row> {
  if (table.name === 'film') refuseWhatMayNotGo(db, part)
  const ids = PARTS[part.scope.kind]
  const condition = conditionFor(table.name, ids)
  if (condition === null) return
  const values = { ids: JSON.stringify(idsOf(part.scope)), privateText: Number(part.privateText), versions: Number(part.versions), posters: Number(part.posters), spoilers: Number(part.spoilers), collected: Number(part.collected) }
  const columns = table.name === 'blob' ? 'sha256' : selected(table)
  const alive = table.columns.includes('deleted_at') ? ' AND deleted_at IS NULL' : ''
  const order = table.name === 'blob' ? 'sha256' : 'seq'
  const found = db.prepare<[typeof values], Row>(`SELECT ${columns} FROM ${table.name} WHERE (${condition})${alive} ORDER BY ${order}`).iterate(values)
  const home = new Set([...STAYS_HOME, ...(part.privateText ? [] : ['private_note']), ...(ids.whole === NONE || !part.posters ? ['poster_id'] : [])])
  const own = new Set(table.name === 'film' ? db.prepare<[typeof values], { film_id: string }>(`SELECT id AS film_id FROM film WHERE id IN (${ids.films})`).all(values).map(({ film_id }) => film_id) : [])
  for (const row of found) {
    const kept = Object.fromEntries(Object.entries(row).map(([column, value]) => [column, home.has(column) ? null : value]))
    yield table.name === 'film' && !own.has(String(row['id'])) ? { ...kept, ...STUB } : part.spoilers ? kept : told(table.name, kept)
  }
}

/** A row of which covered passages stay at home; what is derived from its text, or came before it, does not tell them either. */
function told(table: string, row: Row): Row {
  const without = (column: string): string | null => (typeof row[column] === 'string' ? withoutCovered(row[column]) : null)
  if (table === 'list') return { ...row, description: without('description'), folded: fold([row['name'], without('description') ?? ''].join('\n')) }
  if (table === 'list_entry') return { ...row, note: without('note') }
  const body = without('body')
  if (!['review', 'revision'].includes(table) || body === null || body === row['body'] || row['body_format'] === 'plain') return row
  const words = countWords(body)
  return table === 'review' ? { ...row, body, body_as_pasted: null, folded: fold(body), words } : { ...row, body, words }
}

function conditionFor(table: string, ids: Ids): string | null {
  const { whole, films, viewings, reviews, takes, lists } = ids
  const subjects = Object.entries({ film: whole, viewing: viewings, review: reviews, take: takes, list: lists })
    .filter(([, of]) => of !== NONE)
    .map(([kind, of]) => `(subject_kind = '${kind}' AND subject_id IN (${of}))`)
    .join(' OR ')
  const mentioned = `SELECT film_id FROM mention WHERE deleted_at IS NULL AND (${subjects})`
  const credited = whole === NONE ? '' : `SELECT person_id FROM credit WHERE film_id IN (${whole}) AND deleted_at IS NULL UNION `
  const conditions: Readonly<Record<string, string>> = {
    film: `id IN (${films}) OR id IN (${mentioned})`,
    viewing: `id IN (${viewings})`,
    review: `id IN (${reviews})`,
    take: `id IN (${takes})`,
    // A film in the bin stays at home, and with it what is bound to it; the text keeps its link.
    mention: `(${subjects}) AND (film_id IS NULL OR film_id IN (SELECT id FROM film WHERE deleted_at IS NULL))`,
    tag: `id IN (SELECT tag_id FROM tagging WHERE deleted_at IS NULL AND (${subjects}))`,
    tagging: subjects,
    revision: `@versions AND (${subjects})`,
    person: `id IN (${credited}SELECT author_id FROM take WHERE id IN (${takes}) UNION SELECT author_id FROM review WHERE id IN (${reviews}))`,
    film_note: `(@privateText OR is_private = 0) AND film_id IN (${whole})`,
    list: `id IN (${lists})`,
    list_entry: `list_id IN (${lists})`,
    ...(whole === NONE ? {} : factConditions(whole))
  }
  return conditions[table] ?? null
}

const FACTS = ['film_title', 'film_release', 'film_certificate', 'film_trailer', 'film_term', 'film_outside_id', 'film_poster', 'credit'] as const

function factConditions(whole: string): Record<string, string> {
  return {
    ...Object.fromEntries(FACTS.map((table) => [table, `film_id IN (${whole})`])),
    film_poster: `@posters AND film_id IN (${whole})`,
    blob: `@posters AND sha256 IN (SELECT sha256 FROM film_poster WHERE film_id IN (${whole}) AND deleted_at IS NULL)`
  }
}

/** What is said of a viewing holds for the review of it: an entry is one thing. */
const REVIEW_FLAGS = ['is_private', 'is_draft']
  .map((flag) => `max(${flag}, coalesce((SELECT v.${flag} FROM viewing v WHERE v.id = review.viewing_id AND v.deleted_at IS NULL), 0)) AS ${flag}`)
  .join(', ')

export const SPOILS = 'That review is marked as a spoiler, so it was not exported. Include spoilers to take it with you.'

/** One thing that is gone or private is refused in words; of several, what may not go is left out. */
function refuseWhatMayNotGo(db: Database, { scope, privateText, spoilers }: Part): void {
  if (scope.kind === 'films' || scope.kind === 'entries') return
  const flags = { film: '0 AS is_private, 0 AS is_draft, 0 AS has_spoilers', review: `${REVIEW_FLAGS}, has_spoilers`, list: 'is_private, 0 AS is_draft, 0 AS has_spoilers' }[scope.kind]
  const found = db.prepare<[string], { is_private: number; is_draft: number; has_spoilers: number }>(`SELECT ${flags} FROM ${scope.kind} WHERE id = ? AND deleted_at IS NULL`).get(idsOf(scope)[0] ?? '')
  if (!found) throw new Problem('not-found', `That ${scope.kind} is no longer in your library, so nothing was exported.`)
  if (!privateText && (found.is_private === 1 || found.is_draft === 1)) {
    const what = found.is_draft === 1 ? 'a draft' : 'private'
    throw new Problem('invalid', `That ${scope.kind} is ${what}, so it was not exported. Include private entries to take it with you.`)
  }
  if (!spoilers && found.has_spoilers === 1) throw new Problem('invalid', SPOILS)
}
