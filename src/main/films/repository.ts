/** SQL of films: titles, years, facts and my standing verdict. A stub is a film known only because something mentioned it. */
import type { Database, Statement } from 'better-sqlite3'
import type { FilmRef, FilmSummary } from '../../shared/models/film'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { newId } from '../ids'
import { Problem } from '../problem'
import { fold, foldForMatching } from '../text/fold'
import { sortTitle } from '../text/sortTitle'
import { Belongings } from './belongings'
import { FilmFacts, type FilmTitleRow } from './facts'
import { wordsQuery } from './filmSql'
import { chooseByYear } from './matching'
import { FilmMoves } from './moving'

/** A row of `film`, column by column; see 0001_journal.sql for what each holds. */
export type FilmRow = {
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
  sort_title: string
  match_title: string
  match_original: string | null
  folded: string
  source_id: string | null
  batch_id: string | null
  created_at: string
  updated_at: string
  deleted_at: string | null
  poster_id: string | null
  distributor: string | null
}

const COLUMNS = `id, title, original_title, year, synopsis, runtime_minutes, is_stub, is_seen, seen_on, rating, is_liked, private_note,
  sort_title, match_title, match_original, folded, source_id, batch_id, created_at, updated_at, deleted_at, poster_id, distributor`

/** The columns a wall of films needs. */
const SUMMARY = 'film.id, film.title, film.year, film.is_stub, film.is_seen, film.rating, film.is_liked, film.poster_id'
type SummaryRow = Pick<FilmRow, 'id' | 'title' | 'year' | 'is_stub' | 'is_seen' | 'rating' | 'is_liked' | 'poster_id'>

/** The SQL of what a test wants to see the plan of. */
// Without the hint the planner takes the index on is_stub and sorts 20,000 rows.
export const LIST_SQL = `SELECT ${SUMMARY} FROM film INDEXED BY film_by_sort WHERE deleted_at IS NULL AND is_stub = 0 ORDER BY sort_title, year, seq`
export const FIND_BY_TITLE_SQL = `SELECT ${COLUMNS} FROM film WHERE match_title = ? AND deleted_at IS NULL ORDER BY seq`
export const FIND_BY_OTHER_TITLE_SQL = `
  SELECT ${COLUMNS} FROM film WHERE seq IN (
    SELECT seq FROM film WHERE match_original = @title AND deleted_at IS NULL
    UNION SELECT film.seq FROM film_title JOIN film ON film.id = film_title.film_id
      WHERE film_title.match_title = @title AND film_title.deleted_at IS NULL AND film.deleted_at IS NULL)
  ORDER BY seq`

