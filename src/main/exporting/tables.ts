/**
 * What a complete export holds: every table and column of the library but `seq`, the change log, local notes and
 * search. Parents stand before children, so that foreign keys hold while rows stream in. Written down here once and
 * not read off the database: a test compares it with the schema, so that a new column is a decision and not an accident.
 */
import { z } from 'zod'
import { Id, Instant } from '../../shared/models/ids'
import { PartialDate } from '../../shared/models/partialDate'
import { HalfStars } from '../../shared/models/rating'
import { countWords } from '../../shared/text/words'
import type { Row } from '../changes/changeLog'
import { VERSION_TEXT } from '../revisions/versionText'

export interface Table {
  readonly name: string
  /** What its rows are, for a person: "release dates". */
  readonly what: string
  readonly key: 'id' | 'sha256'
  /** In the order in which they stand in a file. */
  readonly columns: readonly string[]
  /** What a row of a file must be. */
  readonly row: z.ZodType<Row>
  /** Foreign keys: column → table. */
  readonly references: Readonly<Record<string, string>>
  /** What makes two rows that are not in the bin the same thing, whatever their ids. */
  readonly sameWhen: readonly string[]
  /** Whether `sameWhen` speaks of this row. */
  readonly isShared: (row: Row) => boolean
  /** The version of the format that brought the table. */
  readonly since: number
  /** Columns that files of earlier versions do not have yet, and what a row without them says. */
  readonly later: Readonly<Record<string, (row: Row) => string | number | null>>
  /** Columns that are kept in another form than an export has them: how SQL reads them. They are written once and never changed. */
  readonly readAs: Readonly<Record<string, string>>
}

/** U+0000 and lone surrogates cannot be kept by SQLite. */
const text = z.string().refine((value) => !/\p{Surrogate}|\0/u.test(value), 'it holds a character that cannot be kept')
const maybeText = text.nullable()
const flag = z.union([z.literal(0), z.literal(1)])
const position = z.int()
const year = z.int().min(1850).max(2200).nullable()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const maybeId = Id.nullable()
const maybeInstant = Instant.nullable()
const maybeDate = PartialDate.nullable()
const maybeRating = HalfStars.nullable()
const maybeNumber = z.number().nullable()
const subjects = (...kinds: [string, ...string[]]): z.ZodType<string> => z.enum(kinds)

interface Extra {
  key?: 'sha256'
  references?: Readonly<Record<string, string>>
  sameWhen?: readonly string[]
  isShared?: (row: Row) => boolean
  since?: number
  later?: Table['later']
  readAs?: Table['readAs']
}

type Cell = z.ZodType<string | number | null>

function table(name: string, what: string, shape: Record<string, Cell>, extra: Extra = {}): Table {
  const ofBatch = 'batch_id' in shape ? { batch_id: 'batch' } : {}
  return {
    name,
    what,
    key: extra.key ?? 'id',
    columns: Object.keys(shape),
    row: z.strictObject(shape),
    references: { ...extra.references, ...ofBatch },
    sameWhen: extra.sameWhen ?? [],
    isShared: extra.isShared ?? ((row) => row['deleted_at'] === null),
    since: extra.since ?? 1,
    later: extra.later ?? {},
    readAs: extra.readAs ?? {}
  }
}

const ofFilm = { references: { film_id: 'film' } }
const nothing = (): null => null

