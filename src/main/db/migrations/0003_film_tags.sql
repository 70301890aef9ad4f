-- 0003_film_tags: which films bear which tags, on themselves, on their viewings and on my reviews of them.
--
-- film_tag is derived, as film_watched is: triggers keep it in step with tagging, viewing and review. Going from a tag by way of
-- thousands of viewings to their films is too slow for a filter that answers while one looks.

CREATE TABLE film_tag (
  tag_id  TEXT NOT NULL,
  film_id TEXT NOT NULL,
  PRIMARY KEY (tag_id, film_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX film_tag_of ON film_tag (film_id);

-- What film_tag holds, each pair as often as it is true.
CREATE VIEW film_tagging AS
  SELECT tag_id, subject_id AS film_id FROM tagging WHERE subject_kind = 'film' AND deleted_at IS NULL
  UNION ALL
  SELECT tagging.tag_id, viewing.film_id FROM viewing CROSS JOIN tagging ON tagging.subject_kind = 'viewing' AND tagging.subject_id = viewing.id
  WHERE viewing.deleted_at IS NULL AND tagging.deleted_at IS NULL
  UNION ALL
  SELECT tagging.tag_id, review.film_id FROM review CROSS JOIN tagging ON tagging.subject_kind = 'review' AND tagging.subject_id = review.id
  WHERE +review.author_id IS NULL AND review.deleted_at IS NULL AND tagging.deleted_at IS NULL;

INSERT INTO film_tag SELECT DISTINCT tag_id, film_id FROM film_tagging;

CREATE TRIGGER film_tag_tagging_insert AFTER INSERT ON tagging WHEN new.deleted_at IS NULL AND new.subject_kind <> 'list' BEGIN
  INSERT INTO film_tag
  SELECT new.tag_id, new.subject_id WHERE new.subject_kind = 'film'
  UNION SELECT new.tag_id, film_id FROM viewing WHERE new.subject_kind = 'viewing' AND id = new.subject_id AND deleted_at IS NULL
  UNION SELECT new.tag_id, film_id FROM review WHERE new.subject_kind = 'review' AND id = new.subject_id AND deleted_at IS NULL AND author_id IS NULL
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER film_tag_tagging_update AFTER UPDATE OF tag_id, subject_kind, subject_id, deleted_at ON tagging
WHEN new.tag_id <> old.tag_id OR new.subject_kind <> old.subject_kind OR new.subject_id <> old.subject_id OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL) BEGIN
  DELETE FROM film_tag WHERE tag_id = old.tag_id AND film_id IN (
    SELECT old.subject_id WHERE old.subject_kind = 'film'
    UNION ALL SELECT film_id FROM viewing WHERE old.subject_kind = 'viewing' AND id = old.subject_id
    UNION ALL SELECT film_id FROM review WHERE old.subject_kind = 'review' AND id = old.subject_id);
  INSERT INTO film_tag
  SELECT DISTINCT tag_id, film_id FROM film_tagging WHERE film_id IN (
    SELECT subject_id FROM (SELECT old.subject_id WHERE old.subject_kind = 'film' UNION ALL SELECT new.subject_id WHERE new.subject_kind = 'film')
    UNION ALL SELECT film_id FROM viewing WHERE id IN (old.subject_id, new.subject_id)
    UNION ALL SELECT film_id FROM review WHERE id IN (old.subject_id, new.subject_id))
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER film_tag_tagging_delete AFTER DELETE ON tagging WHEN old.deleted_at IS NULL AND old.subject_kind <> 'list' BEGIN
  DELETE FROM film_tag WHERE tag_id = old.tag_id AND film_id IN (
    SELECT old.subject_id WHERE old.subject_kind = 'film'
    UNION ALL SELECT film_id FROM viewing WHERE old.subject_kind = 'viewing' AND id = old.subject_id
    UNION ALL SELECT film_id FROM review WHERE old.subject_kind = 'review' AND id = old.subject_id);
  INSERT INTO film_tag
  SELECT DISTINCT tag_id, film_id FROM film_tagging WHERE film_id IN (
    SELECT old.subject_id WHERE old.subject_kind = 'film'
    UNION ALL SELECT film_id FROM viewing WHERE id = old.subject_id
    UNION ALL SELECT film_id FROM review WHERE id = old.subject_id)
  ON CONFLICT DO NOTHING;
END;

-- A viewing or review moves to another film, to the bin or out of it, with the tags it bears.
CREATE TRIGGER film_tag_viewing_insert AFTER INSERT ON viewing WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO film_tag SELECT tag_id, new.film_id FROM tagging WHERE subject_kind = 'viewing' AND subject_id = new.id AND deleted_at IS NULL
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER film_tag_viewing_update AFTER UPDATE OF film_id, deleted_at ON viewing
WHEN (new.film_id <> old.film_id OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL))
  AND EXISTS (SELECT 1 FROM tagging WHERE subject_kind = 'viewing' AND subject_id = old.id AND deleted_at IS NULL) BEGIN
  DELETE FROM film_tag WHERE film_id IN (old.film_id, new.film_id);
  INSERT INTO film_tag SELECT DISTINCT tag_id, film_id FROM film_tagging WHERE film_id IN (old.film_id, new.film_id);
END;

CREATE TRIGGER film_tag_viewing_delete AFTER DELETE ON viewing WHEN old.deleted_at IS NULL BEGIN
  DELETE FROM film_tag WHERE film_id = old.film_id;
  INSERT INTO film_tag SELECT DISTINCT tag_id, film_id FROM film_tagging WHERE film_id = old.film_id;
END;

CREATE TRIGGER film_tag_review_insert AFTER INSERT ON review WHEN new.deleted_at IS NULL AND new.author_id IS NULL BEGIN
  INSERT INTO film_tag SELECT tag_id, new.film_id FROM tagging WHERE subject_kind = 'review' AND subject_id = new.id AND deleted_at IS NULL
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER film_tag_review_update AFTER UPDATE OF film_id, author_id, deleted_at ON review
WHEN (new.film_id <> old.film_id OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL) OR (new.author_id IS NULL) <> (old.author_id IS NULL))
  AND EXISTS (SELECT 1 FROM tagging WHERE subject_kind = 'review' AND subject_id = old.id AND deleted_at IS NULL) BEGIN
  DELETE FROM film_tag WHERE film_id IN (old.film_id, new.film_id);
  INSERT INTO film_tag SELECT DISTINCT tag_id, film_id FROM film_tagging WHERE film_id IN (old.film_id, new.film_id);
END;

CREATE TRIGGER film_tag_review_delete AFTER DELETE ON review WHEN old.deleted_at IS NULL AND old.author_id IS NULL BEGIN
  DELETE FROM film_tag WHERE film_id = old.film_id;
  INSERT INTO film_tag SELECT DISTINCT tag_id, film_id FROM film_tagging WHERE film_id = old.film_id;
END;
