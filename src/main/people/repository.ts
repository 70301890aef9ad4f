/** SQL of people and of their credits. */
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { newId } from '../ids'
import { Problem } from '../problem'
import { fold, foldForMatching } from '../text/fold'
import { PersonMoves } from './moving'
import { PersonReading } from './reading'

/** A row of `person`: a name that credits or authorship point to. */
export type PersonRow = {
  id: string
  name: string
  match_name: string
  folded: string
  batch_id: string | null
  created_at: string
  deleted_at: string | null
}

/** A row of `credit`. */
export type CreditRow = {
  id: string
  film_id: string
  person_id: string
  job: string
  character: string | null
  position: number
  batch_id: string | null
  deleted_at: string | null
}

const PERSON = 'id, name, match_name, folded, batch_id, created_at, deleted_at'
const CREDIT = 'id, film_id, person_id, job, character, position, batch_id, deleted_at'

export class PersonRepository {
  readonly moves: PersonMoves
  readonly reading: PersonReading
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], PersonRow>
  readonly #save: Statement<[PersonRow], PersonRow>
  readonly #byName: Statement<[string], PersonRow>
  readonly #bare: Statement<[{ person: string }], { bare: number }>
  readonly #findCredit: Statement<[string], CreditRow>
  readonly #saveCredit: Statement<[CreditRow], CreditRow>
  readonly #creditsOfFilm: Statement<[string], CreditRow & { name: string }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.moves = new PersonMoves(db, changes)
    this.reading = new PersonReading(db)
    this.#find = db.prepare(`SELECT ${PERSON} FROM person WHERE id = ?`)
    this.#save = db.prepare(`
      INSERT INTO person (${PERSON}) VALUES (@id, @name, @match_name, @folded, @batch_id, @created_at, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, match_name = excluded.match_name, folded = excluded.folded, deleted_at = excluded.deleted_at
      RETURNING ${PERSON}`)
    this.#byName = db.prepare(`SELECT ${PERSON} FROM person WHERE match_name = ? AND deleted_at IS NULL ORDER BY seq LIMIT 1`)
    this.#bare = db.prepare(`
      SELECT NOT EXISTS (SELECT 1 FROM credit WHERE person_id = @person AND deleted_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM review WHERE author_id = @person AND deleted_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM take WHERE author_id = @person AND deleted_at IS NULL) AS bare`)
    this.#findCredit = db.prepare(`SELECT ${CREDIT} FROM credit WHERE id = ?`)
    this.#saveCredit = db.prepare(`
      INSERT INTO credit (${CREDIT}) VALUES (@id, @film_id, @person_id, @job, @character, @position, @batch_id, @deleted_at)
      ON CONFLICT (id) DO UPDATE SET film_id = excluded.film_id, person_id = excluded.person_id, job = excluded.job, character = excluded.character,
        position = excluded.position, deleted_at = excluded.deleted_at
      RETURNING ${CREDIT}`)
    this.#creditsOfFilm = db.prepare(`
      SELECT ${CREDIT.split(', ').map((column) => `credit.${column}`).join(', ')}, person.name FROM credit JOIN person ON person.id = credit.person_id
      WHERE credit.film_id = ? AND credit.deleted_at IS NULL ORDER BY credit.position, credit.seq`)
  }

  /** The person, also from the bin; null when there never was one. */
  find(id: string): PersonRow | null {
    return this.#find.get(id) ?? null
  }

  get(id: string): PersonRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That person is no longer in your library.')
    return row
  }

  /** Inserts or updates the row, notes the change, and answers with the row as stored. Matching and search columns are derived here. */
  save(row: PersonRow): PersonRow {
    const before = this.find(row.id)
    const after = this.#save.get({ ...row, match_name: foldForMatching(row.name), folded: fold(row.name) })
    if (!after) throw new Error('A person was not written.')
    this.#changes.record('person', before, after)
    return after
  }

  /** The person of this name, however it is capitalised or accented; the first of several. */
  findByName(name: string): PersonRow | null {
    return this.#byName.get(foldForMatching(name)) ?? null
  }

  /** The person of this name, made when the library knows none. */
  findOrAdd(name: string, { batch }: { batch: string | null }): PersonRow {
    return this.findByName(name) ?? this.save({ id: newId(), name, match_name: '', folded: '', batch_id: batch, created_at: now(), deleted_at: null })
  }

  /** True when the person is credited nowhere and wrote nothing. */
  isBare(id: string): boolean {
    return this.#bare.get({ person: id })?.bare === 1
  }

  /** Inserts or updates a credit as given and notes the change. */
  saveCredit(row: CreditRow): CreditRow {
    const before = this.#findCredit.get(row.id) ?? null
    const after = this.#saveCredit.get(row)
    if (!after) throw new Error('A credit was not written.')
    this.#changes.record('credit', before, after)
    return after
  }

  /** Who made the film, in the order of its credits. */
  creditsOfFilm(film: string): (CreditRow & { name: string })[] {
    return this.#creditsOfFilm.all(film)
  }
}
