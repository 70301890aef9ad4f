import type { Database } from 'better-sqlite3'
import { countWords } from '../../shared/text/words'
import { Problem } from '../problem'

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true })

/** One step of the schema: plain SQL without BEGIN or COMMIT, never edited once released. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** Every migration, in order. Throws when a number is missing or used twice. */
export const migrations: readonly Migration[] = inOrder(
  Object.entries(files).map(([path, sql]) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    return { version: Number.parseInt(name, 10), name, sql }
  })
)

/** The schema version this Matinee writes. */
export const schemaVersion = migrations.length

export function inOrder(steps: Migration[]): Migration[] {
  const sorted = steps.toSorted((a, b) => a.version - b.version)
  sorted.forEach((step, index) => {
    if (step.version !== index + 1) throw new Error(`Migration ${step.name} is not number ${index + 1}.`)
  })
  return sorted
}

/** The schema version of an open file (its `user_version`). */
export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Refuses a library that a newer Matinee made, before anything in it is touched. */
export function refuseNewer(db: Database, steps: readonly Migration[] = migrations): void {
  if (versionOf(db) > steps.length) {
    throw new Problem(
      'newer',
      'This library was made by a newer Matinee, so it was left as it is. Update Matinee to open it.'
    )
  }
}

/**
 * Brings a library to the newest schema. Each step and its number go into one transaction, so a crash leaves the
 * library at a whole version. Refuses a library that a newer Matinee made.
 */
export function migrate(db: Database, steps: readonly Migration[] = migrations): void {
  refuseNewer(db, steps)
  // For steps that fill a column as the repositories do.
  db.function('word_count', { deterministic: true }, (text) => countWords(String(text)))
  for (const step of steps.slice(versionOf(db))) {
    db.transaction(() => {
      db.exec(step.sql)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
}
