/** CSV by the names of its columns, in whatever order they stand. */
import type { ImportKind } from '../../../../shared/models/importing'
import type { Sink } from '../../brought'
import type { CsvOptions } from '../../csv/csv'
import { openCsv } from '../../csv/records'
import type { Work } from '../../../worker/work'
import type { Parcel, ParcelFile } from '../../parcel/parcel'
import { kept } from './film'
import { type FileReading, readFile } from './fileReading'

/** "Runtime (mins)" → "runtimemins": names of columns are compared without their marks and capitals. */
export function columnName(written: string): string {
  return written.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

export class Row {
  readonly line: number
  readonly #cells: readonly string[]
  readonly #columns: ReadonlyMap<string, number>

  constructor(line: number, cells: readonly string[], columns: ReadonlyMap<string, number>) {
    this.line = line
    this.#cells = cells
    this.#columns = columns
  }

  has(...names: readonly string[]): boolean {
    return names.some((name) => this.#columns.has(name))
  }

  /** What stands in the first of these columns that there is, without space around it; "" where there is none. */
  get(...names: readonly string[]): string {
    return this.text(...names).trim()
  }

  /** The same as it is written. */
  text(...names: readonly string[]): string {
    const at = names.map((name) => this.#columns.get(name)).find((found) => found !== undefined)
    return at === undefined ? '' : kept(this.#cells[at] ?? '')
  }
}

export interface RowsToRead {
  /** What a row that cannot be read would have been. */
  readonly kind: ImportKind
  /** A sentence where the columns are not this format's. */
  readonly refuse: (columns: ReadonlySet<string>) => string | null
  readonly csv?: CsvOptions
  /** What a cell says, where that is not what is written in it. */
  readonly cell?: (written: string) => string
  /** Before the first row. */
  readonly begin?: (columns: ReadonlySet<string>, reading: FileReading) => void
  readonly row: (row: Row, reading: FileReading) => void | Promise<void>
}

/** Reads a CSV row by row; each is counted, and what is no row is left out with the reason. */
export async function readRows(file: ParcelFile, sink: Sink, work: Work, how: RowsToRead): Promise<void> {
  await readFile(sink, file, async (reading) => {
    const { header, lines } = await openCsv(file, work, how.csv)
    const columns = placesOf(header)
    const refused = header.length === 0 ? 'The file is empty.' : how.refuse(new Set(columns.keys()))
    if (refused !== null) return reading.endLeftOut(refused)
    how.begin?.(new Set(columns.keys()), reading)
    for await (const some of lines) {
      for (const line of some) {
        await work.breathe()
        reading.count()
        if ('trouble' in line) reading.unreadable(how.kind, line.line, `Line ${line.line}`, line.trouble)
        else await how.row(new Row(line.line, how.cell ? line.cells.map(how.cell) : line.cells, columns), reading)
      }
      work.report(`Reading ${file.path}`, reading.rows, null)
    }
  })
}

/** Every value of some columns, once each, as far as they are not very many: for telling how dates are written. */
export async function valuesOf(file: ParcelFile, work: Work, names: readonly string[], csv: CsvOptions | undefined, most: number): Promise<Set<string>> {
  const values = new Set<string>()
  const { header, lines } = await openCsv(file, work, csv)
  const columns = placesOf(header)
  for await (const some of lines) {
    for (const line of some) {
      if (values.size >= most) return values
      if ('trouble' in line) continue
      const row = new Row(line.line, line.cells, columns)
      for (const name of names) values.add(row.get(name))
    }
    await work.breathe()
  }
  return values
}

function placesOf(header: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  header.forEach((written, at) => {
    const name = columnName(written)
    if (name !== '' && !places.has(name)) places.set(name, at)
  })
  return places
}

/** How many files are looked into before a parcel is none of a format's. */
const MOST_LOOKED_INTO = 200
const HEAD_BYTES = 4096
const NO_TABLE = /\.(?:md|markdown|html?|json|xml|tc|zip|png|jpe?g|gif|webp|svg|avif|pdf|mp4|mov)$/i

/** True when the columns of one of the files pass: by what its first line says, whatever the file is called. */
export async function anyHeader(parcel: Parcel, passes: (columns: ReadonlySet<string>) => boolean): Promise<boolean> {
  for (const file of parcel.files.filter(({ path }) => !NO_TABLE.test(path)).slice(0, MOST_LOOKED_INTO)) {
    if (passes(await headerOf(file))) return true
  }
  return false
}

/** The columns that a file's first line names; empty where it has none or cannot be read. */
export async function headerOf(file: ParcelFile): Promise<ReadonlySet<string>> {
  const head = await beginningOf(file, HEAD_BYTES)
  const line = head.split(/[\r\n]/).find((each) => each.trim() !== '') ?? ''
  return new Set(line.split(/[,;\t|]/).map(columnName).filter((name) => name !== ''))
}

/** The first bytes as letters, whatever their encoding: good enough for words in English. "" where the file cannot be read. */
export async function beginningOf(file: ParcelFile, count: number): Promise<string> {
  try {
    return Buffer.from(await file.head(count)).toString('latin1').replace(/\0/g, '').replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
  } catch {
    return ''
  }
}
