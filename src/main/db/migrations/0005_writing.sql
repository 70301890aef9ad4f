-- 0005_writing: what writing about a film needs besides reviews: lines of the film and questions for the next viewing, templates,
-- and versions that are kept small.

-- A version is kept as what it has that another one of the same text has not. body: the whole text where packed is NULL,
-- else ''. packed: deflated with the text of base_seq (an older row of this table, which has no base itself; NULL: with
-- nothing) as its dictionary; revisions/packing.ts says how. The key keeps a version that another one needs.
-- words_added, words_removed: against the version before it, NULL where nobody counted. None of these four is exported:
-- an export holds the whole text.
ALTER TABLE revision ADD COLUMN packed BLOB;
ALTER TABLE revision ADD COLUMN base_seq INTEGER REFERENCES revision (seq);
CREATE INDEX revision_based_on ON revision (base_seq) WHERE base_seq IS NOT NULL;
ALTER TABLE revision ADD COLUMN words_added INTEGER;
ALTER TABLE revision ADD COLUMN words_removed INTEGER;

-- A line that is spoken in a film (speaker: who says it), or a question for the next viewing with what the answer was.
CREATE TABLE film_note (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  film_id    TEXT NOT NULL REFERENCES film (id),
  kind       TEXT NOT NULL CHECK (kind IN ('line', 'question')),
  body       TEXT NOT NULL,
  speaker    TEXT,
  answer     TEXT,
  is_private INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
  folded     TEXT NOT NULL,
  position   INTEGER NOT NULL,
  batch_id   TEXT REFERENCES batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX film_note_of ON film_note (film_id, position);
CREATE INDEX film_note_in_bin ON film_note (deleted_at) WHERE deleted_at IS NOT NULL;

-- Words to begin a text with. body: Markdown.
CREATE TABLE template (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  body       TEXT NOT NULL,
  position   INTEGER NOT NULL,
  batch_id   TEXT REFERENCES batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

CREATE VIRTUAL TABLE film_note_search USING fts5 (folded, content = 'film_note', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
CREATE TRIGGER film_note_search_insert AFTER INSERT ON film_note WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO film_note_search (rowid, folded) VALUES (new.seq, new.folded);
END;
CREATE TRIGGER film_note_search_update AFTER UPDATE OF folded, deleted_at ON film_note WHEN new.folded <> old.folded OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL) BEGIN
  INSERT INTO film_note_search (film_note_search, rowid, folded) SELECT 'delete', old.seq, old.folded WHERE old.deleted_at IS NULL;
  INSERT INTO film_note_search (rowid, folded) SELECT new.seq, new.folded WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER film_note_search_delete AFTER DELETE ON film_note WHEN old.deleted_at IS NULL BEGIN
  INSERT INTO film_note_search (film_note_search, rowid, folded) VALUES ('delete', old.seq, old.folded);
END;

-- As in 0004, with the row's number after the moment: what came in at one moment has an order too, and a review's place can be
-- counted. review_kept: the same of those by others that are kept.
DROP INDEX review_listed;
CREATE INDEX review_listed ON review (coalesce(written_on, substr(created_at, 1, 10)), created_at, seq, is_draft, author_id, film_id, words, score_percent)
WHERE deleted_at IS NULL AND body <> '';
CREATE INDEX review_kept ON review (coalesce(written_on, substr(created_at, 1, 10)), created_at, seq, is_draft, author_id, film_id, words, score_percent)
WHERE deleted_at IS NULL AND body <> '' AND is_liked = 1 AND author_id IS NOT NULL;

-- Which films are spoken of in which texts.
CREATE INDEX mention_accepted ON mention (film_id, subject_id) WHERE status = 'accepted' AND subject_kind = 'review' AND deleted_at IS NULL AND film_id IS NOT NULL;

-- The mentions nobody has decided about yet: few, and asked for as a list.
CREATE INDEX mention_offered ON mention (subject_id) WHERE status = 'offered' AND subject_kind = 'review' AND deleted_at IS NULL;

-- Reviews by their number, with all that a search asks of them besides their words, so that no body is read for choosing.
CREATE INDEX review_searched ON review (seq, created_at, author_id, film_id, viewing_id, id, is_draft, is_private, is_liked, has_spoilers, rating, score_percent, written_on)
WHERE deleted_at IS NULL AND body <> '';
