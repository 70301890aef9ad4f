/** SQL of the library as exports made for reading need it: nothing of drafts or the bin. */
/** My finished entries, without their texts. */
export const ENTRY = `
  SELECT coalesce(r.id, v.id) AS id, v.film_id, 1 AS has_viewing, v.watched_on, r.written_on, coalesce(v.rating, r.rating) AS rating,
    max(v.is_liked, coalesce(r.is_liked, 0)) AS is_liked, v.is_rewatch, coalesce(r.has_spoilers, 0) AS has_spoilers,
    max(v.is_private, coalesce(r.is_private, 0)) AS is_private, v.place, v.medium, v.company, v.private_note,
    r.id AS review_id, v.id AS viewing_id, r.title AS review_title, r.body_format, coalesce(v.watched_on, '') AS sort, v.position, v.seq
  FROM viewing v LEFT JOIN review r ON r.viewing_id = v.id AND r.author_id IS NULL AND r.deleted_at IS NULL AND r.is_draft = 0
  WHERE v.deleted_at IS NULL AND v.is_draft = 0
  UNION ALL
  SELECT r.id, r.film_id, 0, NULL, r.written_on, r.rating, r.is_liked, 0, r.has_spoilers, r.is_private, NULL, NULL, NULL, NULL,
    r.id, NULL, r.title, r.body_format, coalesce(r.written_on, ''), r.position, r.seq
  FROM review r LEFT JOIN viewing v ON v.id = r.viewing_id AND v.deleted_at IS NULL
  WHERE r.author_id IS NULL AND r.deleted_at IS NULL AND r.is_draft = 0 AND v.id IS NULL`

/** A film's facts, in the order in which the film page shows them. */
export const LISTS = {
  titles: 'SELECT title AS text FROM film_title WHERE film_id = ? AND deleted_at IS NULL ORDER BY position, seq',
  releases: "SELECT released_on || coalesce(' (' || country || ')', '') AS text FROM film_release WHERE film_id = ? AND deleted_at IS NULL ORDER BY position, seq",
  certificates: "SELECT coalesce(system || ' ', '') || code AS text FROM film_certificate WHERE film_id = ? AND deleted_at IS NULL ORDER BY position, seq",
  genres: "SELECT value AS text FROM film_term WHERE film_id = ? AND kind = 'genre' AND deleted_at IS NULL ORDER BY position, seq",
  languages: "SELECT value AS text FROM film_term WHERE film_id = ? AND kind = 'language' AND deleted_at IS NULL ORDER BY position, seq",
  countries: "SELECT value AS text FROM film_term WHERE film_id = ? AND kind = 'country' AND deleted_at IS NULL ORDER BY position, seq",
  directors:
    "SELECT name AS text FROM credit CROSS JOIN person ON person.id = person_id WHERE film_id = ? AND lower(job) = 'director' AND credit.deleted_at IS NULL ORDER BY position, credit.seq",
  tags: "SELECT name AS text FROM tagging CROSS JOIN tag ON tag.id = tag_id WHERE subject_kind = 'film' AND subject_id = ? AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL ORDER BY position, tagging.seq"
} as const

export const FACTS = 'id, title, original_title, year, synopsis, runtime_minutes, is_stub, is_seen, seen_on, rating, is_liked, private_note, distributor'

export const COLLECTED = `
  SELECT review.id, film_id, name AS author, title, body, body_format, score_text, has_spoilers, written_on
  FROM review CROSS JOIN person ON person.id = author_id WHERE review.deleted_at IS NULL AND is_draft = 0`

/** From the film's texts to their mentions, in this order: from the mentions it would read all of them for every film. */
export const MENTIONS_OF_FILM = `
  WITH text (kind, id) AS (
    SELECT 'film', @film
    UNION ALL SELECT 'take', id FROM take WHERE @collected AND film_id = @film AND deleted_at IS NULL
    UNION ALL SELECT 'review', r.id FROM review r LEFT JOIN viewing v ON v.id = r.viewing_id
      WHERE r.film_id = @film AND r.deleted_at IS NULL AND r.is_draft = 0 AND coalesce(v.is_draft, 0) = 0
        AND (@hidden OR (r.is_private = 0 AND coalesce(v.is_private, 0) = 0))
        AND CASE WHEN r.author_id IS NULL THEN @mine ELSE @collected END)
  SELECT film.id AS film_id, film.title, film.year
  FROM text CROSS JOIN mention ON subject_kind = text.kind AND subject_id = text.id CROSS JOIN film ON film.id = mention.film_id
  WHERE mention.deleted_at IS NULL AND film.deleted_at IS NULL AND mention.status = 'accepted' AND film.id <> @film
  GROUP BY film.id ORDER BY min(mention.seq)`
