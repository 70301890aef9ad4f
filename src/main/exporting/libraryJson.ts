/**
 * The complete export: one JSON file that holds everything and can be imported again (docs/format-json.md).
 *
 * One row stands on one line, so that two exports can be compared and a cut one can be seen. Rows stand in the order
 * in which they came into the library (`seq`): restoring adds them in that order, so every list that breaks a tie by
 * it is the same on both sides, and so is the next export, byte for byte. By id would not keep the first.
 * No time of export stands in it, for the same reason.
 */
import type { Database } from 'better-sqlite3'
import type { ExportScope, NamedChoices } from '../../shared/models/transfer'
import type { Row } from '../changes/changeLog'
import { versionOf } from '../db/migrate'
import type { Work } from '../worker/work'
import { atOneMoment } from './oneMoment'
import { type Part, rowsOfPart } from './partRows'
import { FORMAT, FORMAT_VERSION, selected, type Table, tables } from './tables'
import type { TextSink, Written } from './written'

export type { TextSink } from './written'

/** Writes what was chosen: everything, or a part. */
export async function writeJson(db: Database, { scope, ...choices }: NamedChoices, sink: TextSink, work: Work): Promise<Written> {
  return scope.kind === 'everything' ? writeLibraryJson(db, sink, work) : writePartJson(db, { scope, ...choices }, sink, work)
}

/** Writes everything, from one moment of the library. */
export async function writeLibraryJson(db: Database, sink: TextSink, work: Work): Promise<Written> {
  return atOneMoment(db, () => writeTables(db, 'everything', (table) => everyRow(db, table), countRows(db), sink, work))
}

/** Writes some films, entries, a list or a review with what belongs to them. */
export async function writePartJson(db: Database, part: Part, sink: TextSink, work: Work): Promise<Written> {
  return atOneMoment(db, () => writeTables(db, part.scope.kind, (table) => rowsOfPart(db, part, table), null, sink, work))
}

async function writeTables(
  db: Database,
  scope: ExportScope['kind'],
  rows: (table: Table) => Iterable<Row>,
  total: number | null,
  sink: TextSink,
  work: Work
): Promise<Written> {
  const header = JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, schema: versionOf(db), scope })
  sink.write(`${header.slice(0, -1)},\n"tables":{`)
  const written = { films: 0, reviews: 0, leftOut: [] }
  let done = 0
  const bytesOf = db.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM blob WHERE sha256 = ?')
  for (const [index, table] of tables.entries()) {
    sink.write(`${index === 0 ? '' : ','}\n${JSON.stringify(table.name)}:[`)
    let isFirst = true
    for (const row of rows(table)) {
      sink.write(isFirst ? '\n' : ',\n')
      isFirst = false
      const sha256 = row['sha256']
      if (table.name === 'blob' && typeof sha256 === 'string') writeBlob(bytesOf.get(sha256)?.bytes ?? Buffer.alloc(0), sha256, sink)
      else sink.write(JSON.stringify(row))
      if (table.name === 'film' && row['is_stub'] === 0 && row['deleted_at'] === null) written.films += 1
      if (table.name === 'review' && row['is_draft'] === 0 && row['deleted_at'] === null) written.reviews += 1
      done += 1
      work.report(`Writing ${table.what}`, done, total)
      await work.breathe()
    }
    sink.write(isFirst ? ']' : '\n]')
  }
  sink.write('\n}}\n')
  return written
}

function everyRow(db: Database, table: Table): Iterable<Row> {
  const sql =
    table.name === 'blob' ? 'SELECT sha256 FROM blob ORDER BY sha256' : `SELECT ${selected(table)} FROM ${table.name} ORDER BY seq`
  return db.prepare<[], Row>(sql).iterate()
}

function countRows(db: Database): number {
  return tables.reduce((sum, { name }) => sum + (db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${name}`).get()?.n ?? 0), 0)
}

/** Bytes whose number divides by three, so that the Base64 of the pieces is the Base64 of the whole. */
const PIECE = 192 * 1024

function writeBlob(bytes: Buffer, sha256: string, sink: TextSink): void {
  sink.write(`{"sha256":"${sha256}","bytes":"`)
  for (let at = 0; at < bytes.length; at += PIECE) sink.write(bytes.toString('base64', at, Math.min(at + PIECE, bytes.length)))
  sink.write('"}')
}
