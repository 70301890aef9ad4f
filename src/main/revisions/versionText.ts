/** The whole text of a version in SQL, wherever rows of `revision` are read: by its repository and by exports. */
import type { Database } from 'better-sqlite3'
import { versionText } from './packing'

const base = (column: string): string => `(SELECT base.${column} FROM revision AS base WHERE base.seq = revision.base_seq)`

/** For a SELECT from `revision`, which must bear that name there. */
export const VERSION_TEXT = `version_text(revision.body, revision.packed, ${base('body')}, ${base('packed')})`

/** Lets a connection read packed versions. */
export function teachVersionText(db: Database): void {
  db.function('version_text', { deterministic: true }, (body: string | null, packing: Buffer | null, baseBody: string | null, basePacking: Buffer | null) =>
    body === null ? null : versionText(body, packing, baseBody, basePacking)
  )
}
