/** SQL of sources: the bytes of every paste and file, exactly as they came. */
import { createHash } from 'node:crypto'
import type { Database, Statement } from 'better-sqlite3'
import type { ChangeLog } from '../changes/changeLog'
import { now } from '../clock'
import { newId } from '../ids'
import { Problem } from '../problem'

/** A row of `source`; the bytes are in `blob`, named by their SHA-256. */
export type SourceRow = {
  id: string
  kind: 'paste' | 'file'
  name: string | null
  media_type: string
  encoding: string
  sha256: string
  received_at: string
  batch_id: string | null
  deleted_at: string | null
}

export interface NewSource {
  kind: SourceRow['kind']
  name: string | null
  mediaType: string
  encoding: string
  bytes: Uint8Array
  batch: string | null
}

const COLUMNS = 'id, kind, name, media_type, encoding, sha256, received_at, batch_id, deleted_at'

export class SourceRepository {
  readonly #changes: ChangeLog
  readonly #find: Statement<[string], SourceRow>
  readonly #keepBytes: Statement<[string, Uint8Array]>
  readonly #add: Statement<[SourceRow], SourceRow>
  readonly #withBytes: Statement<[string], SourceRow>
  readonly #bytes: Statement<[string], { bytes: Buffer }>

  constructor(db: Database, changes: ChangeLog) {
    this.#changes = changes
    this.#find = db.prepare(`SELECT ${COLUMNS} FROM source WHERE id = ?`)
    this.#keepBytes = db.prepare('INSERT INTO blob (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING')
    this.#add = db.prepare(`
      INSERT INTO source (${COLUMNS}) VALUES (@id, @kind, @name, @media_type, @encoding, @sha256, @received_at, @batch_id, @deleted_at)
      RETURNING ${COLUMNS}`)
    this.#withBytes = db.prepare(`SELECT ${COLUMNS} FROM source WHERE sha256 = ? AND kind = 'file' AND deleted_at IS NULL ORDER BY seq LIMIT 1`)
    this.#bytes = db.prepare('SELECT blob.bytes FROM source JOIN blob ON blob.sha256 = source.sha256 WHERE source.id = ?')
  }

  find(id: string): SourceRow | null {
    return this.#find.get(id) ?? null
  }

  get(id: string): SourceRow {
    const row = this.find(id)
    if (!row || row.deleted_at !== null) throw new Problem('not-found', 'That source is no longer in your library.')
    return row
  }

  /** The file with these very bytes, by their SHA-256; null when none is kept. */
  withBytes(sha256: string): SourceRow | null {
    return this.#withBytes.get(sha256) ?? null
  }

  /** Keeps bytes as they came. The same bytes are stored once, however often they come. */
  add(source: NewSource): SourceRow {
    const sha256 = createHash('sha256').update(source.bytes).digest('hex')
    this.#keepBytes.run(sha256, source.bytes)
    const row = this.#add.get({
      id: newId(),
      kind: source.kind,
      name: source.name,
      media_type: source.mediaType,
      encoding: source.encoding,
      sha256,
      received_at: now(),
      batch_id: source.batch,
      deleted_at: null
    })
    if (!row) throw new Error('A source was not written.')
    this.#changes.record('source', null, row)
    return row
  }

  /** The bytes of a source, as they came. */
  bytes(id: string): Uint8Array {
    const found = this.#bytes.get(id)
    if (!found) throw new Problem('not-found', 'That source is no longer in your library.')
    return found.bytes
  }
}