export const tables: readonly Table[] = [
  // In a file `bytes` is Base64.
  table('blob', 'stored files', { sha256, bytes: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/) }, { key: 'sha256' }),
  table('batch', 'imports', {
    id: Id, kind: text, label: text, status: z.enum(['running', 'done', 'undone']), report: maybeText, started_at: Instant, finished_at: maybeInstant
  }),
  table('source', 'sources', {
    id: Id, kind: z.enum(['paste', 'file']), name: maybeText, media_type: text, encoding: text, sha256, received_at: Instant, batch_id: maybeId,
    deleted_at: maybeInstant
  }, { references: { sha256: 'blob' } }),
  table('film', 'films', {
    id: Id, title: text, original_title: maybeText, year, synopsis: maybeText, runtime_minutes: z.int().min(1).nullable(), is_stub: flag, is_seen: flag,
    seen_on: maybeDate, rating: maybeRating, is_liked: flag, private_note: maybeText, sort_title: text, match_title: text, match_original: maybeText, folded: text,
    source_id: maybeId, batch_id: maybeId, created_at: Instant, updated_at: Instant, deleted_at: maybeInstant, poster_id: maybeId,
    distributor: maybeText
  }, { references: { source_id: 'source' }, later: { poster_id: nothing, distributor: nothing } }),
  table('film_title', 'other titles', {
    id: Id, film_id: Id, title: text, country: maybeText, country_code: maybeText, language: maybeText, match_title: text, position, batch_id: maybeId,
    deleted_at: maybeInstant, kind: maybeText
  }, { ...ofFilm, later: { kind: nothing } }),
  table('film_release', 'release dates', {
    id: Id, film_id: Id, released_on: PartialDate, country: maybeText, country_code: maybeText, note: maybeText, position, batch_id: maybeId,
    deleted_at: maybeInstant, kind: maybeText
  }, { ...ofFilm, later: { kind: nothing } }),
  table('film_certificate', 'certificates', {
    id: Id, film_id: Id, system: maybeText, country: maybeText, country_code: maybeText, code: text, position, batch_id: maybeId,
    deleted_at: maybeInstant
  }, ofFilm),
  table('film_trailer', 'trailers', {
    id: Id, film_id: Id, title: text, url: maybeText, local_file: maybeText, position, batch_id: maybeId, deleted_at: maybeInstant
  }, ofFilm),
  table('film_term', 'genres, languages and countries', {
    id: Id, film_id: Id, kind: z.enum(['genre', 'language', 'country']), value: text, code: maybeText, position, batch_id: maybeId,
    deleted_at: maybeInstant
  }, ofFilm),
  table('film_outside_id', 'numbers elsewhere', {
    id: Id, film_id: Id, authority: text, value: text, batch_id: maybeId, deleted_at: maybeInstant
  }, { ...ofFilm, sameWhen: ['authority', 'value'] }),
  table('film_poster', 'posters', {
    id: Id, film_id: Id, original_name: maybeText, media_type: text, width: z.int(), height: z.int(), sha256, position, created_at: Instant,
    batch_id: maybeId, deleted_at: maybeInstant
  }, { references: { film_id: 'film', sha256: 'blob' } }),
  table('person', 'people', {
    id: Id, name: text, match_name: text, folded: text, batch_id: maybeId, created_at: Instant, deleted_at: maybeInstant
  }),
  table('credit', 'credits', {
    id: Id, film_id: Id, person_id: Id, job: text, character: maybeText, position, batch_id: maybeId, deleted_at: maybeInstant
  }, { references: { film_id: 'film', person_id: 'person' } }),
  table('take', 'takes', {
    id: Id, film_id: Id, author_id: Id, body: text, written_on: maybeDate, language: maybeText, folded: text, position, source_id: maybeId,
    batch_id: maybeId, created_at: Instant, updated_at: Instant, deleted_at: maybeInstant
  }, { references: { film_id: 'film', author_id: 'person', source_id: 'source' } }),
  table('viewing', 'viewings', {
    id: Id, film_id: Id, watched_on: maybeDate, position, is_rewatch: flag, rating: maybeRating, is_liked: flag, place: maybeText, medium: maybeText,
    company: maybeText, private_note: maybeText, is_private: flag, is_draft: flag, folded: text, source_id: maybeId, batch_id: maybeId,
    created_at: Instant, updated_at: Instant, deleted_at: maybeInstant
  }, { references: { film_id: 'film', source_id: 'source' } }),
  table('review', 'reviews', {
    id: Id, film_id: Id, author_id: maybeId, viewing_id: maybeId, title: maybeText, body: text, body_format: z.enum(['markdown', 'plain']),
    body_as_pasted: maybeText, score_text: maybeText, score_value: maybeNumber, score_scale: maybeNumber, score_percent: maybeNumber,
    rating: maybeRating, is_liked: flag, has_spoilers: flag, is_private: flag, is_draft: flag, language: maybeText, written_on: maybeDate,
    folded: text, position, source_id: maybeId, batch_id: maybeId, created_at: Instant, updated_at: Instant, deleted_at: maybeInstant, words: z.int().min(0)
  }, { references: { film_id: 'film', author_id: 'person', viewing_id: 'viewing', source_id: 'source' }, later: { words: ({ body }) => countWords(String(body)) } }),
  table('revision', 'versions', {
    id: Id, subject_kind: subjects('review', 'take'), subject_id: Id, body: text, words: z.int(), name: maybeText,
    reason: z.enum(['pause', 'leave', 'finish', 'command', 'import', 'restore']), batch_id: maybeId, made_at: Instant, deleted_at: maybeInstant
  }, { readAs: { body: VERSION_TEXT } }),
  table('mention', 'mentions', {
    id: Id, subject_kind: subjects('review', 'take', 'film', 'viewing', 'list'), subject_id: Id, film_id: maybeId, text, title: text,
    year: z.int().nullable(), origin: z.enum(['written', 'recognised']), status: z.enum(['accepted', 'offered', 'rejected']), batch_id: maybeId,
    created_at: Instant, deleted_at: maybeInstant
  }, ofFilm),
  table('tag', 'tags', {
    id: Id, name: text, match_name: text, batch_id: maybeId, created_at: Instant, deleted_at: maybeInstant
  }, { sameWhen: ['match_name'] }),
  table('tagging', 'uses of tags', {
    id: Id, tag_id: Id, subject_kind: subjects('viewing', 'review', 'film', 'list'), subject_id: Id, position, batch_id: maybeId,
    deleted_at: maybeInstant
  }, { references: { tag_id: 'tag' }, sameWhen: ['subject_kind', 'subject_id', 'tag_id'] }),
  table('list', 'lists', {
    id: Id, kind: z.enum(['list', 'watchlist']), name: text, description: maybeText, is_ranked: flag, is_liked: flag, is_private: flag, folded: text,
    source_id: maybeId, batch_id: maybeId, created_at: Instant, updated_at: Instant, deleted_at: maybeInstant
  }, { references: { source_id: 'source' }, sameWhen: ['kind'], isShared: (row) => row['deleted_at'] === null && row['kind'] === 'watchlist' }),
  table('list_entry', 'films on lists', {
    id: Id, list_id: Id, film_id: Id, position, note: maybeText, added_on: maybeDate, batch_id: maybeId, created_at: Instant, deleted_at: maybeInstant
  }, { references: { list_id: 'list', film_id: 'film' } }),
  table('saved_view', 'saved views', {
    id: Id, name: text, page: z.enum(['journal', 'films', 'watchlist']), query: text, position, batch_id: maybeId, created_at: Instant, deleted_at: maybeInstant
  }, { since: 2 }),
  table('film_note', 'lines and questions', {
    id: Id, film_id: Id, kind: z.enum(['line', 'question']), body: text, speaker: maybeText, answer: maybeText, is_private: flag, folded: text, position,
    batch_id: maybeId, created_at: Instant, updated_at: Instant, deleted_at: maybeInstant
  }, { ...ofFilm, since: 3 }),
  table('template', 'templates', {
    id: Id, name: text, body: text, position, batch_id: maybeId, created_at: Instant, updated_at: Instant, deleted_at: maybeInstant
  }, { since: 3 }),
  table('import_answer', 'answers to imports', {
    id: Id, question: text, answer: text, batch_id: maybeId, created_at: Instant, deleted_at: maybeInstant
  }, { sameWhen: ['question'], since: 4 }),
  table('import_preset', 'import presets', {
    id: Id, name: text, header: text, mapping: text, batch_id: maybeId, created_at: Instant, updated_at: Instant, deleted_at: maybeInstant
  }, { since: 4 }),
  table('kept_note', 'notes', {
    id: Id, body: text, body_as_pasted: maybeText, address: maybeText, written_on: maybeDate, origin: text, folded: text, source_id: maybeId, batch_id: maybeId,
    created_at: Instant, updated_at: Instant, deleted_at: maybeInstant
  }, { references: { source_id: 'source' }, since: 4 })
]

/** The tables of the library that no export holds. */
export const leftOut: readonly string[] = ['change', 'change_group', 'local_note', 'local_restore', 'journal_row', 'journal_month', 'film_watched', 'film_tag']

/** The format's own number; docs/format-json.md says what each one holds. */
export const FORMAT = 'matinee-library'
export const FORMAT_VERSION = 4

/** How versions are kept small, and what is counted of them: an export holds the whole text instead. */
export const KEPT_FORM: Readonly<Record<string, readonly string[]>> = { revision: ['packed', 'base_seq', 'words_added', 'words_removed'] }

/** The columns of a table for SELECT, as an export has them. */
export function selected({ columns, readAs }: Table): string {
  return columns.map((column) => (readAs[column] === undefined ? column : `${readAs[column]} AS ${column}`)).join(', ')
}
