import type { Database } from 'better-sqlite3'

/** Reads in one transaction: what is written meanwhile belongs to the next export. */
export async function atOneMoment<T>(db: Database, read: () => Promise<T>): Promise<T> {
  db.exec('BEGIN')
  try {
    return await read()
  } finally {
    db.exec('COMMIT')
  }
}
