/** One CSV of an export, record by record. Each is handed on, or left out with the reason; none is lost. */
import type { ImportKind } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import type { Sink } from '../../brought'
import type { CsvLine } from '../../csv/csv'
import { openCsv } from '../../csv/records'
import type { ParcelFile } from '../../parcel/parcel'
import { columnName, Row } from '../reading/columns'
import { type FileReading, readFile } from '../reading/fileReading'
import { CONFLICT } from './kinds'

export interface TableToRead {
  readonly kind: ImportKind
  readonly row: (row: Row, reading: FileReading) => void | Promise<void>
  /** Behind the last row. */
  readonly end?: (reading: FileReading) => void
}

const IN_CONFLICT = 'It is a mark of a version control program, which put two versions of the file into one.'
const TWICE = 'The same row stands in the file twice.'

export async function readTable(file: ParcelFile, sink: Sink, work: Work, how: TableToRead): Promise<void> {
  await readFile(sink, file, async (reading) => {
    const csv = await openCsv(file, work)
    const isMarked = CONFLICT.test(csv.header[0] ?? '')
    // A mark in the place of the header: that comes behind it.
    const lines = isMarked ? (await openCsv(file, work, { header: false, delimiter: ',' })).lines : csv.lines
    const rows = new Rows(isMarked ? null : csv.header, reading, how)
    for await (const some of lines) {
      for (const line of some) {
        await work.breathe()
        await rows.take(line)
      }
      work.report(`Reading ${file.path}`, reading.rows, null)
    }
    if (!rows.hasHeader && reading.rows === 0) return reading.endLeftOut('The file is empty.')
    how.end?.(reading)
  })
}

/** A file in which two versions were put together has most rows twice. */
const MOST_REMEMBERED = 200_000

class Rows {
  readonly #reading: FileReading
  readonly #how: TableToRead
  #header: readonly string[] = []
  #columns = new Map<string, number>()
  #once: Set<string> | null = null

  constructor(header: readonly string[] | null, reading: FileReading, how: TableToRead) {
    this.#reading = reading
    this.#how = how
    if (header !== null) this.#begin(header)
  }

  get hasHeader(): boolean {
    return this.#header.length > 0
  }

  #begin(header: readonly string[]): void {
    this.#header = header
    header.forEach((name, at) => {
      if (!this.#columns.has(columnName(name))) this.#columns.set(columnName(name), at)
    })
  }

  async take(line: CsvLine): Promise<void> {
    if ('cells' in line && line.cells.length === 0) return
    if ('cells' in line && !this.hasHeader && !CONFLICT.test(line.cells[0] ?? '')) return this.#begin(line.cells)
    this.#reading.count()
    const problem = 'trouble' in line ? line.trouble : this.#problemOf(line.cells)
    if (problem !== null) {
      const what = 'cells' in line ? line.cells.slice(0, 4).join(', ') : ''
      return this.#reading.unreadable(this.#how.kind, line.line, what.trim() === '' ? `Line ${line.line}` : what, problem)
    }
    if (!('cells' in line)) return
    const row = new Row(line.line, line.cells, this.#columns)
    if (this.#isTwice(line.cells)) return this.#reading.leaveOut(this.#how.kind, line.line, row.get('name') || `Line ${line.line}`, TWICE)
    await this.#how.row(row, this.#reading)
  }

  #problemOf(cells: readonly string[]): string | null {
    if (CONFLICT.test(cells[0] ?? '') && cells.length === 1) {
      this.#once ??= new Set()
      return IN_CONFLICT
    }
    const wanted = this.#header.length
    const isShort = cells.length < wanted
    if (!isShort && cells.slice(wanted).every((cell) => cell.trim() === '')) return null
    return `The row has ${cells.length} ${cells.length === 1 ? 'column' : 'columns'} where the file has ${wanted}, so it cannot be told what is what.`
  }

  #isTwice(cells: readonly string[]): boolean {
    if (this.#once === null || this.#once.size >= MOST_REMEMBERED) return false
    const address = cells[this.#columns.get('letterboxduri') ?? -1] ?? ''
    const key = address === '' ? cells.join('\n') : address
    if (this.#once.has(key)) return true
    this.#once.add(key)
    return false
  }
}
