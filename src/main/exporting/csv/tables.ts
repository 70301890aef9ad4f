/**
 * The plain tables of a CSV export, in people's columns. Each statement names its columns as the file does and binds:
 * `films`, `lists` (JSON arrays of ids; NULL: all of them), `texts` (the viewings and reviews of the entries that go out), and, each 0
 * or 1, `mine`, `others`, `hidden` (private text too), `spoilers` and `whole` (everything).
 */

export interface CsvTable {
  /** The file's name without ".csv". */
  readonly name: string
  /** For the README: what a row is. */
  readonly what: string
  readonly sql: string
  /** Columns that hold Markdown where the row's column `format` says so. */
  readonly texts?: readonly string[]
}

const ofFilms = (column: string): string => `(@films IS NULL OR ${column} IN (SELECT value FROM json_each(@films)))`
const NAME = 'film.title AS film, film.year'
const JOIN = 'CROSS JOIN film ON film.id = film_id AND film.deleted_at IS NULL'
const yesNo = (column: string): string => `CASE WHEN ${column} THEN 'yes' ELSE 'no' END`

/** A list goes out with everything or when it was chosen; `lists` is NULL for all. */
const LISTS = "list.deleted_at IS NULL AND @mine AND (@hidden OR list.is_private = 0) AND (@lists IS NULL OR list.id IN (SELECT value FROM json_each(@lists)))"

