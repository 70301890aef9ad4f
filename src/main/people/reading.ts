/** SQL of a person's page: their films, their texts, who they work with, and who speaks of them. */
import type { Database, Statement } from 'better-sqlite3'
import { setImmediate as breathe } from 'node:timers/promises'

type FilmColumns = {
  film_id: string
  title: string
  year: number | null
  is_stub: number
  is_seen: number
  rating: number | null
  is_liked: number
  poster_id: string | null
}

/** A credit with its film. `first_on`: the first day it was watched, or marked as seen. */
export type CreditOfPerson = FilmColumns & { credit_id: string; job: string; character: string | null; first_on: string | null }
export type TextOfPerson = FilmColumns & { kind: 'review' | 'take'; id: string; body: string; body_format: 'markdown' | 'plain' }
/** A review that names a person; `author` null is me. */
export type NamingReview = FilmColumns & { id: string; author: string | null; body: string; body_format: 'markdown' | 'plain' }
export type Colleague = { id: string; name: string; films: number }
export type Choice = { id: string; name: string; films: number; texts: number }

/** How many texts a page holds, how many reviews that name the person, how many people they work with. */
export const TEXTS_SHOWN = 500
const NAMING_SHOWN = 20
const COLLEAGUES_SHOWN = 8
/** Counted no further than this. */
const COUNTED = 1_000
/** In how many of the newest reviews with a last name it is looked whether the film is theirs. */
const LOOKED_THROUGH = 20_000
const COUNTED_AT_ONCE = 4_000
/** How many people are offered while a name is typed, of how many that it fits. */
const OFFERED = 12
const FITTING = 300
const KNOWN_FOR = 3

const FILM = 'film.id AS film_id, film.title, film.year, film.is_stub, film.is_seen, film.rating, film.is_liked, film.poster_id'

export const CREDITS_SQL = `
  SELECT ${FILM}, credit.id AS credit_id, credit.job, credit.character, coalesce(film_watched.first_on, film.seen_on) AS first_on
  FROM credit CROSS JOIN film ON film.id = credit.film_id LEFT JOIN film_watched ON film_watched.film_id = film.id
  WHERE credit.person_id = ? AND credit.deleted_at IS NULL AND film.deleted_at IS NULL AND film.is_stub = 0
  ORDER BY film.year IS NULL, film.year DESC, film.sort_title, film.seq, credit.position`

const REVIEWS_OF_PERSON = 'FROM review CROSS JOIN film ON film.id = review.film_id WHERE review.author_id = @person AND review.deleted_at IS NULL AND film.deleted_at IS NULL'
const TAKES_OF_PERSON = 'FROM take CROSS JOIN film ON film.id = take.film_id WHERE take.author_id = @person AND take.deleted_at IS NULL AND film.deleted_at IS NULL'

export const TEXTS_SQL = `
  SELECT 'review' AS kind, review.id, review.body, review.body_format, review.created_at AS made_at, ${FILM} ${REVIEWS_OF_PERSON}
  UNION ALL SELECT 'take', take.id, take.body, 'plain', take.created_at, ${FILM} ${TAKES_OF_PERSON}
  ORDER BY 5 DESC, 2 DESC LIMIT ${TEXTS_SHOWN}`

const TEXT_COUNT_SQL = `SELECT (SELECT count(*) ${REVIEWS_OF_PERSON}) + (SELECT count(*) ${TAKES_OF_PERSON}) AS n`

/** Films that two people made, whatever each did on them. */
export const OFTEN_WITH_SQL = `
  WITH own AS (
    SELECT DISTINCT film.id FROM credit CROSS JOIN film ON film.id = credit.film_id
    WHERE credit.person_id = @person AND credit.deleted_at IS NULL AND film.deleted_at IS NULL AND film.is_stub = 0)
  SELECT person.id, person.name, count(DISTINCT credit.film_id) AS films
  FROM own CROSS JOIN credit ON credit.film_id = own.id CROSS JOIN person ON person.id = credit.person_id
  WHERE credit.deleted_at IS NULL AND credit.person_id <> @person AND person.deleted_at IS NULL
  GROUP BY person.id HAVING films > 1 ORDER BY films DESC, person.match_name LIMIT ${COLLEAGUES_SHOWN}`

/** The numbers of the newest reviews with these words, newest first. */
export const WITH_WORDS_SQL = 'SELECT rowid FROM review_search WHERE review_search MATCH ? ORDER BY rowid DESC LIMIT ?'

