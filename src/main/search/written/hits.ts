/** What was found, as the window shows it. */
import type { Database, Statement } from 'better-sqlite3'
import type { WrittenHit, WrittenKind } from '../../../shared/models/writtenSearch'
import { markdownWords } from '../../../shared/text/markdownWords'
import { countWords } from '../../../shared/text/words'
import { scoreOf } from '../../reviews/collected'
import { FILM, type FilmColumns, filmOf } from '../statements'
import { passage } from './passages'
import { NOTE, REVIEW, type Source, type SourceName, TAKE, VIEWING } from './sources'
import type { Found } from './stream'
import type { Phrase } from './tree'

type Row = FilmColumns & {
  seq: number
  kind: WrittenKind
  id: string
  review: string | null
  body: string
  is_markdown: number
  author: string | null
  rating: number | null
  score_text: string | null
  score_value: number | null
  score_scale: number | null
  day: string | null
  is_draft: number
  is_private: number
  has_spoilers: number
}

/** Longer texts are looked through for the words only so far. */
const LOOKED_THROUGH = 200_000

const flag = (sql: string): string => `ifnull((${sql}), 0)`
const shown = ({ table, day, isDraft, isPrivate }: Source): string => `${table}.seq, ${day} AS day, ${flag(isDraft)} AS is_draft, ${flag(isPrivate)} AS is_private, ${FILM}`
const NO_SCORE = 'NULL AS score_text, NULL AS score_value, NULL AS score_scale'
const among = ({ table }: Source): string => `JOIN film ON film.id = ${table}.film_id WHERE ${table}.seq IN (SELECT value FROM json_each(@seqs))`

const SQL: Readonly<Record<SourceName, string>> = {
  review: `
    SELECT iif(review.author_id IS NULL, 'entry', 'review') AS kind, review.id, review.id AS review, review.body, review.body_format = 'markdown' AS is_markdown,
      person.name AS author, iif(review.author_id IS NULL, ${REVIEW.rating}, NULL) AS rating, score_text, score_value, score_scale,
      review.has_spoilers AND review.author_id IS NOT NULL AS has_spoilers, ${shown(REVIEW)}
    FROM review LEFT JOIN person ON person.id = review.author_id ${among(REVIEW)}`,
  take: `
    SELECT 'take' AS kind, take.id, NULL AS review, take.body, 0 AS is_markdown, person.name AS author, NULL AS rating, ${NO_SCORE}, 0 AS has_spoilers, ${shown(TAKE)}
    FROM take JOIN person ON person.id = take.author_id ${among(TAKE)}`,
  viewing: `
    SELECT 'note' AS kind, coalesce(review.id, viewing.id) AS id, NULL AS review, concat_ws(' · ', viewing.private_note, viewing.place, viewing.company, viewing.medium) AS body,
      1 AS is_markdown, NULL AS author, viewing.rating, ${NO_SCORE}, 0 AS has_spoilers, ${shown(VIEWING)}
    FROM viewing LEFT JOIN review ON review.viewing_id = viewing.id AND review.author_id IS NULL AND review.deleted_at IS NULL ${among(VIEWING)}`,
  note: `
    SELECT film_note.kind, film_note.id, NULL AS review, concat_ws(' — ', film_note.body, film_note.speaker, nullif(film_note.answer, '')) AS body,
      1 AS is_markdown, NULL AS author, NULL AS rating, ${NO_SCORE}, 0 AS has_spoilers, ${shown(NOTE)}
    FROM film_note ${among(NOTE)}`
}

export class HitRows {
  readonly #rows: Readonly<Record<SourceName, Statement<[{ seqs: string }], Row>>>

  constructor(db: Database) {
    const prepare = (source: SourceName): Statement<[{ seqs: string }], Row> => db.prepare<[{ seqs: string }], Row>(SQL[source])
    this.#rows = { review: prepare('review'), take: prepare('take'), viewing: prepare('viewing'), note: prepare('note') }
  }

  /** These texts, in this order; one that is gone meanwhile is left out. */
  of(found: readonly Found[], phrases: readonly Phrase[]): WrittenHit[] {
    const rows = new Map<string, Row>()
    for (const source of new Set(found.map((each) => each.source))) {
      const seqs = found.filter((each) => each.source === source).map(({ seq }) => seq)
      for (const row of this.#rows[source].all({ seqs: JSON.stringify(seqs) })) rows.set(`${source} ${row.seq}`, row)
    }
    return found.flatMap(({ source, seq }) => {
      const row = rows.get(`${source} ${seq}`)
      return row === undefined ? [] : [hit(row, phrases)]
    })
  }
}

function hit(row: Row, phrases: readonly Phrase[]): WrittenHit {
  const body = row.body.slice(0, LOOKED_THROUGH)
  const text = (row.is_markdown === 1 ? markdownWords(body) : body).replace(/\s+/g, ' ').trim()
  // What gives the film away stays covered: a review that says so as a whole, else its covered passages.
  const snippet = row.has_spoilers === 1 ? { text: '', marks: [] } : passage(text, phrases)
  return {
    kind: row.kind,
    id: row.id,
    review: row.review,
    film: filmOf(row),
    author: row.author,
    rating: row.rating,
    score: scoreOf(row),
    day: row.day,
    words: countWords(body),
    isDraft: row.is_draft === 1,
    isPrivate: row.is_private === 1,
    isCovered: row.has_spoilers === 1 || (snippet.marks.length === 0 && phrases.length > 0 && text.includes('…') && body.includes('||')),
    snippet
  }
}
