-- 0001_journal: the whole journal in one go, so that later versions add columns and tables and rewrite none.
--
-- Conventions
--   seq         local row number; full-text search points at it, so it must survive VACUUM. Never exported.
--   id          UUIDv7, made once, kept through export and import.
--   *_at        an instant in UTC, ISO 8601 with milliseconds. *_on: a calendar date, YYYY, YYYY-MM or YYYY-MM-DD.
--   deleted_at  set while the row is in the bin. Unique indexes leave the bin out.
--   batch_id    the import that brought the row; NULL for what was typed.
--   folded      the row's words as search sees them (marks stripped, CJK in pairs); written by the repositories.

-- ---------------------------------------------------------------- where things came from

-- Bytes kept as they came: pastes, files, posters. Named by their SHA-256, so the same bytes are stored once.
CREATE TABLE blob (
  sha256      TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes       BLOB NOT NULL
) STRICT;

-- One import: when, from what, what it added, changed and left out (report: JSON, see src/shared/models/batch.ts).
CREATE TABLE batch (
  seq         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL,
  label       TEXT NOT NULL,
  status      TEXT NOT NULL CHECK (status IN ('running', 'done', 'undone')),
  report      TEXT,
  started_at  TEXT NOT NULL,
  finished_at TEXT
) STRICT;

CREATE TABLE source (
  seq         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('paste', 'file')),
  name        TEXT,
  media_type  TEXT NOT NULL,
  encoding    TEXT NOT NULL,
  sha256      TEXT NOT NULL REFERENCES blob (sha256),
  received_at TEXT NOT NULL,
  batch_id    TEXT REFERENCES batch (id),
  deleted_at  TEXT
) STRICT;
CREATE INDEX source_by_bytes ON source (sha256);

-- ---------------------------------------------------------------- films

-- A stub is a film known only because something mentioned it: a title and perhaps a year.
-- rating, half stars 1 to 10, is the current verdict; each viewing can have its own.
-- match_title and match_original: title and original title as titles are compared (no case, marks or punctuation).
CREATE TABLE film (
  seq             INTEGER PRIMARY KEY,
  id              TEXT NOT NULL UNIQUE,
  title           TEXT NOT NULL,
  original_title  TEXT,
  year            INTEGER CHECK (year BETWEEN 1850 AND 2200),
  synopsis        TEXT,
  runtime_minutes INTEGER CHECK (runtime_minutes > 0),
  is_stub         INTEGER NOT NULL DEFAULT 0 CHECK (is_stub IN (0, 1)),
  is_seen         INTEGER NOT NULL DEFAULT 0 CHECK (is_seen IN (0, 1)),
  seen_on         TEXT,
  rating          INTEGER CHECK (rating BETWEEN 1 AND 10),
  is_liked        INTEGER NOT NULL DEFAULT 0 CHECK (is_liked IN (0, 1)),
  private_note    TEXT,
  sort_title      TEXT NOT NULL,
  match_title     TEXT NOT NULL,
  match_original  TEXT,
  folded          TEXT NOT NULL,
  source_id       TEXT REFERENCES source (id),
  batch_id        TEXT REFERENCES batch (id),
  created_at      TEXT NOT NULL,
  updated_at      TEXT NOT NULL,
  deleted_at      TEXT
) STRICT;
CREATE INDEX film_by_sort ON film (sort_title, year) WHERE deleted_at IS NULL;
CREATE INDEX film_by_match ON film (match_title, year) WHERE deleted_at IS NULL;
-- for the figures beside every screen, counted after each change
CREATE INDEX film_kept ON film (is_stub) WHERE deleted_at IS NULL;
CREATE INDEX film_by_original ON film (match_original) WHERE deleted_at IS NULL AND match_original IS NOT NULL;