/** The numbers of the reviews of a person's films. */
export const ON_THEIR_FILMS_SQL = `
  SELECT review.seq FROM (SELECT DISTINCT film_id FROM credit WHERE person_id = ? AND deleted_at IS NULL) own CROSS JOIN review ON review.film_id = own.film_id`

/** Of reviews that name a person: the finished ones that are not their own. */
const NAMING = `
  FROM json_each(@seqs) named CROSS JOIN review ON review.seq = named.value CROSS JOIN film ON film.id = review.film_id
  WHERE review.is_draft = 0 AND review.deleted_at IS NULL AND review.author_id IS NOT @person AND film.deleted_at IS NULL`

export const NAMING_SQL = `
  SELECT ${FILM}, review.id, review.body, review.body_format, (SELECT name FROM person WHERE id = review.author_id) AS author
  ${NAMING} ORDER BY named.key LIMIT ${NAMING_SHOWN}`

export const NAMING_COUNT_SQL = `SELECT count(*) AS n ${NAMING}`

const CHOICE = `person.id, person.name,
    (SELECT count(DISTINCT film_id) FROM credit WHERE person_id = person.id AND deleted_at IS NULL) AS films,
    (SELECT count(*) FROM take WHERE author_id = person.id AND deleted_at IS NULL)
      + (SELECT count(*) FROM review WHERE author_id = person.id AND deleted_at IS NULL) AS texts`

/**
 * Ranked from the indexes alone, the bin included; those that are shown are counted exactly. Of a beginning that fits very
 * many, those that came into the library first.
 */
export const BEGINNING_SQL = `
  WITH found AS (SELECT rowid FROM person_search WHERE person_search MATCH ? LIMIT ${FITTING}),
    ranked AS (
      SELECT person.id FROM found CROSS JOIN person ON person.seq = found.rowid
      ORDER BY (SELECT count(*) FROM credit WHERE person_id = person.id) DESC,
        (SELECT count(*) FROM review WHERE author_id = person.id) + (SELECT count(*) FROM take WHERE author_id = person.id) DESC LIMIT ${OFFERED * 2})
  SELECT ${CHOICE} FROM ranked CROSS JOIN person ON person.id = ranked.id
  WHERE films + texts > 0 ORDER BY films DESC, texts DESC, person.match_name LIMIT ${OFFERED}`

/** Some people and how many credits they have, from the index alone; the next ones follow by their ids. */
export const CREDIT_COUNTS_SQL = `SELECT person_id AS id, count(*) AS credits FROM credit WHERE person_id > ? GROUP BY person_id LIMIT ${COUNTED_AT_ONCE}`

export const PEOPLE_SQL = `
  SELECT ${CHOICE} FROM json_each(?) AS most CROSS JOIN person ON person.id = most.value
  WHERE person.deleted_at IS NULL AND films > 0 ORDER BY films DESC, person.match_name LIMIT ${OFFERED}`

export const SAME_NAME_SQL = `
  SELECT ${CHOICE} FROM person WHERE person.match_name = ? AND person.deleted_at IS NULL AND person.id <> ? ORDER BY person.seq LIMIT ${OFFERED}`

const KNOWN_FOR_SQL = `
  SELECT film.title FROM credit CROSS JOIN film ON film.id = credit.film_id
  WHERE credit.person_id = ? AND credit.deleted_at IS NULL AND film.deleted_at IS NULL
  GROUP BY film.id ORDER BY max(lower(credit.job) = 'director') DESC, film.rating DESC, film.year DESC, film.seq LIMIT ${KNOWN_FOR}`

/** How a person is named, as phrases of FTS5; `last` is null where it is no name of its own. */
export interface Named {
  readonly whole: string
  readonly last: string | null
}

/** What a person's page reads; statements prepared once. */
export class PersonReading {
  readonly #credits: Statement<[string], CreditOfPerson>
  readonly #texts: Statement<[{ person: string }], TextOfPerson>
  readonly #textCount: Statement<[{ person: string }], { n: number }>
  readonly #oftenWith: Statement<[{ person: string }], Colleague>
  readonly #withWords: Statement<[string, number], number>
  readonly #onTheirFilms: Statement<[string], number>
  readonly #naming: Statement<[{ seqs: string; person: string }], NamingReview>
  readonly #namingCount: Statement<[{ seqs: string; person: string }], { n: number }>
  readonly #beginning: Statement<[string], Choice>
  readonly #latestCredit: Statement<[], { seq: number | null }>
  readonly #creditCounts: Statement<[string], { id: string; credits: number }>
  readonly #people: Statement<[string], Choice>
  readonly #sameName: Statement<[string, string], Choice>
  readonly #knownFor: Statement<[string], { title: string }>
  #most: { readonly latest: number; readonly ids: string } | null = null

