/** SQL of where the cursor stands in an entry that is being written: this computer's own note, in no export and in no undo. */
import type { Database, Statement } from 'better-sqlite3'
import { Cursor } from '../../shared/models/entry'

export class CursorNotes {
  readonly #read: Statement<[string], { value: string }>
  readonly #write: Statement<[string, string], unknown>
  readonly #forget: Statement<[string], unknown>

  constructor(db: Database) {
    this.#read = db.prepare('SELECT value FROM local_note WHERE key = ?')
    this.#write = db.prepare('INSERT INTO local_note (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value')
    this.#forget = db.prepare('DELETE FROM local_note WHERE key = ?')
  }

  /** Where the cursor was in a text of that length; null where nobody wrote yet. */
  of(entry: string, length: number): Cursor | null {
    const value = this.#read.get(keyOf(entry))?.value
    const found = value === undefined ? null : read(value)
    return found && { anchor: Math.min(found.anchor, length), head: Math.min(found.head, length) }
  }

  /** Call inside a transaction: with the words, or alone. */
  save(entry: string, { anchor, head }: Cursor): void {
    this.#write.run(keyOf(entry), JSON.stringify({ anchor, head }))
  }

  forget(entry: string): void {
    this.#forget.run(keyOf(entry))
  }
}

function keyOf(entry: string): string {
  return `cursor:${entry}`
}

function read(value: string): Cursor | null {
  try {
    return Cursor.parse(JSON.parse(value))
  } catch {
    return null
  }
}