-- Alternative titles; match_title as in film, so that a mention by any title finds the film.
CREATE TABLE film_title (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  film_id      TEXT NOT NULL REFERENCES film (id),
  title        TEXT NOT NULL,
  country      TEXT,
  country_code TEXT,
  language     TEXT,
  match_title  TEXT NOT NULL,
  position     INTEGER NOT NULL,
  batch_id     TEXT REFERENCES batch (id),
  deleted_at   TEXT
) STRICT;
CREATE INDEX film_title_of ON film_title (film_id, position);
CREATE INDEX film_title_by_match ON film_title (match_title) WHERE deleted_at IS NULL;

CREATE TABLE film_release (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  film_id      TEXT NOT NULL REFERENCES film (id),
  released_on  TEXT NOT NULL,
  country      TEXT,
  country_code TEXT,
  note         TEXT,
  position     INTEGER NOT NULL,
  batch_id     TEXT REFERENCES batch (id),
  deleted_at   TEXT
) STRICT;
CREATE INDEX film_release_of ON film_release (film_id, position);

-- system: MPA, BBFC, FSK…; NULL when the page did not say.
CREATE TABLE film_certificate (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  film_id      TEXT NOT NULL REFERENCES film (id),
  system       TEXT,
  country      TEXT,
  country_code TEXT,
  code         TEXT NOT NULL,
  position     INTEGER NOT NULL,
  batch_id     TEXT REFERENCES batch (id),
  deleted_at   TEXT
) STRICT;
CREATE INDEX film_certificate_of ON film_certificate (film_id, position);

-- A trailer has an address, a file of the person's own, or only a name.
CREATE TABLE film_trailer (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  film_id    TEXT NOT NULL REFERENCES film (id),
  title      TEXT NOT NULL,
  url        TEXT,
  local_file TEXT,
  position   INTEGER NOT NULL,
  batch_id   TEXT REFERENCES batch (id),
  deleted_at TEXT
) STRICT;
CREATE INDEX film_trailer_of ON film_trailer (film_id, position);

-- Genres, languages and countries: short values in the page's or person's words, with a standard code where one exists.
CREATE TABLE film_term (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  film_id    TEXT NOT NULL REFERENCES film (id),
  kind       TEXT NOT NULL CHECK (kind IN ('genre', 'language', 'country')),
  value      TEXT NOT NULL,
  code       TEXT,
  position   INTEGER NOT NULL,
  batch_id   TEXT REFERENCES batch (id),
  deleted_at TEXT
) STRICT;
CREATE INDEX film_term_of ON film_term (film_id, kind, position);

-- The film's number elsewhere: imdb tt0480269, tmdb 10776, letterboxd slug or address.
CREATE TABLE film_outside_id (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  film_id    TEXT NOT NULL REFERENCES film (id),
  authority  TEXT NOT NULL,
  value      TEXT NOT NULL,
  batch_id   TEXT REFERENCES batch (id),
  deleted_at TEXT
) STRICT;
CREATE INDEX film_outside_id_of ON film_outside_id (film_id);
CREATE UNIQUE INDEX film_outside_id_once ON film_outside_id (authority, value) WHERE deleted_at IS NULL;

CREATE TABLE film_poster (
  seq           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  film_id       TEXT NOT NULL REFERENCES film (id),
  original_name TEXT,
  media_type    TEXT NOT NULL,
  width         INTEGER NOT NULL,
  height        INTEGER NOT NULL,
  sha256        TEXT NOT NULL REFERENCES blob (sha256),
  position      INTEGER NOT NULL,
  created_at    TEXT NOT NULL,
  batch_id      TEXT REFERENCES batch (id),
  deleted_at    TEXT
) STRICT;
CREATE INDEX film_poster_of ON film_poster (film_id, position);

-- ---------------------------------------------------------------- people