  constructor(db: Database) {
    this.#credits = db.prepare(CREDITS_SQL)
    this.#texts = db.prepare(TEXTS_SQL)
    this.#textCount = db.prepare(TEXT_COUNT_SQL)
    this.#oftenWith = db.prepare(OFTEN_WITH_SQL)
    this.#withWords = db.prepare<[string, number], number>(WITH_WORDS_SQL).pluck()
    this.#onTheirFilms = db.prepare<[string], number>(ON_THEIR_FILMS_SQL).pluck()
    this.#naming = db.prepare(NAMING_SQL)
    this.#namingCount = db.prepare(NAMING_COUNT_SQL)
    this.#beginning = db.prepare(BEGINNING_SQL)
    this.#latestCredit = db.prepare('SELECT max(seq) AS seq FROM credit')
    this.#creditCounts = db.prepare(CREDIT_COUNTS_SQL)
    this.#people = db.prepare(PEOPLE_SQL)
    this.#sameName = db.prepare(SAME_NAME_SQL)
    this.#knownFor = db.prepare(KNOWN_FOR_SQL)
  }

  /** Every credit on a film of the library, the newest films first; a film once for each thing they did on it. */
  credits(person: string): CreditOfPerson[] {
    return this.#credits.all(person)
  }

  /** The reviews and takes they wrote, those that were collected last first. */
  texts(person: string): TextOfPerson[] {
    return this.#texts.all({ person })
  }

  textCount(person: string): number {
    return this.#textCount.get({ person })?.n ?? 0
  }

  /** Those they made two films or more with. */
  oftenWith(person: string): Colleague[] {
    return this.#oftenWith.all({ person })
  }

  /**
   * The finished reviews that name a person, the newest first, and how many there are: those with the whole name,
   * whatever the film, and those with the last name alone where the film is theirs. Counted up to about 1,000.
   */
  naming(person: string, { whole, last }: Named): { reviews: NamingReview[]; count: number } {
    const seqs = new Set(this.#withWords.all(whole, COUNTED))
    if (last !== null) {
      const theirs = new Set(this.#onTheirFilms.all(person))
      // Looked through in the index alone: a last name can be a common word.
      for (const seq of theirs.size === 0 ? [] : this.#withWords.all(last, LOOKED_THROUGH)) if (theirs.has(seq)) seqs.add(seq)
    }
    const named = { seqs: JSON.stringify([...seqs].toSorted((a, b) => b - a)), person }
    return { reviews: this.#naming.all(named), count: this.#namingCount.get(named)?.n ?? 0 }
  }

  /** People of whom something is here and whose name fits a full-text query, the most credited first. */
  beginning(match: string): Choice[] {
    return this.#beginning.all(match)
  }

  /** The people with the most films here. Counted a little at a time, and again only when credits were added. */
  async mostCredited(): Promise<Choice[]> {
    const latest = this.#latestCredit.get()?.seq ?? 0
    if (this.#most?.latest !== latest) this.#most = { latest, ids: JSON.stringify(await this.#countCredits()) }
    return this.#people.all(this.#most.ids)
  }

  async #countCredits(): Promise<string[]> {
    const most: { id: string; credits: number }[] = []
    for (let after = ''; ; ) {
      const some = this.#creditCounts.all(after)
      most.push(...some)
      most.splice(0, most.length, ...most.toSorted((a, b) => b.credits - a.credits).slice(0, OFFERED * 2))
      const last = some.at(-1)
      if (last === undefined || some.length < COUNTED_AT_ONCE) return most.map(({ id }) => id)
      after = last.id
      await breathe()
    }
  }

  /** Others of a name (as names are matched). */
  sameName(matchName: string, person: string): Choice[] {
    return this.#sameName.all(matchName, person)
  }

  /** Titles that tell people of one name apart: directed first, then the best rated. */
  knownFor(person: string): string[] {
    return this.#knownFor.all(person).map(({ title }) => title)
  }
}
