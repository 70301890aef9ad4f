import type { Database } from 'better-sqlite3'

/** Reads in one transaction: what is written meanwhile belongs to the next export. Inside such a moment it is the same one. */
export async function atOneMoment<T>(db: Database, read: () => Promise<T>): Promise<T> {
  if (db.inTransaction) return read()
  db.exec('BEGIN')
  try {
    return await read()
  } finally {
    db.exec('COMMIT')
  }
}
