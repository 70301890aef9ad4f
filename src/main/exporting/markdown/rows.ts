/** The library as the notes need it: read-only SQL, and nothing of drafts or the bin. */
import type { Database, Statement } from 'better-sqlite3'
import { COLLECTED, ENTRY, FACTS, LISTS, MENTIONS_OF_FILM } from './rowsSql'

export interface FilmFacts {
  id: string
  title: string
  original_title: string | null
  year: number | null
  synopsis: string | null
  runtime_minutes: number | null
  is_stub: number
  is_seen: number
  seen_on: string | null
  rating: number | null
  is_liked: number
  private_note: string | null
  distributor: string | null
}

/** A viewing with its review, a viewing alone, or a review alone. `id` is the review's, or the viewing's. */
export interface MyEntry {
  id: string
  film_id: string
  /** 1 where there is a viewing; `watched_on` can still be unknown. */
  has_viewing: number
  watched_on: string | null
  written_on: string | null
  rating: number | null
  is_liked: number
  is_rewatch: number
  has_spoilers: number
  is_private: number
  place: string | null
  medium: string | null
  company: string | null
  private_note: string | null
  review_id: string | null
  viewing_id: string | null
  review_title: string | null
  /** Null where there is no review; the text itself is asked for alone, because all of them together can be more than fits. */
  body_format: 'markdown' | 'plain' | null
}

export interface CollectedText {
  id: string
  author: string
  title: string | null
  body: string
  body_format: 'markdown' | 'plain'
  score_text: string | null
  has_spoilers: number
  written_on: string | null
}

export interface Mentioned {
  film_id: string
  title: string
  year: number | null
}

/** A link as it is written in a text, with the film it is bound to as that is called now. */
export interface BoundLink extends Mentioned {
  written_title: string
  written_year: number | null
  match_title: string
}

/** A line of a film, or a question for its next viewing. */
export interface NotedOnFilm {
  kind: 'line' | 'question'
  body: string
  speaker: string | null
  answer: string | null
  is_private: number
}

/** A list of mine. */
export interface ListFacts {
  id: string
  kind: 'list' | 'watchlist'
  name: string
  description: string | null
  is_ranked: number
  is_private: number
}

export interface ListedFilm extends Mentioned {
  note: string | null
}

export type FilmLists = Record<keyof typeof LISTS, string[]>

export class NoteRows {
  readonly #db: Database
  readonly #lists: Readonly<Record<keyof typeof LISTS, Statement<[string], { text: string }>>>
  readonly #trailers: Statement<[string], { title: string; url: string | null }>
  readonly #takes: Statement<[string], { author: string; body: string }>
  readonly #collected: Statement<[string], CollectedText>
  readonly #entryTags: Statement<[{ viewing: string | null; review: string | null }], { text: string }>
  readonly #mentions: Statement<[{ film: string; mine: number; collected: number; hidden: number }], Mentioned>

  readonly #bound: Statement<[string], BoundLink>
  readonly #body: Statement<[string], { body: string }>
  readonly #notes: Statement<[{ film: string; hidden: number }], NotedOnFilm>