-- A name that credits or authorship point to. The same name is not always the same person, so it is not unique.
CREATE TABLE person (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  match_name TEXT NOT NULL,
  folded     TEXT NOT NULL,
  batch_id   TEXT REFERENCES batch (id),
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX person_by_match ON person (match_name) WHERE deleted_at IS NULL;

CREATE TABLE credit (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  film_id    TEXT NOT NULL REFERENCES film (id),
  person_id  TEXT NOT NULL REFERENCES person (id),
  job        TEXT NOT NULL,
  character  TEXT,
  position   INTEGER NOT NULL,
  batch_id   TEXT REFERENCES batch (id),
  deleted_at TEXT
) STRICT;
CREATE INDEX credit_of_film ON credit (film_id, position);
CREATE INDEX credit_of_person ON credit (person_id);

-- ---------------------------------------------------------------- what others and I wrote

CREATE TABLE take (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  film_id    TEXT NOT NULL REFERENCES film (id),
  author_id  TEXT NOT NULL REFERENCES person (id),
  body       TEXT NOT NULL,
  written_on TEXT,
  language   TEXT,
  folded     TEXT NOT NULL,
  position   INTEGER NOT NULL,
  source_id  TEXT REFERENCES source (id),
  batch_id   TEXT REFERENCES batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX take_of_film ON take (film_id, position);
CREATE INDEX take_of_author ON take (author_id);

-- One time I watched a film. watched_on NULL: the date is unknown. position orders viewings of one day.
CREATE TABLE viewing (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  film_id      TEXT NOT NULL REFERENCES film (id),
  watched_on   TEXT,
  position     INTEGER NOT NULL DEFAULT 0,
  is_rewatch   INTEGER NOT NULL DEFAULT 0 CHECK (is_rewatch IN (0, 1)),
  rating       INTEGER CHECK (rating BETWEEN 1 AND 10),
  is_liked     INTEGER NOT NULL DEFAULT 0 CHECK (is_liked IN (0, 1)),
  place        TEXT,
  medium       TEXT,
  company      TEXT,
  private_note TEXT,
  is_private   INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
  is_draft     INTEGER NOT NULL DEFAULT 0 CHECK (is_draft IN (0, 1)),
  folded       TEXT NOT NULL,
  source_id    TEXT REFERENCES source (id),
  batch_id     TEXT REFERENCES batch (id),
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL,
  deleted_at   TEXT
) STRICT;
CREATE INDEX viewing_by_day ON viewing (watched_on, position, seq) WHERE deleted_at IS NULL;
CREATE INDEX viewing_of_film ON viewing (film_id, watched_on);
CREATE INDEX viewing_state ON viewing (is_draft) WHERE deleted_at IS NULL;
CREATE INDEX viewing_in_bin ON viewing (id) WHERE deleted_at IS NOT NULL;

-- A longer text on a film: mine (author_id NULL) or somebody's. body_as_pasted keeps what came when the body differs;
-- body_format says whether body is Markdown or plain text as it was copied. score_*: as the author wrote it,
-- score_percent derived for sorting. rating: mine, where the review has no viewing.
CREATE TABLE review (
  seq            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  film_id        TEXT NOT NULL REFERENCES film (id),
  author_id      TEXT REFERENCES person (id),
  viewing_id     TEXT REFERENCES viewing (id),
  title          TEXT,
  body           TEXT NOT NULL,
  body_format    TEXT NOT NULL CHECK (body_format IN ('markdown', 'plain')),
  body_as_pasted TEXT,
  score_text     TEXT,
  score_value    REAL,
  score_scale    REAL,
  score_percent  REAL,
  rating         INTEGER CHECK (rating BETWEEN 1 AND 10),
  is_liked       INTEGER NOT NULL DEFAULT 0 CHECK (is_liked IN (0, 1)),
  has_spoilers   INTEGER NOT NULL DEFAULT 0 CHECK (has_spoilers IN (0, 1)),
  is_private     INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
  is_draft       INTEGER NOT NULL DEFAULT 0 CHECK (is_draft IN (0, 1)),
  language       TEXT,
  written_on     TEXT,
  folded         TEXT NOT NULL,
  position       INTEGER NOT NULL,
  source_id      TEXT REFERENCES source (id),
  batch_id       TEXT REFERENCES batch (id),
  created_at     TEXT NOT NULL,
  updated_at     TEXT NOT NULL,
  deleted_at     TEXT
) STRICT;
CREATE INDEX review_of_film ON review (film_id, position);
CREATE INDEX review_of_author ON review (author_id);
CREATE INDEX review_of_viewing ON review (viewing_id);
CREATE INDEX review_mine ON review (updated_at) WHERE author_id IS NULL AND deleted_at IS NULL;
CREATE INDEX review_mine_state ON review (is_draft, viewing_id) WHERE author_id IS NULL AND deleted_at IS NULL;

-- What a text said before it changed ("versions" in the window). Restoring one adds another.
CREATE TABLE revision (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('review', 'take')),
  subject_id   TEXT NOT NULL,
  body         TEXT NOT NULL,
  words        INTEGER NOT NULL,
  name         TEXT,
  reason       TEXT NOT NULL CHECK (reason IN ('pause', 'leave', 'finish', 'command', 'import', 'restore')),
  batch_id     TEXT REFERENCES batch (id),
  made_at      TEXT NOT NULL,
  deleted_at   TEXT
) STRICT;
CREATE INDEX revision_of ON revision (subject_kind, subject_id, made_at);

-- A text speaks of another film: written as a link, or recognised. An offered one waits for a decision; a rejected
-- one has no film (so it leaves no stub) and stays rejected.
CREATE TABLE mention (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('review', 'take', 'film', 'viewing', 'list')),
  subject_id   TEXT NOT NULL,
  film_id      TEXT REFERENCES film (id),
  text         TEXT NOT NULL,
  title        TEXT NOT NULL,
  year         INTEGER,
  origin       TEXT NOT NULL CHECK (origin IN ('written', 'recognised')),
  status       TEXT NOT NULL CHECK (status IN ('accepted', 'offered', 'rejected')),
  batch_id     TEXT REFERENCES batch (id),
  created_at   TEXT NOT NULL,
  deleted_at   TEXT,
  CHECK (status <> 'accepted' OR film_id IS NOT NULL)
) STRICT;
CREATE INDEX mention_of ON mention (subject_kind, subject_id);
CREATE INDEX mention_to ON mention (film_id) WHERE deleted_at IS NULL;

