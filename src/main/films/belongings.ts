/** SQL of what hangs on a film, so that it goes to the bin with the film and comes back with it. */
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../changes/changeLog'

/** The texts of a film: what tags and mentions can hang on. */
const TEXTS = `
  SELECT 'review' AS kind, id FROM review WHERE film_id = @film
  UNION ALL SELECT 'take', id FROM take WHERE film_id = @film
  UNION ALL SELECT 'viewing', id FROM viewing WHERE film_id = @film
  UNION ALL SELECT 'film', @film`

/** Each table with the condition for "belongs to this film". Mentions and tags come first: they look at the texts. */
const OF_FILM: readonly [table: string, condition: string][] = [
  ['mention', `(subject_kind, subject_id) IN (${TEXTS})`],
  ['tagging', `(subject_kind, subject_id) IN (${TEXTS})`],
  ...['review', 'take', 'viewing', 'list_entry', 'credit', 'film_title', 'film_release', 'film_certificate', 'film_trailer', 'film_term', 'film_outside_id', 'film_poster']
    .map((table): [string, string] => [table, 'film_id = @film'])
]

/** What makes a stub more than a stub. */
const HOLDING = ['review', 'take', 'viewing', 'list_entry', 'credit', 'film_title', 'film_release', 'film_certificate', 'film_trailer', 'film_term', 'film_outside_id', 'film_poster']

export class Belongings {
  readonly #changes: ChangeLog
  readonly #removals: readonly { table: string; run: Statement<[{ film: string; at: string }], { id: string }> }[]
  readonly #held: Statement<[{ film: string }], { held: number }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#removals = OF_FILM.map(([table, condition]) => ({
      table,
      run: db.prepare(`UPDATE ${table} SET deleted_at = @at WHERE deleted_at IS NULL AND ${condition} RETURNING id`)
    }))
    const holds = [
      ...HOLDING.map((table) => `EXISTS (SELECT 1 FROM ${table} WHERE film_id = @film AND deleted_at IS NULL)`),
      "EXISTS (SELECT 1 FROM mention WHERE film_id = @film AND deleted_at IS NULL)",
      "EXISTS (SELECT 1 FROM tagging WHERE subject_kind = 'film' AND subject_id = @film AND deleted_at IS NULL)",
      `EXISTS (SELECT 1 FROM film WHERE id = @film AND (is_seen = 1 OR is_liked = 1 OR rating IS NOT NULL OR synopsis IS NOT NULL OR private_note IS NOT NULL))`
    ]
    this.#held = db.prepare(`SELECT ${holds.join(' OR ')} AS held`)
  }

  /** Moves everything that hangs on the film to the bin. */
  remove(film: string, at: string): void {
    for (const { table, run } of this.#removals) {
      for (const { id } of run.all({ film, at })) this.#changes.record(table, { id, deleted_at: null }, { id, deleted_at: at })
    }
  }

  /** True when nothing hangs on the film, nothing mentions it and I said nothing about it. */
  isBare(film: string): boolean {
    return this.#held.get({ film })?.held === 0
  }
}
