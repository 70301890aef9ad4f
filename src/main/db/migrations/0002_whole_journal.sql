-- 0002_whole_journal: what the journal, the wall and the lists read, and what a person can say about a film besides.
--
-- journal_row, journal_month and film_watched are derived: triggers keep them in step with viewing and review, whoever writes those (a save,
-- an undo, an import). They are never written by hand and never exported.

-- The poster that stands for the film; NULL: its title card. No foreign key, because posters point to their film.
ALTER TABLE film ADD COLUMN poster_id TEXT;
CREATE INDEX film_by_year ON film (year, sort_title) WHERE deleted_at IS NULL AND is_stub = 0;
CREATE INDEX film_by_rating ON film (rating, sort_title) WHERE deleted_at IS NULL AND is_stub = 0;
CREATE INDEX film_by_addition ON film (created_at, seq) WHERE deleted_at IS NULL AND is_stub = 0;
CREATE INDEX film_term_by_value ON film_term (kind, value) WHERE deleted_at IS NULL;
CREATE INDEX film_certificate_by_code ON film_certificate (code) WHERE deleted_at IS NULL;

-- 'poster', 'translated', 'working'…, and 'cinema', 'festival', 'television'…: words of the window, NULL when nobody said.
ALTER TABLE film_title ADD COLUMN kind TEXT;
ALTER TABLE film_release ADD COLUMN kind TEXT;

-- How many words the body has; written by the repository with every body.
ALTER TABLE review ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
UPDATE review SET words = word_count(body) WHERE body <> '';
CREATE INDEX review_by_time ON review (created_at, seq) WHERE deleted_at IS NULL;
-- Finished reviews with words, and lists: for the figures beside every screen.
CREATE INDEX review_told ON review (author_id) WHERE deleted_at IS NULL AND is_draft = 0 AND words > 0;
CREATE INDEX list_kept ON list (kind) WHERE deleted_at IS NULL;

-- What bears a tag, read from the index alone.
DROP INDEX tagging_of_tag;
CREATE INDEX tagging_of_tag ON tagging (tag_id, subject_kind, subject_id) WHERE deleted_at IS NULL;
-- The tags of one thing that were taken off: they are looked for with every save, so that the same row comes back.
CREATE INDEX tagging_in_bin ON tagging (subject_kind, subject_id) WHERE deleted_at IS NOT NULL;

