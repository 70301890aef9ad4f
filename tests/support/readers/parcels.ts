/** What was given to be imported, in memory, and what a reader makes of it. */
import type { ImportFile, ImportOptions } from '../../../src/shared/models/importing'
import { ImportOptions as ImportOptionsSchema } from '../../../src/shared/models/importing'
import type { Brought, LeftOut, Reader, Sink } from '../../../src/main/importing/brought'
import type { Parcel, ParcelFile } from '../../../src/main/importing/parcel/parcel'
import { StoppableWork } from '../../../src/main/worker/work'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A parcel of these files; bytes come in pieces of an odd size, so that letters are cut in two. */
export function aParcel(files: Files, name = 'given'): Parcel {
  return {
    name,
    files: Object.entries(files).map(([path, content]) => aParcelFile(path, typeof content === 'string' ? Buffer.from(content) : content)),
    refused: [],
    given: [name],
    close: () => undefined
  }
}

function aParcelFile(path: string, bytes: Uint8Array, piece = 997): ParcelFile {
  return {
    path,
    size: bytes.length,
    bytes: async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
    },
    head: async (count) => bytes.subarray(0, count)
  }
}

export interface Collected {
  readonly records: Brought[]
  readonly leftOut: LeftOut[]
  readonly files: ImportFile[]
  readonly offers: Record<'deleted' | 'orphaned' | 'tv' | 'ratings', number>
  readonly doubts: { file: string; example: string }[]
}

export async function readParcel(reader: Reader, parcel: Parcel, options: Partial<ImportOptions> = {}): Promise<Collected> {
  const collected: Collected = { records: [], leftOut: [], files: [], offers: { deleted: 0, orphaned: 0, tv: 0, ratings: 0 }, doubts: [] }
  const sink: Sink = {
    add: (record) => void collected.records.push(record),
    leaveOut: (row) => void collected.leftOut.push(row),
    file: (file) => void collected.files.push(file),
    offer: (what, rows) => void (collected.offers[what] += rows),
    doubtDate: (file, example) => void collected.doubts.push({ file, example })
  }
  await reader.read(parcel, sink, ImportOptionsSchema.parse(options), new StoppableWork())
  return collected
}

export async function readFiles(reader: Reader, files: Files, options: Partial<ImportOptions> = {}): Promise<Collected> {
  return readParcel(reader, aParcel(files), options)
}

/** The records of one kind. */
export function ofKind<K extends Brought['kind']>(collected: Collected, kind: K): Extract<Brought, { kind: K }>[] {
  return collected.records.filter((record): record is Extract<Brought, { kind: K }> => record.kind === kind)
}

/** "Stalker (1979)" of each record. */
export function titles(records: readonly Brought[]): string[] {
  return records.flatMap((record) => ('film' in record ? [record.film.year === null ? record.film.title : `${record.film.title} (${record.film.year})`] : []))
}

/** Rows of cells as strict CSV. */
export function csv(rows: readonly (readonly string[])[], end = '\n'): string {
  return rows.map((row) => row.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',') + end).join('')
}
