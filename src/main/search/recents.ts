/** What was looked at lately. Kept with the library but as this computer's own note: no export has it, and no Undo. */
import type { Database, Statement } from 'better-sqlite3'
import { z } from 'zod'
import { Id } from '../../shared/models/ids'
import type { Recent } from '../../shared/models/search'
import { FILM, type FilmColumns, filmOf } from './statements'

const NOTE = 'recent'
const MOST = 12

const Visit = z.object({ kind: z.enum(['film', 'person', 'list']), id: Id })
export type Visit = z.infer<typeof Visit>
const Visits = z.array(Visit)

type Named = { id: string; name: string }

export class Recents {
  readonly #read: Statement<[string], { value: string }>
  readonly #write: Statement<[string, string]>
  readonly #film: Statement<[string], FilmColumns>
  readonly #named: Record<'person' | 'list', Statement<[string], Named>>

  constructor(db: Database) {
    this.#read = db.prepare('SELECT value FROM local_note WHERE key = ?')
    this.#write = db.prepare('INSERT INTO local_note (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    this.#film = db.prepare(`SELECT ${FILM} FROM film WHERE id = ? AND deleted_at IS NULL`)
    this.#named = {
      person: db.prepare('SELECT id, name FROM person WHERE id = ? AND deleted_at IS NULL'),
      list: db.prepare('SELECT id, name FROM list WHERE id = ? AND deleted_at IS NULL')
    }
  }

  /** The latest first; what is in the bin is left out until it comes back. */
  all(): Recent[] {
    return this.#visits().flatMap(({ kind, id }): Recent[] => {
      if (kind === 'film') {
        const row = this.#film.get(id)
        return row ? [{ kind, film: filmOf(row) }] : []
      }
      const row = this.#named[kind].get(id)
      return row ? [{ kind, ...row }] : []
    })
  }

  /** True when this is what was looked at last, so that there is nothing to write. */
  isLatest({ kind, id }: Visit): boolean {
    const latest = this.#visits()[0]
    return latest?.kind === kind && latest.id === id
  }

  /** Puts it first. Call inside a write. */
  note(visit: Visit): void {
    const others = this.#visits().filter(({ kind, id }) => kind !== visit.kind || id !== visit.id)
    this.#write.run(NOTE, JSON.stringify([visit, ...others].slice(0, MOST)))
  }

  #visits(): Visit[] {
    const note = this.#read.get(NOTE)
    if (!note) return []
    try {
      return Visits.parse(JSON.parse(note.value))
    } catch {
      // Only a convenience: what cannot be read is begun anew.
      return []
    }
  }
}
