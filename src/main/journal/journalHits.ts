/**
 * The films, viewings and reviews that the words, tags and people of a filter point at: a byte for each row number, 1 where
 * it is one of them. So 100,000 entries are asked in one pass over an index, quicker than SQLite finds numbers in a table.
 * They are kept while neither filter nor library changes: one screen asks for months, rows and figures of one filter.
 */
import type { Database, Statement } from 'better-sqlite3'
import type { JournalFilter } from '../../shared/models/journal'
import { parseQuery } from '../search/query'
import { foldForMatching } from '../text/fold'

type Kind = 'film' | 'viewing' | 'review'
/** Where the row numbers of each kind come from; `@words` is what is looked for. */
type Sources = readonly (readonly [Kind, string])[]

/** Titles, notes and reviews, found as search finds them. Reviews of others are among these, but no entry points at one. */
const WORDS: Sources = [
  ['review', 'SELECT rowid FROM review_search WHERE review_search MATCH @words'],
  ['film', 'SELECT rowid FROM film_search WHERE film_search MATCH @words'],
  ['viewing', 'SELECT rowid FROM viewing_search WHERE viewing_search MATCH @words']
]
/** A title of signs only ("$"). */
const SIGNS: Sources = [['film', 'SELECT seq FROM film WHERE match_title >= @words AND match_title < @words || char(1114111) AND deleted_at IS NULL']]
const tagged = (kind: Kind): string => `
  SELECT ${kind}.seq FROM tag CROSS JOIN tagging INDEXED BY tagging_of_tag ON tagging.tag_id = tag.id CROSS JOIN ${kind} ON ${kind}.id = tagging.subject_id
  WHERE tag.match_name IN (SELECT value FROM json_each(@words)) AND tag.deleted_at IS NULL AND tagging.subject_kind = '${kind}' AND tagging.deleted_at IS NULL`
const TAGS: Sources = [
  ['review', tagged('review')],
  ['viewing', tagged('viewing')]
]
const PEOPLE: Sources = [
  ['film', `
    SELECT film.seq FROM credit CROSS JOIN film ON film.id = credit.film_id
    WHERE credit.person_id IN (SELECT value FROM json_each(@words)) AND credit.deleted_at IS NULL`]
]

/** Conditions on a `journal_row`, joined by AND, and the values they name. */
export interface Asked {
  readonly conditions: readonly string[]
  readonly values: Readonly<Record<string, Buffer>>
}

const NO_HIT: Asked = { conditions: ['FALSE'], values: {} }

export class JournalHits {
  readonly #db: Database
  readonly #version: Statement<[], { version: string }>
  readonly #kept = new Map<string, { words: string; version: string; asked: Asked }>()

  constructor(db: Database) {
    this.#db = db
    this.#version = db.prepare("SELECT data_version || '.' || total_changes() AS version FROM pragma_data_version")
  }

  /** What the filter's words, tags and people ask of a `journal_row`. */
  of({ text, tags, people }: JournalFilter): Asked {
    const { match, title } = parseQuery(text)
    const all = [
      title === '' ? null : this.#asked('text', match === null ? SIGNS : WORDS, match ?? title),
      tags.length === 0 ? null : this.#asked('tag', TAGS, JSON.stringify(tags.map(foldForMatching))),
      people.length === 0 ? null : this.#asked('person', PEOPLE, JSON.stringify(people))
    ].filter((each) => each !== null)
    return { conditions: all.flatMap(({ conditions }) => conditions), values: Object.fromEntries(all.flatMap(({ values }) => Object.entries(values))) }
  }

  #asked(what: string, sources: Sources, words: string): Asked {
    // Changes with every write, of this connection or another.
    const version = this.#version.get()?.version ?? ''
    const kept = this.#kept.get(what)
    if (kept?.words === words && kept.version === version) return kept.asked
    const asked = this.#find(what, sources, words)
    this.#kept.set(what, { words, version, asked })
    return asked
  }

  #find(what: string, sources: Sources, words: string): Asked {
    const found = sources
      .map(([kind, sql]) => ({ kind, rows: this.#db.prepare<[{ words: string }], number>(sql).pluck().all({ words }) }))
      .filter(({ rows }) => rows.length > 0)
    if (found.length === 0) return NO_HIT
    const named = found.map(({ kind, rows }) => ({ kind, name: `${what}_${kind}`, bytes: bytesOf(rows) }))
    return {
      conditions: [`(${named.map(({ kind, name }) => `substr(@${name}, ${kind}_seq, 1) = x'01'`).join(' OR ')})`],
      values: Object.fromEntries(named.map(({ name, bytes }) => [name, bytes]))
    }
  }
}

/** A byte for each row number up to the largest; beyond it, `substr` finds nothing. */
function bytesOf(rows: readonly number[]): Buffer {
  const bytes = Buffer.alloc(rows.reduce((most, row) => Math.max(most, row), 0))
  for (const row of rows) bytes[row - 1] = 1
  return bytes
}
