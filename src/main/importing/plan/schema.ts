/**
 * A plan: what was brought and how it stands to the library, in an SQLite file of its own beside nothing, so that a million
 * rows need no more memory than a page of them and a dry run can be looked through row by row. It goes when the import is done or let go.
 *
 * `Plan` (planFile.ts) fills it as a reader's Sink; compare.ts judges films and rows; apply/ carries it out and judges nothing.
 * `seq` is the order in which things were brought.
 */
export const PLAN_SCHEMA = `
  -- One row: what this plan is of. options, offers, dateDoubt: JSON.
  CREATE TABLE head (name TEXT, format TEXT, options TEXT, given TEXT, offers TEXT, date_doubt TEXT, milliseconds REAL);

  CREATE TABLE file (seq INTEGER PRIMARY KEY, path TEXT UNIQUE, rows INTEGER, state TEXT, reason TEXT);

  -- A film as the files name it, once. key: what makes it one among what was brought. ids: JSON, OutsideId[]. facts: JSON, the rest of BroughtFilm.
  -- verdict: 'new', 'matched', 'changed', 'unclear', 'leftOut' (as ImportVerdict, of the film itself).
  -- film_id: the film of the library; of a new one NULL until apply makes it.
  -- changes: JSON, columns of the library's film row that are set (is_seen, seen_on, rating, is_liked, is_stub, year, original_title…),
  --   both for a new film and for one that is there; NULL: none. For one that is there also before: JSON, what those columns said when compared.
  -- add_ids: JSON, OutsideId[] the film has not yet. add_facts: JSON, BroughtFacts it has not yet.
  CREATE TABLE film (
    seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, title TEXT NOT NULL, year INTEGER, match_title TEXT NOT NULL, tv TEXT, ids TEXT, facts TEXT,
    verdict TEXT, reason TEXT, film_id TEXT, changes TEXT, before TEXT, add_ids TEXT, add_facts TEXT
  );
  CREATE INDEX film_named ON film (match_title, year);

  -- A record. kind: as ImportKind. data: JSON, the record without its film and place. list: of a list and its entries, its key.
  -- partner: of a review, the viewing row (seq) it belongs to; a review that brings its viewing itself has it in data (watchedOn) and no partner.
  -- verdict: as ImportVerdict. target: the library's row it was matched with (viewing, review, list, list entry).
  -- changes, before: JSON, columns that are set on the target, and what they said when compared. add_tags: JSON, names.
  -- nth: of a viewing, which one of its film and day it is among what was brought, from 0.
  CREATE TABLE row (
    seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, film INTEGER REFERENCES film (seq), file INTEGER NOT NULL, line INTEGER, list TEXT, day TEXT, joins TEXT,
    data TEXT NOT NULL, partner INTEGER, nth INTEGER, verdict TEXT, reason TEXT, target TEXT, changes TEXT, before TEXT, add_tags TEXT
  );
  CREATE INDEX row_of_film ON row (film, kind, day);
  CREATE INDEX row_joined ON row (joins) WHERE joins IS NOT NULL;
  CREATE INDEX row_of_list ON row (list) WHERE list IS NOT NULL;
  CREATE INDEX row_partner ON row (partner) WHERE partner IS NOT NULL;
  CREATE INDEX row_by_verdict ON row (verdict, kind, seq);

  -- Rows a reader left out before they became a record. count: how many.
  CREATE TABLE left_out (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, file TEXT NOT NULL, line INTEGER, what TEXT NOT NULL, reason TEXT NOT NULL, count INTEGER NOT NULL);

  -- ImportQuestion, with what it is about. remember: import_answer.question. options: JSON as in ImportQuestion.
  -- answer: what stands; is_given: 1 given by the person now, 2 remembered from an earlier import, 0 proposed.
  CREATE TABLE question (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, why TEXT NOT NULL, film INTEGER NOT NULL, row INTEGER, here TEXT, day TEXT, remember TEXT NOT NULL,
    options TEXT NOT NULL, answer TEXT NOT NULL, is_given INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX question_of_film ON question (film);
`
