-- 0006_importing: what bringing in other programs' exports needs to remember.

-- What I answered when an import asked, so that it is asked once. question: what it was about, in a form that the next import
-- of the same thing makes again (importing/plan/remembered.ts). answer: an option of that question, or the id of a film.
CREATE TABLE import_answer (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  question   TEXT NOT NULL,
  answer     TEXT NOT NULL,
  batch_id   TEXT REFERENCES batch (id),
  created_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE UNIQUE INDEX import_answer_once ON import_answer (question) WHERE deleted_at IS NULL;

-- What the columns of somebody's own CSV mean. header: JSON, the columns' names; mapping: JSON, see src/shared/models/importing.ts.
CREATE TABLE import_preset (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  header     TEXT NOT NULL,
  mapping    TEXT NOT NULL,
  batch_id   TEXT REFERENCES batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;

-- A text of mine that belongs to no film: a comment on somebody's review elsewhere. address: what it was written on.
-- origin: where it comes from, "Letterboxd comment".
CREATE TABLE kept_note (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  body       TEXT NOT NULL,
  body_as_pasted TEXT,
  address    TEXT,
  written_on TEXT,
  origin     TEXT NOT NULL,
  folded     TEXT NOT NULL,
  source_id  TEXT REFERENCES source (id),
  batch_id   TEXT REFERENCES batch (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT
) STRICT;
CREATE INDEX kept_note_by_day ON kept_note (written_on, seq) WHERE deleted_at IS NULL;
CREATE INDEX kept_note_of_batch ON kept_note (batch_id) WHERE deleted_at IS NULL;