-- ---------------------------------------------------------------- tags and lists

-- Case-insensitive, in the person's spelling.
CREATE TABLE tag (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  match_name TEXT NOT NULL,
  batch_id   TEXT REFERENCES batch (id),
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX tag_once ON tag (match_name) WHERE deleted_at IS NULL;

CREATE TABLE tagging (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  tag_id       TEXT NOT NULL REFERENCES tag (id),
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('viewing', 'review', 'film', 'list')),
  subject_id   TEXT NOT NULL,
  position     INTEGER NOT NULL,
  batch_id     TEXT REFERENCES batch (id),
  deleted_at   TEXT
) STRICT;
CREATE UNIQUE INDEX tagging_once ON tagging (subject_kind, subject_id, tag_id) WHERE deleted_at IS NULL;
CREATE INDEX tagging_of_tag ON tagging (tag_id) WHERE deleted_at IS NULL;

-- The watchlist is the one list of kind 'watchlist'.
CREATE TABLE list (
  seq         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  kind        TEXT NOT NULL CHECK (kind IN ('list', 'watchlist')),
  name        TEXT NOT NULL,
  description TEXT,
  is_ranked   INTEGER NOT NULL DEFAULT 0 CHECK (is_ranked IN (0, 1)),
  is_liked    INTEGER NOT NULL DEFAULT 0 CHECK (is_liked IN (0, 1)),
  is_private  INTEGER NOT NULL DEFAULT 0 CHECK (is_private IN (0, 1)),
  folded      TEXT NOT NULL,
  source_id   TEXT REFERENCES source (id),
  batch_id    TEXT REFERENCES batch (id),
  created_at  TEXT NOT NULL,
  updated_at  TEXT NOT NULL,
  deleted_at  TEXT
) STRICT;
CREATE UNIQUE INDEX list_watchlist_once ON list (kind) WHERE kind = 'watchlist' AND deleted_at IS NULL;