-- What lies in the bin, by when it went there.
CREATE INDEX film_by_removal ON film (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX viewing_by_removal ON viewing (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX review_by_removal ON review (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX take_by_removal ON take (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX film_poster_by_removal ON film_poster (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX person_by_removal ON person (deleted_at) WHERE deleted_at IS NOT NULL;

-- A filter with a name. query: JSON, see src/shared/models/savedView.ts.
CREATE TABLE saved_view (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  page       TEXT NOT NULL CHECK (page IN ('journal', 'films', 'watchlist')),
  query      TEXT NOT NULL,
  position   INTEGER NOT NULL,
  batch_id   TEXT REFERENCES batch (id),
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

-- ---------------------------------------------------------------- the journal as it is read

-- One row for each entry: a viewing with its review, a viewing alone, a review alone; in the order it is read in.
-- id: the review's, or the viewing's where there is no review. day: when it was watched, or written where there is no
-- viewing; '' when unknown. The rows lie in this order on the disk, so a month is one stretch of the file. What an entry
-- is made of stands by its row number: search finds those, and a filter goes through all entries at once.
CREATE TABLE journal_row (
  day         TEXT NOT NULL,
  position    INTEGER NOT NULL,
  made_at     TEXT NOT NULL,
  id          TEXT NOT NULL,
  viewing_seq INTEGER,
  review_seq  INTEGER,
  film_seq    INTEGER NOT NULL,
  rating      INTEGER,
  is_liked    INTEGER NOT NULL,
  is_rewatch  INTEGER NOT NULL,
  is_draft    INTEGER NOT NULL,
  is_private  INTEGER NOT NULL,
  words       INTEGER NOT NULL,
  PRIMARY KEY (day, position, made_at, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX journal_row_by_id ON journal_row (id);
CREATE INDEX journal_row_by_viewing ON journal_row (viewing_seq) WHERE viewing_seq IS NOT NULL;
-- All that a filter asks for, by month: counting the months that match reads nothing else.
CREATE INDEX journal_row_by_month ON journal_row (substr(day, 1, 7), is_draft, rating, is_liked, is_rewatch, words, film_seq, viewing_seq, review_seq);

INSERT INTO journal_row
SELECT coalesce(viewing.watched_on, ''), viewing.position, viewing.created_at, coalesce(review.id, viewing.id), viewing.seq, review.seq, film.seq,
  coalesce(viewing.rating, review.rating), max(viewing.is_liked, coalesce(review.is_liked, 0)), viewing.is_rewatch,
  max(viewing.is_draft, coalesce(review.is_draft, 0)), max(viewing.is_private, coalesce(review.is_private, 0)), coalesce(review.words, 0)
FROM viewing JOIN film ON film.id = viewing.film_id
  LEFT JOIN review ON review.viewing_id = viewing.id AND review.author_id IS NULL AND review.deleted_at IS NULL
WHERE viewing.deleted_at IS NULL;

INSERT INTO journal_row
SELECT coalesce(review.written_on, substr(review.created_at, 1, 10)), 0, review.created_at, review.id, NULL, review.seq, film.seq,
  review.rating, review.is_liked, 0, review.is_draft, review.is_private, review.words
FROM review JOIN film ON film.id = review.film_id
WHERE review.author_id IS NULL AND review.deleted_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM viewing WHERE viewing.id = review.viewing_id AND viewing.deleted_at IS NULL);

-- A new viewing has no review yet.
CREATE TRIGGER journal_viewing_insert AFTER INSERT ON viewing WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO journal_row
  SELECT coalesce(new.watched_on, ''), new.position, new.created_at, new.id, new.seq, NULL, film.seq, new.rating, new.is_liked, new.is_rewatch,
    new.is_draft, new.is_private, 0
  FROM film WHERE film.id = new.film_id;
END;

CREATE TRIGGER journal_viewing_update AFTER UPDATE ON viewing BEGIN
  DELETE FROM journal_row WHERE viewing_seq = old.seq;
  DELETE FROM journal_row WHERE id IN (SELECT id FROM review WHERE viewing_id = old.id);
  INSERT INTO journal_row
  SELECT coalesce(new.watched_on, ''), new.position, new.created_at, coalesce(review.id, new.id), new.seq, review.seq, film.seq,
    coalesce(new.rating, review.rating), max(new.is_liked, coalesce(review.is_liked, 0)), new.is_rewatch,
    max(new.is_draft, coalesce(review.is_draft, 0)), max(new.is_private, coalesce(review.is_private, 0)), coalesce(review.words, 0)
  FROM film LEFT JOIN review ON review.viewing_id = new.id AND review.author_id IS NULL AND review.deleted_at IS NULL
  WHERE film.id = new.film_id AND new.deleted_at IS NULL;
  INSERT INTO journal_row
  SELECT coalesce(review.written_on, substr(review.created_at, 1, 10)), 0, review.created_at, review.id, NULL, review.seq, film.seq,
    review.rating, review.is_liked, 0, review.is_draft, review.is_private, review.words
  FROM review JOIN film ON film.id = review.film_id
  WHERE new.deleted_at IS NOT NULL AND review.viewing_id = new.id AND review.author_id IS NULL AND review.deleted_at IS NULL;
END;

CREATE TRIGGER journal_viewing_delete AFTER DELETE ON viewing BEGIN
  DELETE FROM journal_row WHERE viewing_seq = old.seq;
END;

CREATE TRIGGER journal_review_insert AFTER INSERT ON review WHEN new.author_id IS NULL AND new.deleted_at IS NULL BEGIN
  -- The viewing that stood alone now has its review.
  DELETE FROM journal_row WHERE id = new.viewing_id;
  INSERT INTO journal_row
  SELECT coalesce(viewing.watched_on, ''), viewing.position, viewing.created_at, new.id, viewing.seq, new.seq, film.seq,
    coalesce(viewing.rating, new.rating), max(viewing.is_liked, new.is_liked), viewing.is_rewatch,
    max(viewing.is_draft, new.is_draft), max(viewing.is_private, new.is_private), new.words
  FROM viewing JOIN film ON film.id = viewing.film_id WHERE viewing.id = new.viewing_id AND viewing.deleted_at IS NULL;
  INSERT INTO journal_row
  SELECT coalesce(new.written_on, substr(new.created_at, 1, 10)), 0, new.created_at, new.id, NULL, new.seq, film.seq,
    new.rating, new.is_liked, 0, new.is_draft, new.is_private, new.words
  FROM film WHERE film.id = new.film_id
    AND NOT EXISTS (SELECT 1 FROM viewing WHERE viewing.id = new.viewing_id AND viewing.deleted_at IS NULL);
END;

CREATE TRIGGER journal_review_update AFTER UPDATE ON review WHEN old.author_id IS NULL OR new.author_id IS NULL BEGIN
  DELETE FROM journal_row WHERE id = old.id;
  DELETE FROM journal_row WHERE viewing_seq IN (SELECT seq FROM viewing WHERE id IN (old.viewing_id, new.viewing_id));
  -- The viewings it belonged to and belongs to, each with the reviews it has now.
  INSERT INTO journal_row
  SELECT coalesce(viewing.watched_on, ''), viewing.position, viewing.created_at, coalesce(review.id, viewing.id), viewing.seq, review.seq, film.seq,
    coalesce(viewing.rating, review.rating), max(viewing.is_liked, coalesce(review.is_liked, 0)), viewing.is_rewatch,
    max(viewing.is_draft, coalesce(review.is_draft, 0)), max(viewing.is_private, coalesce(review.is_private, 0)), coalesce(review.words, 0)
  FROM viewing JOIN film ON film.id = viewing.film_id
    LEFT JOIN review ON review.viewing_id = viewing.id AND review.author_id IS NULL AND review.deleted_at IS NULL
  WHERE viewing.id IN (old.viewing_id, new.viewing_id) AND viewing.deleted_at IS NULL;
  INSERT INTO journal_row
  SELECT coalesce(new.written_on, substr(new.created_at, 1, 10)), 0, new.created_at, new.id, NULL, new.seq, film.seq,
    new.rating, new.is_liked, 0, new.is_draft, new.is_private, new.words
  FROM film WHERE film.id = new.film_id AND new.author_id IS NULL AND new.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM viewing WHERE viewing.id = new.viewing_id AND viewing.deleted_at IS NULL);
END;

CREATE TRIGGER journal_review_delete AFTER DELETE ON review WHEN old.author_id IS NULL BEGIN
  DELETE FROM journal_row WHERE id = old.id;
  INSERT INTO journal_row
  SELECT coalesce(viewing.watched_on, ''), viewing.position, viewing.created_at, viewing.id, viewing.seq, NULL, film.seq, viewing.rating,
    viewing.is_liked, viewing.is_rewatch, viewing.is_draft, viewing.is_private, 0
  FROM viewing JOIN film ON film.id = viewing.film_id WHERE viewing.id = old.viewing_id AND viewing.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM journal_row WHERE viewing_seq = viewing.seq);
END;

-- How many entries each month has, so that the journal opens without going through all of them. entries: with drafts.
CREATE TABLE journal_month (
  month   TEXT PRIMARY KEY,
  entries INTEGER NOT NULL,
  drafts  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO journal_month SELECT substr(day, 1, 7), count(*), sum(is_draft) FROM journal_row GROUP BY 1;

CREATE TRIGGER journal_month_insert AFTER INSERT ON journal_row BEGIN
  INSERT INTO journal_month VALUES (substr(new.day, 1, 7), 1, new.is_draft)
  ON CONFLICT (month) DO UPDATE SET entries = entries + 1, drafts = drafts + excluded.drafts;
END;

CREATE TRIGGER journal_month_delete AFTER DELETE ON journal_row BEGIN
  UPDATE journal_month SET entries = entries - 1, drafts = drafts - old.is_draft WHERE month = substr(old.day, 1, 7);
END;

-- ---------------------------------------------------------------- when each film was watched

-- times: finished viewings. first_on and last_on: of those with a date.
CREATE TABLE film_watched (
  film_id  TEXT PRIMARY KEY,
  times    INTEGER NOT NULL,
  first_on TEXT,
  last_on  TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO film_watched
SELECT film_id, count(*), min(watched_on), max(watched_on) FROM viewing WHERE deleted_at IS NULL AND is_draft = 0 GROUP BY film_id;

CREATE TRIGGER film_watched_insert AFTER INSERT ON viewing WHEN new.deleted_at IS NULL AND new.is_draft = 0 BEGIN
  INSERT INTO film_watched VALUES (new.film_id, 1, new.watched_on, new.watched_on)
  ON CONFLICT (film_id) DO UPDATE SET
    times = times + 1,
    first_on = min(coalesce(first_on, excluded.first_on), coalesce(excluded.first_on, first_on)),
    last_on = max(coalesce(last_on, excluded.last_on), coalesce(excluded.last_on, last_on));
END;

CREATE TRIGGER film_watched_update AFTER UPDATE OF film_id, watched_on, is_draft, deleted_at ON viewing
WHEN new.film_id <> old.film_id OR new.watched_on IS NOT old.watched_on OR new.is_draft <> old.is_draft OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL) BEGIN
  DELETE FROM film_watched WHERE film_id IN (old.film_id, new.film_id);
  INSERT INTO film_watched
  SELECT film_id, count(*), min(watched_on), max(watched_on) FROM viewing
  WHERE film_id IN (old.film_id, new.film_id) AND deleted_at IS NULL AND is_draft = 0 GROUP BY film_id;
END;

CREATE TRIGGER film_watched_delete AFTER DELETE ON viewing WHEN old.deleted_at IS NULL AND old.is_draft = 0 BEGIN
  DELETE FROM film_watched WHERE film_id = old.film_id;
  INSERT INTO film_watched
  SELECT film_id, count(*), min(watched_on), max(watched_on) FROM viewing
  WHERE film_id = old.film_id AND deleted_at IS NULL AND is_draft = 0 GROUP BY film_id;
END;
