/** SQL of bringing credits and texts from one person to another. Every step is noted, so Undo takes all of it back. */
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../changes/changeLog'
import { SET_ASIDE } from '../changes/setAside'

/** What points to a person: the table, and the column that does. */
const BELONGINGS = { credit: 'person_id', take: 'author_id', review: 'author_id' } as const
export type Belonging = keyof typeof BELONGINGS

export interface Own {
  readonly table: Belonging
  readonly id: string
}

const TABLES: readonly Belonging[] = ['credit', 'take', 'review']

export class PersonMoves {
  readonly #changes: ChangeLog
  readonly #all: Record<Belonging, Statement<[string], { id: string }>>
  readonly #move: Record<Belonging, Statement<[{ id: string; from: string; to: string }]>>
  readonly #doubles: Statement<[string], { id: string }>
  readonly #setAside: Statement<[string]>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    const each = <T>(make: (table: Belonging) => T): Record<Belonging, T> => ({ credit: make('credit'), take: make('take'), review: make('review') })
    this.#all = each((table) => db.prepare(`SELECT id FROM ${table} WHERE ${BELONGINGS[table]} = ? ORDER BY seq`))
    this.#move = each((table) => db.prepare(`UPDATE ${table} SET ${BELONGINGS[table]} = @to WHERE id = @id AND ${BELONGINGS[table]} = @from`))
    // The same job on the same film in the same part, twice: the one that came first stays.
    this.#doubles = db.prepare(`
      SELECT id FROM (
        SELECT id, row_number() OVER (PARTITION BY film_id, lower(trim(job)), lower(coalesce(character, '')) ORDER BY position, seq) AS place
        FROM credit WHERE person_id = ? AND deleted_at IS NULL)
      WHERE place > 1`)
    this.#setAside = db.prepare(`UPDATE credit SET deleted_at = '${SET_ASIDE}' WHERE id = ?`)
  }

  /** Everything that points to a person, what is in the bin too. */
  of(person: string): Own[] {
    return TABLES.flatMap((table) => this.#all[table].all(person).map(({ id }) => ({ table, id })))
  }

  /** Makes a credit or text somebody else's. False when it was not the first one's. Call inside a write. */
  move({ table, id }: Own, from: string, to: string): boolean {
    if (this.#move[table].run({ id, from, to }).changes === 0) return false
    const column = BELONGINGS[table]
    this.#changes.record(table, { id, [column]: from }, { id, [column]: to })
    return true
  }

  /** Sets a person's double credits aside. Call inside a write. */
  foldDoubles(person: string): void {
    for (const { id } of this.#doubles.all(person)) {
      this.#setAside.run(id)
      this.#changes.record('credit', { id, deleted_at: null }, { id, deleted_at: SET_ASIDE })
    }
  }
}
