/** SQL of what hangs on a film, so that it goes to the bin with the film and comes back with it. */
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../changes/changeLog'

/** Tables whose rows name their film. */
const BY_FILM = ['review', 'take', 'viewing', 'film_note', 'list_entry', 'credit', 'film_title', 'film_release', 'film_certificate', 'film_trailer', 'film_term', 'film_outside_id', 'film_poster']

/** Hanging on the film itself or on a text of it; each kind by itself, so that the index is used. */
const BY_SUBJECT = [
  "(subject_kind = 'film' AND subject_id = @film)",
  ...['review', 'take', 'viewing'].map((kind) => `(subject_kind = '${kind}' AND subject_id IN (SELECT id FROM ${kind} WHERE film_id = @film))`)
].join(' OR ')

/** Each table with the condition for "belongs to this film". */
const OF_FILM: readonly (readonly [table: string, condition: string])[] = [
  ['mention', `(${BY_SUBJECT})`],
  ['tagging', `(${BY_SUBJECT})`],
  ...BY_FILM.map((table) => [table, 'film_id = @film'] as const)
]

export class Belongings {
  readonly #changes: ChangeLog
  readonly #removals: readonly { table: string; run: Statement<[{ film: string; at: string }], { id: string }> }[]
  readonly #returns: readonly { table: string; run: Statement<[{ film: string; at: string }], { id: string }> }[]
  readonly #held: Statement<[{ film: string }], { held: number }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#removals = OF_FILM.map(([table, condition]) => ({
      table,
      run: db.prepare(`UPDATE ${table} SET deleted_at = @at WHERE deleted_at IS NULL AND ${condition} RETURNING id`)
    }))
    // Not where something newer stands in a row's place: the same tag, the same number elsewhere.
    this.#returns = OF_FILM.map(([table, condition]) => ({
      table,
      run: db.prepare(`UPDATE OR IGNORE ${table} SET deleted_at = NULL WHERE deleted_at = @at AND ${condition} RETURNING id`)
    }))
    const holds = [
      ...BY_FILM.map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE film_id = @film AND deleted_at IS NULL)`),
      'EXISTS (SELECT 1 FROM mention WHERE film_id = @film AND deleted_at IS NULL)',
      "EXISTS (SELECT 1 FROM tagging WHERE subject_kind = 'film' AND subject_id = @film AND deleted_at IS NULL)",
      'EXISTS (SELECT 1 FROM film WHERE id = @film AND (is_seen = 1 OR is_liked = 1 OR rating IS NOT NULL OR synopsis IS NOT NULL OR private_note IS NOT NULL))'
    ]
    this.#held = db.prepare(`SELECT ${holds.join(' OR ')} AS held`)
  }

  /** Moves everything that hangs on the film to the bin. */
  remove(film: string, at: string): void {
    for (const { table, run } of this.#removals) {
      for (const { id } of run.all({ film, at })) this.#changes.record(table, { id, deleted_at: null }, { id, deleted_at: at })
    }
  }

  /** Brings back what went to the bin with the film at an instant, and answers which mentions were among it. */
  restore(film: string, at: string): string[] {
    return this.#returns.flatMap(({ table, run }) => {
      const ids = run.all({ film, at }).map(({ id }) => id)
      for (const id of ids) this.#changes.record(table, { id, deleted_at: at }, { id, deleted_at: null })
      return table === 'mention' ? ids : []
    })
  }

  /** True when nothing hangs on the film, nothing mentions it and I said nothing about it. */
  isBare(film: string): boolean {
    return this.#held.get({ film })?.held === 0
  }
}
