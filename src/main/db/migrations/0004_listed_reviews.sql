-- 0004_listed_reviews: the page of reviews in the order in which it is read, with all that its filters ask, so that no body is
-- read for counting and choosing.
CREATE INDEX review_listed ON review (coalesce(written_on, substr(created_at, 1, 10)), created_at, is_draft, author_id, film_id, words, score_percent)
WHERE deleted_at IS NULL AND body <> '';
CREATE INDEX review_listed_by_film ON review (film_id, position, is_draft, author_id, words, score_percent) WHERE deleted_at IS NULL AND body <> '';
