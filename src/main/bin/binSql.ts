import { SET_ASIDE } from '../changes/setAside'

/**
 * Which rows of the bin are things a person put there. Left out is what went with something else, which bears its
 * instant and comes back with it, and what is there for a reason of its own: a date that was cleared, a review that was
 * emptied, a draft nobody wrote in. What was set aside (see changes/setAside.ts) lies before any `@since`.
 */
// A plus keeps the planner from an index: what went in one stroke has one instant, and most reviews have one author, me.
const WENT_WITH_FILM = (table: string): string => `EXISTS (SELECT 1 FROM film WHERE film.id = ${table}.film_id AND film.deleted_at = ${table}.deleted_at)`

const FILMS = "SELECT 'film' AS kind, film.id, film.deleted_at FROM film WHERE film.deleted_at >= @since AND film.is_stub = 0"

/** A viewing with the review that went with it. One whose review stands, or went later, only lost its date. */
const VIEWINGS = `
  SELECT 'entry', coalesce(review.id, viewing.id), viewing.deleted_at
  FROM viewing LEFT JOIN review ON review.viewing_id = viewing.id AND +review.author_id IS NULL AND +review.deleted_at = viewing.deleted_at
  WHERE viewing.deleted_at >= @since AND NOT ${WENT_WITH_FILM('viewing')}
    AND NOT EXISTS (SELECT 1 FROM review AS other WHERE other.viewing_id = viewing.id AND +other.author_id IS NULL
      AND (other.deleted_at IS NULL OR other.deleted_at > viewing.deleted_at))
    AND (viewing.is_draft = 0 OR viewing.rating IS NOT NULL OR review.words > 0 OR review.written_on IS NOT NULL)`

/** A review of mine that had no viewing, or whose viewing stands. */
const REVIEWS_OF_MINE = `
  SELECT 'entry', review.id, review.deleted_at FROM review
  WHERE +review.author_id IS NULL AND review.deleted_at >= @since AND NOT ${WENT_WITH_FILM('review')}
    AND NOT EXISTS (SELECT 1 FROM viewing WHERE viewing.id = review.viewing_id AND viewing.deleted_at = review.deleted_at)
    AND (review.words > 0 OR review.rating IS NOT NULL OR (review.viewing_id IS NULL AND review.is_draft = 0))`

const collected = (kind: 'review' | 'take'): string => `
  SELECT '${kind}', ${kind}.id, ${kind}.deleted_at FROM ${kind}
  WHERE +${kind}.author_id IS NOT NULL AND ${kind}.deleted_at >= @since AND NOT ${WENT_WITH_FILM(kind)}`

/** Of a film that is there, or in the bin itself: not of one that became another. */
const POSTERS = `
  SELECT 'poster', film_poster.id, film_poster.deleted_at FROM film_poster JOIN film ON film.id = film_poster.film_id
  WHERE film_poster.deleted_at >= @since AND film.deleted_at IS NOT film_poster.deleted_at AND film.deleted_at IS NOT '${SET_ASIDE}'`

/** Lines of a film and questions for its next viewing. */
const FILM_NOTES = `SELECT film_note.kind, film_note.id, film_note.deleted_at FROM film_note WHERE film_note.deleted_at >= @since AND NOT ${WENT_WITH_FILM('film_note')}`

const plain = (kind: string, table: string, condition = ''): string => `SELECT '${kind}', id, deleted_at FROM ${table} WHERE deleted_at >= @since ${condition}`

/** `kind`, `id` and `deleted_at` of each thing in the bin since `@since`. */
export const BIN_SQL = [
  FILMS,
  VIEWINGS,
  REVIEWS_OF_MINE,
  collected('review'),
  collected('take'),
  FILM_NOTES,
  plain('list', 'list', "AND kind = 'list'"),
  plain('tag', 'tag'),
  plain('person', 'person'),
  plain('savedView', 'saved_view'),
  plain('template', 'template'),
  POSTERS
].join('\n  UNION ALL ')

/** Counted after every change, so only as far as anybody needs to know. */
export const COUNT_BIN_SQL = `SELECT count(*) AS n FROM (SELECT 1 FROM (${BIN_SQL}) LIMIT @most)`

/** Each with how many there are in all, so that the bin is gone through once. */
export const NEWEST_IN_BIN_SQL = `SELECT *, count(*) OVER () AS total FROM (${BIN_SQL}) ORDER BY deleted_at DESC, id LIMIT @count`

/** What is said of a film beside its title: how many entries went with it. */
export const FILM_SQL = `
  SELECT (SELECT count(*) FROM viewing WHERE film_id = @id AND deleted_at = @at)
    + (SELECT count(*) FROM review WHERE film_id = @id AND author_id IS NULL AND deleted_at = @at
        AND NOT EXISTS (SELECT 1 FROM viewing WHERE viewing.id = review.viewing_id AND viewing.deleted_at = @at)) AS entries`

/** By the id of its review, or of its viewing where there is no review. */
export const ENTRY_SQL = `
  SELECT viewing.film_id, viewing.watched_on AS day, 0 AS words FROM viewing WHERE viewing.id = @id
  UNION ALL
  SELECT review.film_id, coalesce(viewing.watched_on, review.written_on, substr(review.created_at, 1, 10)), review.words
  FROM review LEFT JOIN viewing ON viewing.id = review.viewing_id AND (viewing.deleted_at IS NULL OR viewing.deleted_at = review.deleted_at)
  WHERE review.id = @id`

export const TEXT_SQL = {
  review: 'SELECT review.film_id, person.name AS author, review.words, review.body FROM review JOIN person ON person.id = review.author_id WHERE review.id = ?',
  take: 'SELECT take.film_id, person.name AS author, NULL AS words, take.body FROM take JOIN person ON person.id = take.author_id WHERE take.id = ?'
} as const

export const POSTER_SQL = 'SELECT film_id FROM film_poster WHERE id = ?'

/** One name and one figure, for what has no film. */
export const NAMED_SQL = {
  list: 'SELECT name, (SELECT count(*) FROM list_entry WHERE list_id = list.id AND (deleted_at IS NULL OR deleted_at = list.deleted_at)) AS n FROM list WHERE id = ?',
  tag: 'SELECT name, (SELECT count(*) FROM tagging WHERE tag_id = tag.id AND deleted_at = tag.deleted_at) AS n FROM tag WHERE id = ?',
  person: 'SELECT name, 0 AS n FROM person WHERE id = ?',
  savedView: 'SELECT name, 0 AS n FROM saved_view WHERE id = ?',
  template: 'SELECT name, 0 AS n FROM template WHERE id = ?'
} as const