export class FilmRepository {
  readonly facts: FilmFacts
  readonly moves: FilmMoves
  readonly #changes: ChangeLog
  readonly #belongings: Belongings
  readonly #find: Statement<[string], FilmRow>
  readonly #save: Statement<[FilmRow], FilmRow>
  readonly #insert: Statement<[FilmRow]>
  readonly #list: Statement<[], SummaryRow>
  readonly #listByWords: Statement<[string], SummaryRow>
  readonly #listBySigns: Statement<[string], SummaryRow>
  readonly #containing: Statement<[string], FilmRow>
  readonly #byTitle: Statement<[string], FilmRow>
  readonly #byOtherTitle: Statement<[{ title: string }], FilmRow>
  readonly #byOutsideId: Statement<[string, string], { film_id: string }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.facts = new FilmFacts(db, changes)
    this.moves = new FilmMoves(db, changes)
    this.#belongings = new Belongings(db, changes)
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM film WHERE id = ?`)
    const insert = `
      INSERT INTO film (${COLUMNS})
      VALUES (@id, @title, @original_title, @year, @synopsis, @runtime_minutes, @is_stub, @is_seen, @seen_on, @rating, @is_liked, @private_note,
        @sort_title, @match_title, @match_original, @folded, @source_id, @batch_id, @created_at, @updated_at, @deleted_at, @poster_id, @distributor)`
    this.#insert = db.prepare(insert)
    this.#save = db.prepare(`${insert}
      ON CONFLICT (id) DO UPDATE SET
        title = excluded.title, original_title = excluded.original_title, year = excluded.year, synopsis = excluded.synopsis,
        runtime_minutes = excluded.runtime_minutes, is_stub = excluded.is_stub, is_seen = excluded.is_seen, seen_on = excluded.seen_on,
        rating = excluded.rating, is_liked = excluded.is_liked, private_note = excluded.private_note, sort_title = excluded.sort_title,
        match_title = excluded.match_title, match_original = excluded.match_original, folded = excluded.folded, source_id = excluded.source_id,
        updated_at = excluded.updated_at, deleted_at = excluded.deleted_at, poster_id = excluded.poster_id,
        distributor = excluded.distributor
      RETURNING ${COLUMNS}`)
    this.#list = db.prepare(LIST_SQL)
    this.#listByWords = db.prepare(`
      SELECT ${SUMMARY} FROM film_search JOIN film ON film.seq = film_search.rowid
      WHERE film_search MATCH ? AND film.deleted_at IS NULL AND film.is_stub = 0 ORDER BY film.sort_title, film.year, film.seq`)
    this.#listBySigns = db.prepare(`
      SELECT ${SUMMARY} FROM film WHERE deleted_at IS NULL AND is_stub = 0 AND instr(title, ?) > 0 ORDER BY sort_title, year, seq`)
    this.#containing = db.prepare(`
      SELECT ${COLUMNS} FROM film WHERE seq IN (SELECT rowid FROM film_search WHERE film_search MATCH ?) AND deleted_at IS NULL ORDER BY sort_title, year, seq`)
    this.#byTitle = db.prepare(FIND_BY_TITLE_SQL)
    this.#byOtherTitle = db.prepare(FIND_BY_OTHER_TITLE_SQL)
    this.#byOutsideId = db.prepare('SELECT film_id FROM film_outside_id WHERE authority = ? AND value = ? AND deleted_at IS NULL')
  }

  /** A film of which only title and year are known, not yet saved. */
  blank(title: string, year: number | null): FilmRow {
    const at = now()
    return {
      id: newId(),
      title,
      original_title: null,
      year,
      synopsis: null,
      runtime_minutes: null,
      is_stub: 0,
      is_seen: 0,
      seen_on: null,
      rating: null,
      is_liked: 0,
      private_note: null,
      sort_title: '',
      match_title: '',
      match_original: null,
      folded: '',
      source_id: null,
      batch_id: null,
      created_at: at,
      updated_at: at,
      deleted_at: null,
      poster_id: null,
      distributor: null
    }
  }

  /** The film, also from the bin; null when there never was one. */
  find(id: string): FilmRow | null {
    return this.#find.get(id) ?? null
  }

  /** The film, not from the bin. */
  get(id: string): FilmRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That film is no longer in your library.')
    return row
  }

  /** Inserts or updates the row, notes the change, and answers with the row as stored. Sorting, matching and search columns are derived here. */
  save(row: FilmRow): FilmRow {
    const before = this.find(row.id)
    const after = this.#save.get(derived(row, this.facts.titles.ofFilm(row.id).map(({ title }) => title)))
    if (!after) throw new Error('A film was not written.')
    this.#changes.record('film', before, after)
    return after
  }

  /** Inserts one of very many new films. `titles`: its alternative titles, which are added by themselves. */
  insertNew(row: FilmRow, titles: readonly string[]): void {
    this.#insert.run(derived(row, titles))
    this.#changes.recordNew('film', [row.id])
  }

  /** Adds an alternative title, by which the film is then found and matched too. */
  addTitle(film: string, title: string, rest: Partial<Pick<FilmTitleRow, 'country' | 'country_code' | 'language' | 'batch_id'>> = {}): FilmTitleRow {
    const position = this.facts.titles.ofFilm(film).length
    const row = this.facts.titles.save({
      id: newId(), film_id: film, title, country: null, country_code: null, language: null, match_title: foldForMatching(title), position, kind: null, batch_id: null, deleted_at: null, ...rest
    })
    this.save(this.get(film))
    return row
  }

  /** Moves the film to the bin with everything that hangs on it: facts, takes, reviews, viewings and what hangs on those. */
  remove(id: string): FilmRow {
    const film = this.get(id)
    const at = now()
    this.#belongings.remove(id, at)
    return this.save({ ...film, deleted_at: at })
  }

  /** Takes the film out of the bin with everything that went there with it. Answers which mentions came back too. */
  restore(id: string): { film: FilmRow; mentions: string[] } {
    const film = this.find(id)
    if (!film || film.deleted_at === null) throw new Problem('not-found', 'That film is no longer in the bin.')
    const mentions = this.#belongings.restore(id, film.deleted_at)
    return { film: this.save({ ...film, deleted_at: null }), mentions }
  }

  /** True when nothing hangs on the film and nothing mentions it: a stub that is this is gone for good. */
  isBare(id: string): boolean {
    return this.#belongings.isBare(id)
  }

  /**
   * The film that bears this title, or null when there is none or it would be a guess (see matching.ts for the years).
   * A film of that very title goes before one that has it as its original or alternative title. "Piano" and
   * "The Piano" are two titles.
   */
  findByTitle(title: string, year: number | null): FilmRow | null {
    const key = foldForMatching(title)
    const bearers = this.#byTitle.all(key)
    const found = chooseByYear(bearers, year)
    if (found) return found
    if (bearers.some((film) => year === null || film.year === year)) return null
    return chooseByYear(this.#byOtherTitle.all({ title: key }), year)
  }

  /**
   * Every film and stub of exactly this title, of one year unless `year` is null: those whose own title it is, and only
   * when there is none, those that have it as original or alternative title. Oldest in the library first.
   */
  titled(title: string, year: number | null): FilmRow[] {
    const key = foldForMatching(title)
    const ofYear = (film: FilmRow): boolean => year === null || film.year === year
    const own = this.#byTitle.all(key).filter(ofYear)
    return own.length > 0 ? own : this.#byOtherTitle.all({ title: key }).filter(ofYear)
  }

  /** The film that has this number elsewhere, or null. */
  withOutsideId(authority: string, value: string): FilmRow | null {
    const found = this.#byOutsideId.get(authority, value)
    return found ? this.find(found.film_id) : null
  }

  /** Films and stubs with a title in which each word of the text begins a word. */
  containing(text: string): FilmRow[] {
    const query = wordsQuery(text)
    return query === null ? [] : this.#containing.all(query)
  }

  /** The films of the wall, as they sort: each word of the filter begins a word of a title. Not stubs, not the bin. */
  list(filter: string): FilmSummary[] {
    const query = wordsQuery(filter)
    if (query !== null) return this.#listByWords.all(query).map(filmSummary)
    const signs = filter.trim()
    return (signs === '' ? this.#list.all() : this.#listBySigns.all(signs)).map(filmSummary)
  }
}

/** The row with its columns for sorting, matching and search. */
function derived(row: FilmRow, otherTitles: readonly string[]): FilmRow {
  const titles = [row.title, row.original_title, ...otherTitles].filter((title) => title !== null)
  return {
    ...row,
    sort_title: sortTitle(row.title),
    match_title: foldForMatching(row.title),
    match_original: row.original_title === null ? null : foldForMatching(row.original_title),
    // The year too: people look for "Suspiria 1977".
    folded: [...titles.map(fold), ...(row.year === null ? [] : [String(row.year)])].join('\n')
  }
}

/** "Interview (2007)", or the title alone. */
export function nameOf(film: { title: string; year: number | null }): string {
  return film.year === null ? film.title : `${film.title} (${film.year})`
}

export function filmRef(row: Pick<FilmRow, 'id' | 'title' | 'year' | 'is_stub'>): FilmRef {
  return { id: row.id, title: row.title, year: row.year, isStub: row.is_stub === 1 }
}

export function filmSummary(row: SummaryRow): FilmSummary {
  return { ...filmRef(row), isSeen: row.is_seen === 1, rating: row.rating, isLiked: row.is_liked === 1, poster: row.poster_id }
}
