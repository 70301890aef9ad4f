/**
 * A plan: what was brought and how it stands to the library, in an SQLite file of its own beside nothing, so that a million
 * rows need no more memory than a page of them and a dry run can be looked through row by row. It goes when the import is done or let go.
 *
 * `Plan` (planFile.ts) fills it as a reader's Sink; compare.ts judges films and rows; apply/ carries it out and judges nothing.
 * `seq` is the order in which things were brought; a viewing that was made out of a review comes after everything else.
 *
 * `verdict` is what is shown, `deed` is what apply does, and it follows `deed` alone. An unclear film or row has the deed that its
 * question's standing answer (given, remembered or proposed) leads to.
 */
export const PLAN_SCHEMA = `
  -- One row: what this plan is of. options, offers, date_doubt: JSON. given: JSON, the paths.
  CREATE TABLE head (name TEXT, format TEXT, options TEXT, given TEXT, offers TEXT, date_doubt TEXT, milliseconds REAL);

  CREATE TABLE file (seq INTEGER PRIMARY KEY, path TEXT UNIQUE, rows INTEGER, state TEXT, reason TEXT);

  -- A film as the files name it, once. key: what makes it one among what was brought. ids: JSON, OutsideId[].
  -- facts: JSON, the rest of BroughtFilm {originalTitle, otherTitles, facts}; NULL where there is none.
  -- verdict: 'new', 'matched', 'changed', 'unclear', 'leftOut' (as ImportVerdict, of the film itself).
  -- deed: 'add' (a film of its own, also where only a row names it), 'change' (film_id gets changes, add_ids, add_facts), 'nothing'.
  -- film_id: the film of the library; of one that is added NULL until apply makes it; NULL too where it is left out.
  -- changes: JSON, columns of the library's film row that are set (is_seen, seen_on, rating, is_liked, is_stub, year, original_title,
  --   runtime_minutes, synopsis, distributor, private_note), both for a new film and for one that is there; NULL: none. For one that is there also
  --   before: JSON, what those columns said when compared.
  -- add_ids: JSON, OutsideId[] the film has not yet; of a new film all of them; NULL: none.
  -- add_facts: JSON, BroughtFacts it has not yet, without runtimeMinutes, synopsis, distributor and privateNote (they are in changes), and otherTitles: string[]; NULL: none.
  --   Both are complete for a new film too, so that apply need not look at ids and facts.
  CREATE TABLE film (
    seq INTEGER PRIMARY KEY, key TEXT NOT NULL, title TEXT NOT NULL, year INTEGER, match_title TEXT NOT NULL, tv TEXT, ids TEXT, facts TEXT,
    verdict TEXT NOT NULL DEFAULT 'new', deed TEXT NOT NULL DEFAULT 'add', reason TEXT, film_id TEXT, changes TEXT, before TEXT, add_ids TEXT, add_facts TEXT
  );
  CREATE INDEX film_named ON film (match_title, year);
  CREATE INDEX film_here ON film (film_id) WHERE film_id IS NOT NULL;
  -- All names of a film: its outside ids ("imdb:tt0079944") and its folded title with the year ("=stalker|1979").
  CREATE TABLE film_key (key TEXT PRIMARY KEY, film INTEGER NOT NULL) WITHOUT ROWID;

  -- A record. kind: as ImportKind ('films' of a film only). data: JSON, the record without kind, film, file, line, joins and list.
  -- by_name: 1 where the row named its film by title and year alone.
  -- A viewing's review is a row of its own, kind 'reviews', whose partner is the viewing's row: data.review of a viewing is never there.
  -- list: of a list and its entries, its key. partner: of a review, the viewing row (seq) it belongs to, which also stands for
  --   its day, rating, like, tags and rewatch (they are taken out of the review's data); NULL: it has no viewing.
  -- verdict: as ImportVerdict. deed: 'add', 'change' (target gets changes and add_tags), 'nothing'.
  --   Ratings, seen and likes are carried out by their film's changes, 'films' by the film, so their deed is 'nothing'.
  --   A review that is added goes on its partner's row: the viewing that apply made for it, or the partner's target.
  --   An entry that is added goes on its list's row: the list apply made for it, or that row's target; entries in the order of data.position.
  -- target: the library's row it was matched with (viewing, review, list, list entry, kept note), also of an unclear row.
  -- changes, before: JSON, columns that are set on the target, and what they said when compared. add_tags: JSON, names, beside
  --   changes; of a row that is added its tags are in data. A changed review: body, body_as_pasted, (the old text becomes a version), rating, is_liked.
  -- joined: partner by what was brought; partner differs where a second text is kept beside the viewing's own, without the viewing.
  -- nth: of a viewing, which one of its film and day it is among what was brought, from 0.
  -- rating, is_liked: as in data, for looking up.
  CREATE TABLE row (
    seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, film INTEGER REFERENCES film (seq), file INTEGER NOT NULL, line INTEGER, list TEXT, day TEXT, joins TEXT,
    rating INTEGER, is_liked INTEGER, by_name INTEGER, data TEXT NOT NULL, joined INTEGER, partner INTEGER, nth INTEGER NOT NULL DEFAULT 0,
    verdict TEXT NOT NULL DEFAULT 'new', deed TEXT NOT NULL DEFAULT 'add', reason TEXT, target TEXT, changes TEXT, before TEXT, add_tags TEXT
  );

  -- How many rows there are of each kind.
  CREATE TABLE kind_count (kind TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;

  -- Rows a reader left out before they became a record. count: how many.
  CREATE TABLE left_out (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, file TEXT NOT NULL, line INTEGER, what TEXT NOT NULL, reason TEXT NOT NULL, count INTEGER NOT NULL);

  -- ImportQuestion, with what it is about. remember: import_answer.question. options: JSON as in ImportQuestion. proposal: what was proposed.
  -- answer: what stands; is_given: 1 given by the person now, 2 remembered from an earlier import, 0 proposed.
  CREATE TABLE question (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, why TEXT NOT NULL, film INTEGER NOT NULL, row INTEGER, here TEXT, day TEXT, remember TEXT NOT NULL,
    options TEXT NOT NULL, proposal TEXT NOT NULL, answer TEXT NOT NULL, is_given INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX question_of_film ON question (film);
  -- What the person answered in this plan, also of questions that are not asked at the moment.
  CREATE TABLE given (remember TEXT PRIMARY KEY, answer TEXT NOT NULL) WITHOUT ROWID;
`

/** Made when everything has been read: an index that stands while rows come costs more than all else. */
export const PLAN_INDEXES = `
  CREATE INDEX row_of_film ON row (film, kind, day, rating, is_liked);
  CREATE INDEX row_of_list ON row (list) WHERE list IS NOT NULL;
`

/** Only where reviews are to be joined with viewings. */
export const REVIEW_INDEXES = `
  CREATE INDEX row_joined ON row (joins) WHERE joins IS NOT NULL;
  CREATE INDEX row_tells_of ON row (joined) WHERE joined IS NOT NULL;
`

/** Made when everything has been compared. Most rows of most imports are new, and are found without an index. */
export const VERDICT_INDEXES = `
  CREATE INDEX row_partner ON row (partner) WHERE partner IS NOT NULL;
  CREATE INDEX row_by_verdict ON row (verdict, kind, seq) WHERE verdict <> 'new';
`