  constructor(db: Database) {
    this.#db = db
    this.#body = db.prepare('SELECT body FROM review WHERE id = ?')
    this.#bound = db.prepare(`
      SELECT mention.title AS written_title, mention.year AS written_year, film.id AS film_id, film.title, film.year, film.match_title
      FROM mention CROSS JOIN film ON film.id = mention.film_id
      WHERE subject_kind = 'review' AND subject_id = ? AND mention.deleted_at IS NULL AND origin = 'written' AND film.deleted_at IS NULL`)
    this.#notes = db.prepare(`
      SELECT kind, body, speaker, answer, is_private FROM film_note WHERE film_id = @film AND deleted_at IS NULL AND (@hidden OR is_private = 0) ORDER BY position, seq`)
    this.#lists = {
      titles: db.prepare(LISTS.titles),
      releases: db.prepare(LISTS.releases),
      certificates: db.prepare(LISTS.certificates),
      genres: db.prepare(LISTS.genres),
      languages: db.prepare(LISTS.languages),
      countries: db.prepare(LISTS.countries),
      directors: db.prepare(LISTS.directors),
      tags: db.prepare(LISTS.tags)
    }
    this.#trailers = db.prepare('SELECT title, url FROM film_trailer WHERE film_id = ? AND deleted_at IS NULL ORDER BY position, seq')
    this.#takes = db.prepare('SELECT name AS author, body FROM take CROSS JOIN person ON person.id = author_id WHERE film_id = ? AND take.deleted_at IS NULL ORDER BY position, take.seq')
    this.#collected = db.prepare(`${COLLECTED} AND film_id = ? ORDER BY position, review.seq`)
    this.#entryTags = db.prepare(`
      WITH text (kind, id) AS (SELECT 'viewing', @viewing UNION ALL SELECT 'review', @review)
      SELECT name AS text FROM text CROSS JOIN tagging ON subject_kind = text.kind AND subject_id = text.id CROSS JOIN tag ON tag.id = tag_id
      WHERE tagging.deleted_at IS NULL AND tag.deleted_at IS NULL
      GROUP BY tag.id ORDER BY min(position), min(tagging.seq)`)
    this.#mentions = db.prepare(MENTIONS_OF_FILM)
  }

  /** Every film, by title; or those of these ids. Stubs only come in as links, unless I wrote on one. */
  films(ids: readonly string[] | null = null): FilmFacts[] {
    if (ids !== null) {
      return this.#db.prepare<[string], FilmFacts>(`SELECT ${FACTS} FROM film WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY sort_title, year, seq`).all(JSON.stringify(ids))
    }
    return this.#db.prepare<[], FilmFacts>(`SELECT ${FACTS} FROM film WHERE deleted_at IS NULL AND (is_stub = 0 OR id IN (SELECT film_id FROM (${ENTRY}))) ORDER BY sort_title, year, seq`).all()
  }

  film(id: string): FilmFacts | null {
    return this.#db.prepare<[string], FilmFacts>(`SELECT ${FACTS} FROM film WHERE id = ? AND deleted_at IS NULL`).get(id) ?? null
  }

  lists(film: string): FilmLists {
    const list = (name: keyof typeof LISTS): string[] => this.#lists[name].all(film).map(({ text }) => text)
    return {
      titles: list('titles'),
      releases: list('releases'),
      certificates: list('certificates'),
      genres: list('genres'),
      languages: list('languages'),
      countries: list('countries'),
      directors: list('directors'),
      tags: list('tags')
    }
  }

  trailers(film: string): { title: string; url: string | null }[] {
    return this.#trailers.all(film)
  }

  takes(film: string): { author: string; body: string }[] {
    return this.#takes.all(film)
  }

  /** Lines of a film and questions for its next viewing, private ones only where they are asked for. */
  notes(film: string, hidden: boolean): NotedOnFilm[] {
    return this.#notes.all({ film, hidden: Number(hidden) })
  }

  collected(film: string): CollectedText[] {
    return this.#collected.all(film)
  }

  /** Takes and reviews of others; of some films when those are given. */
  countCollected(films: readonly string[] | null): number {
    const ofThese = '(@films IS NULL OR film_id IN (SELECT value FROM json_each(@films)))'
    const count = this.#db.prepare<[{ films: string | null }], { n: number }>(
      `SELECT (SELECT count(*) FROM take WHERE deleted_at IS NULL AND ${ofThese})
        + (SELECT count(*) FROM review WHERE author_id IS NOT NULL AND deleted_at IS NULL AND ${ofThese}) AS n`
    )
    return count.get({ films: json(films) })?.n ?? 0
  }

  list(id: string): ListFacts | null {
    return this.#db.prepare<[string], ListFacts>('SELECT id, kind, name, description, is_ranked, is_private FROM list WHERE id = ? AND deleted_at IS NULL').get(id) ?? null
  }

  /** My lists, and the watchlist where something is on it. */
  allLists(): ListFacts[] {
    return this.#db
      .prepare<[], ListFacts>(`
        SELECT id, kind, name, description, is_ranked, is_private FROM list WHERE deleted_at IS NULL
          AND (kind = 'list' OR id IN (SELECT list_id FROM list_entry WHERE deleted_at IS NULL)) ORDER BY seq`)
      .all()
  }

  /** The films of a list, in its order. */
  listed(list: string): ListedFilm[] {
    return this.#db
      .prepare<[string], ListedFilm>(`
        SELECT film.id AS film_id, film.title, film.year, list_entry.note FROM list_entry CROSS JOIN film ON film.id = list_entry.film_id
        WHERE list_id = ? AND list_entry.deleted_at IS NULL AND film.deleted_at IS NULL ORDER BY list_entry.position, list_entry.seq`)
      .all(list)
  }

  tagsOfList(list: string): string[] {
    return this.#db
      .prepare<[string], { name: string }>(`
        SELECT name FROM tagging CROSS JOIN tag ON tag.id = tag_id
        WHERE subject_kind = 'list' AND subject_id = ? AND tagging.deleted_at IS NULL AND tag.deleted_at IS NULL ORDER BY position, tagging.seq`)
      .all(list)
      .map(({ name }) => name)
  }

  collectedReview(id: string): (CollectedText & { film_id: string }) | null {
    return this.#db.prepare<[string], CollectedText & { film_id: string }>(`${COLLECTED} AND review.id = ?`).get(id) ?? null
  }

  /** My finished entries, oldest first; only those on some films, or only those of these ids, when such are given. */
  entries({ films = null, ids = null }: { films?: readonly string[] | null; ids?: readonly string[] | null } = {}): MyEntry[] {
    return this.#db
      .prepare<[{ films: string | null; ids: string | null }], MyEntry>(`
        SELECT * FROM (${ENTRY}) WHERE (@films IS NULL OR film_id IN (SELECT value FROM json_each(@films)))
          AND (@ids IS NULL OR review_id IN (SELECT value FROM json_each(@ids)) OR viewing_id IN (SELECT value FROM json_each(@ids)))
        ORDER BY sort, position, seq`)
      .all({ films: json(films), ids: json(ids) })
  }

  /** Films of which a private entry says that I have seen them. */
  filmsWithPrivateEntries(): Set<string> {
    const found = this.#db.prepare<[], { film_id: string }>(`
      SELECT film_id FROM viewing WHERE is_private = 1 AND deleted_at IS NULL
      UNION SELECT film_id FROM review WHERE is_private = 1 AND author_id IS NULL AND deleted_at IS NULL`)
    return new Set(found.all().map(({ film_id }) => film_id))
  }

  /** What I wrote in an entry; null where there is no review. */
  bodyOf({ review_id, body_format }: MyEntry): { body: string; format: 'markdown' | 'plain' } | null {
    const found = review_id === null ? undefined : this.#body.get(review_id)
    return found === undefined || body_format === null ? null : { body: found.body, format: body_format }
  }

  /** The films that the links in a review of mine are bound to. */
  boundTo(review: string): BoundLink[] {
    return this.#bound.all(review)
  }

  /** The films that texts of this film speak of. */
  mentionsOfFilm(film: string, of: { mine: boolean; collected: boolean; hidden: boolean }): Mentioned[] {
    return this.#mentions.all({ film, mine: Number(of.mine), collected: Number(of.collected), hidden: Number(of.hidden) })
  }

  tagsOf(entry: MyEntry): string[] {
    return this.#entryTags.all({ viewing: entry.viewing_id, review: entry.review_id }).map(({ text }) => text)
  }
}

function json(ids: readonly string[] | null): string | null {
  return ids === null ? null : JSON.stringify(ids)
}
