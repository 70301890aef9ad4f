/** Reads made-up tables by the reader for any CSV. */
import iconv from 'iconv-lite'
import type { Brought, LeftOut } from '../../../src/main/importing/brought'
import { mappedReader } from '../../../src/main/importing/formats/mapped/reader'
import { StoppableWork } from '../../../src/main/worker/work'
import { type ImportFile, ImportOptions } from '../../../src/shared/models/importing'
import { aParcel } from './parcels'

export interface ReadMapped {
  readonly records: Brought[]
  readonly leftOut: LeftOut[]
  readonly files: ImportFile[]
  readonly doubts: { file: string; example: string }[]
  readonly offers: Record<string, number>
}

export function bytesOf(text: string, encoding: string): Uint8Array {
  return iconv.encode(text, encoding)
}

export function recognisesMapped(files: Parameters<typeof aParcel>[0]): Promise<boolean> {
  return mappedReader.recognises(aParcel(files))
}

export async function readMapped(files: Parameters<typeof aParcel>[0], options: Partial<ImportOptions> = {}): Promise<ReadMapped> {
  const read: ReadMapped = { records: [], leftOut: [], files: [], doubts: [], offers: {} }
  await mappedReader.read(
    aParcel(files),
    {
      add: (record) => read.records.push(record),
      leaveOut: (row) => read.leftOut.push(row),
      file: (file) => read.files.push(file),
      offer: (what, rows) => {
        read.offers[what] = (read.offers[what] ?? 0) + rows
      },
      doubtDate: (file, example) => read.doubts.push({ file, example })
    },
    ImportOptions.parse(options),
    new StoppableWork()
  )
  return read
}