export const TABLES: readonly CsvTable[] = [
  {
    name: 'titles', what: 'another title of a film',
    sql: `SELECT film_id, ${NAME}, t.title, t.country, t.country_code, t.language, t.kind FROM film_title t ${JOIN} WHERE t.deleted_at IS NULL AND ${ofFilms('film_id')} ORDER BY film.sort_title, film.seq, t.position, t.seq`
  },
  {
    name: 'releases', what: 'a release date of a film',
    sql: `SELECT film_id, ${NAME}, t.released_on AS date, t.country, t.country_code, t.note, t.kind FROM film_release t ${JOIN} WHERE t.deleted_at IS NULL AND ${ofFilms('film_id')} ORDER BY film.sort_title, film.seq, t.position, t.seq`
  },
  {
    name: 'certificates', what: 'a certificate of a film',
    sql: `SELECT film_id, ${NAME}, t.system, t.country, t.country_code, t.code FROM film_certificate t ${JOIN} WHERE t.deleted_at IS NULL AND ${ofFilms('film_id')} ORDER BY film.sort_title, film.seq, t.position, t.seq`
  },
  {
    name: 'trailers', what: 'a trailer of a film',
    sql: `SELECT film_id, ${NAME}, t.title, t.url FROM film_trailer t ${JOIN} WHERE t.deleted_at IS NULL AND ${ofFilms('film_id')} ORDER BY film.sort_title, film.seq, t.position, t.seq`
  },
  {
    name: 'credits', what: 'somebody who worked on a film',
    sql: `
      SELECT film_id, ${NAME}, person_id, person.name AS person, job, character FROM credit ${JOIN} CROSS JOIN person ON person.id = person_id
      WHERE credit.deleted_at IS NULL AND ${ofFilms('film_id')} ORDER BY film.sort_title, film.seq, credit.position, credit.seq`
  },
  {
    name: 'people', what: 'somebody who worked on a film or wrote on one',
    sql: `
      SELECT id, name FROM person WHERE deleted_at IS NULL AND (
        id IN (SELECT person_id FROM credit WHERE deleted_at IS NULL AND ${ofFilms('film_id')})
        OR (@others AND id IN (SELECT author_id FROM take WHERE deleted_at IS NULL AND ${ofFilms('film_id')}
          UNION SELECT author_id FROM review WHERE author_id IS NOT NULL AND deleted_at IS NULL AND ${ofFilms('film_id')})))
      ORDER BY match_name, seq`
  },
  {
    name: 'takes', what: 'a take of somebody on a film',
    sql: `
      SELECT take.id, film_id, ${NAME}, author_id, person.name AS author, take.written_on AS written, take.body AS take FROM take ${JOIN} CROSS JOIN person ON person.id = author_id
      WHERE @others AND take.deleted_at IS NULL AND ${ofFilms('film_id')} ORDER BY film.sort_title, film.seq, take.position, take.seq`
  },
  {
    name: 'reviews by others', what: 'a review by somebody else', texts: ['review'],
    sql: `
      SELECT review.id, film_id, ${NAME}, author_id, person.name AS author, score_text AS score, review.written_on AS written, ${yesNo('has_spoilers')} AS spoilers,
        review.title AS review_title, review.body_format AS format, review.body AS review
      FROM review ${JOIN} CROSS JOIN person ON person.id = author_id
      WHERE @others AND review.deleted_at IS NULL AND review.is_draft = 0 AND (@spoilers OR has_spoilers = 0) AND ${ofFilms('film_id')}
      ORDER BY film.sort_title, film.seq, review.position, review.seq`
  },
  {
    name: 'lines and questions', what: 'a line of a film, or a question for its next viewing',
    sql: `
      SELECT n.id, film_id, ${NAME}, n.kind, n.body AS text, n.speaker, n.answer, ${yesNo('n.is_private')} AS private FROM film_note n ${JOIN}
      WHERE @mine AND n.deleted_at IS NULL AND (@hidden OR n.is_private = 0) AND ${ofFilms('film_id')} ORDER BY film.sort_title, film.seq, n.position, n.seq`
  },
  {
    name: 'lists', what: 'a list', texts: ['description'],
    sql: `
      SELECT list.id, list.name, list.kind, 'markdown' AS format, list.description, ${yesNo('is_ranked')} AS ranked, ${yesNo('list.is_private')} AS private,
        (SELECT group_concat(name, ', ') FROM (SELECT name FROM tagging CROSS JOIN tag ON tag.id = tag_id
          WHERE subject_kind = 'list' AND subject_id = list.id AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL ORDER BY position, tagging.seq)) AS tags
      FROM list WHERE ${LISTS} ORDER BY list.seq`
  },
  {
    name: 'films on lists', what: 'a film on a list', texts: ['note'],
    sql: `
      SELECT list_id, list.name AS list, row_number() OVER (PARTITION BY list_id ORDER BY entry.position, entry.seq) AS position, film_id, ${NAME}, 'markdown' AS format, entry.note, entry.added_on AS added
      FROM list CROSS JOIN list_entry entry ON entry.list_id = list.id ${JOIN} WHERE entry.deleted_at IS NULL AND ${LISTS} ORDER BY list.seq, entry.position, entry.seq`
  },
  {
    name: 'tags', what: 'a tag on a film, an entry or a list; "id" is that of the film, of the viewing, of the review or of the list',
    sql: `
      SELECT tag.name AS tag, subject_kind AS "on", subject_id AS id FROM tagging CROSS JOIN tag ON tag.id = tag_id
      WHERE @mine AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL AND (
        (subject_kind = 'film' AND ${ofFilms('subject_id')})
        OR (subject_kind IN ('viewing', 'review') AND subject_id IN (SELECT value FROM json_each(@texts)))
        OR (subject_kind = 'list' AND subject_id IN (SELECT list.id FROM list WHERE ${LISTS})))
      ORDER BY tag.match_name, tag.seq, tagging.seq`
  },
  {
    name: 'notes', what: 'a text of mine that belongs to no film',
    sql: `SELECT id, written_on AS written, origin, address, body AS note FROM kept_note WHERE @whole AND @mine AND deleted_at IS NULL ORDER BY written_on, seq`
  }
]

/** Earlier versions of my texts; `version` is the text, which is kept in another form. */
export const versionsSql = (version: string): string => `
  SELECT revision.id, revision.subject_id AS review_id, film.id AS film_id, ${NAME}, revision.made_at AS made, revision.reason, revision.name, review.body_format AS format, ${version} AS version
  FROM revision CROSS JOIN review ON review.id = revision.subject_id CROSS JOIN film ON film.id = review.film_id AND film.deleted_at IS NULL
  WHERE revision.subject_kind = 'review' AND revision.deleted_at IS NULL AND review.deleted_at IS NULL AND review.id IN (SELECT value FROM json_each(@texts)) AND (@spoilers OR review.has_spoilers = 0)
  ORDER BY film.sort_title, film.seq, revision.subject_id, revision.made_at, revision.seq`