CREATE TABLE list_entry (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  list_id    TEXT NOT NULL REFERENCES list (id),
  film_id    TEXT NOT NULL REFERENCES film (id),
  position   INTEGER NOT NULL,
  note       TEXT,
  added_on   TEXT,
  batch_id   TEXT REFERENCES batch (id),
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX list_entry_of ON list_entry (list_id, position) WHERE deleted_at IS NULL;
CREATE INDEX list_entry_film ON list_entry (film_id) WHERE deleted_at IS NULL;

-- ---------------------------------------------------------------- undo, redo, the bin

-- One thing the person did, or one import batch's worth: what Ctrl+Z takes back.
CREATE TABLE change_group (
  id        INTEGER PRIMARY KEY,
  label     TEXT NOT NULL,
  batch_id  TEXT REFERENCES batch (id),
  made_at   TEXT NOT NULL,
  undone_at TEXT,
  -- set when something new was done after an undo: the group can no longer be redone
  is_closed INTEGER NOT NULL DEFAULT 0 CHECK (is_closed IN (0, 1))
) STRICT;
CREATE INDEX change_group_of_batch ON change_group (batch_id);

-- One row before and after, as JSON objects of the columns that changed (all of them for a new row, before NULL).
-- Rows are never removed by a change: deleting sets deleted_at, and undoing a new row does the same.
CREATE TABLE change (
  id         INTEGER PRIMARY KEY,
  group_id   INTEGER NOT NULL REFERENCES change_group (id),
  batch_id   TEXT REFERENCES batch (id),
  table_name TEXT NOT NULL,
  row_id     TEXT NOT NULL,
  before     TEXT,
  after      TEXT NOT NULL
) STRICT;
CREATE INDEX change_of_group ON change (group_id, row_id);
CREATE INDEX change_of_row ON change (row_id);

-- ---------------------------------------------------------------- this computer's own notes, never exported

CREATE TABLE local_note (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- A complete export that was read into this library.
CREATE TABLE local_restore (
  id          INTEGER PRIMARY KEY,
  sha256      TEXT NOT NULL,
  rows        INTEGER NOT NULL,
  restored_at TEXT NOT NULL
) STRICT;

-- ---------------------------------------------------------------- search
-- External-content FTS5 over the folded columns, kept in step by triggers; the bin is not found.
-- One trigger takes the old words out and puts the new ones in: the order of two triggers is not defined, and the other
-- way round the words that both states share would be lost.

CREATE VIRTUAL TABLE film_search USING fts5 (folded, content = 'film', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
CREATE TRIGGER film_search_insert AFTER INSERT ON film WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO film_search (rowid, folded) VALUES (new.seq, new.folded);
END;
CREATE TRIGGER film_search_update AFTER UPDATE OF folded, deleted_at ON film WHEN new.folded <> old.folded OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL) BEGIN
  INSERT INTO film_search (film_search, rowid, folded) SELECT 'delete', old.seq, old.folded WHERE old.deleted_at IS NULL;
  INSERT INTO film_search (rowid, folded) SELECT new.seq, new.folded WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER film_search_delete AFTER DELETE ON film WHEN old.deleted_at IS NULL BEGIN
  INSERT INTO film_search (film_search, rowid, folded) VALUES ('delete', old.seq, old.folded);
END;

CREATE VIRTUAL TABLE person_search USING fts5 (folded, content = 'person', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
CREATE TRIGGER person_search_insert AFTER INSERT ON person WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO person_search (rowid, folded) VALUES (new.seq, new.folded);
END;
CREATE TRIGGER person_search_update AFTER UPDATE OF folded, deleted_at ON person WHEN new.folded <> old.folded OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL) BEGIN
  INSERT INTO person_search (person_search, rowid, folded) SELECT 'delete', old.seq, old.folded WHERE old.deleted_at IS NULL;
  INSERT INTO person_search (rowid, folded) SELECT new.seq, new.folded WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER person_search_delete AFTER DELETE ON person WHEN old.deleted_at IS NULL BEGIN
  INSERT INTO person_search (person_search, rowid, folded) VALUES ('delete', old.seq, old.folded);
END;

CREATE VIRTUAL TABLE take_search USING fts5 (folded, content = 'take', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
CREATE TRIGGER take_search_insert AFTER INSERT ON take WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO take_search (rowid, folded) VALUES (new.seq, new.folded);
END;
CREATE TRIGGER take_search_update AFTER UPDATE OF folded, deleted_at ON take WHEN new.folded <> old.folded OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL) BEGIN
  INSERT INTO take_search (take_search, rowid, folded) SELECT 'delete', old.seq, old.folded WHERE old.deleted_at IS NULL;
  INSERT INTO take_search (rowid, folded) SELECT new.seq, new.folded WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER take_search_delete AFTER DELETE ON take WHEN old.deleted_at IS NULL BEGIN
  INSERT INTO take_search (take_search, rowid, folded) VALUES ('delete', old.seq, old.folded);
END;

CREATE VIRTUAL TABLE viewing_search USING fts5 (folded, content = 'viewing', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
CREATE TRIGGER viewing_search_insert AFTER INSERT ON viewing WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO viewing_search (rowid, folded) VALUES (new.seq, new.folded);
END;
CREATE TRIGGER viewing_search_update AFTER UPDATE OF folded, deleted_at ON viewing WHEN new.folded <> old.folded OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL) BEGIN
  INSERT INTO viewing_search (viewing_search, rowid, folded) SELECT 'delete', old.seq, old.folded WHERE old.deleted_at IS NULL;
  INSERT INTO viewing_search (rowid, folded) SELECT new.seq, new.folded WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER viewing_search_delete AFTER DELETE ON viewing WHEN old.deleted_at IS NULL BEGIN
  INSERT INTO viewing_search (viewing_search, rowid, folded) VALUES ('delete', old.seq, old.folded);
END;

CREATE VIRTUAL TABLE review_search USING fts5 (folded, content = 'review', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
CREATE TRIGGER review_search_insert AFTER INSERT ON review WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO review_search (rowid, folded) VALUES (new.seq, new.folded);
END;
CREATE TRIGGER review_search_update AFTER UPDATE OF folded, deleted_at ON review WHEN new.folded <> old.folded OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL) BEGIN
  INSERT INTO review_search (review_search, rowid, folded) SELECT 'delete', old.seq, old.folded WHERE old.deleted_at IS NULL;
  INSERT INTO review_search (rowid, folded) SELECT new.seq, new.folded WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER review_search_delete AFTER DELETE ON review WHEN old.deleted_at IS NULL BEGIN
  INSERT INTO review_search (review_search, rowid, folded) VALUES ('delete', old.seq, old.folded);
END;

CREATE VIRTUAL TABLE list_search USING fts5 (folded, content = 'list', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
CREATE TRIGGER list_search_insert AFTER INSERT ON list WHEN new.deleted_at IS NULL BEGIN
  INSERT INTO list_search (rowid, folded) VALUES (new.seq, new.folded);
END;
CREATE TRIGGER list_search_update AFTER UPDATE OF folded, deleted_at ON list WHEN new.folded <> old.folded OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL) BEGIN
  INSERT INTO list_search (list_search, rowid, folded) SELECT 'delete', old.seq, old.folded WHERE old.deleted_at IS NULL;
  INSERT INTO list_search (rowid, folded) SELECT new.seq, new.folded WHERE new.deleted_at IS NULL;
END;
CREATE TRIGGER list_search_delete AFTER DELETE ON list WHEN old.deleted_at IS NULL BEGIN
  INSERT INTO list_search (list_search, rowid, folded) VALUES ('delete', old.seq, old.folded);
END;
