/** A file as a table: whether its first line names the columns, and enough of its rows to see what stands in them. */
import type { Work } from '../../../worker/work'
import type { CsvFile } from '../../csv/csv'
import { openCsv } from '../../csv/records'
import { readDate } from '../../csv/dates'
import type { ParcelFile } from '../../parcel/parcel'
import { kept } from '../reading/film'
import { fieldNamed } from './headerWords'

/** Rows that are looked at to tell what the columns mean. */
export const SAMPLE = 2_000
/** More columns than this and it is no table of films. */
const MOST_COLUMNS = 1_000

export interface Table {
  readonly csv: CsvFile
  /** A name for each column; empty ones where the file has none. */
  readonly header: readonly string[]
  readonly hasHeader: boolean
  /** The first rows, as they stand. */
  readonly sample: readonly (readonly string[])[]
}

/** Opens a file and looks at its beginning. Null when it has not at least two columns and two lines. */
export async function lookAt(file: ParcelFile, work: Work, most = SAMPLE): Promise<Table | null> {
  const named = await openCsv(file, work)
  const width = named.header.length
  if (width < 2 || width > MOST_COLUMNS) return null
  const hasHeader = isHeader(named.header)
  const csv = hasHeader ? named : await openCsv(file, work, { header: false, delimiter: named.delimiter })
  const sample = await firstRows(csv, most)
  if (sample.length < (hasHeader ? 1 : 2)) return null
  const header = hasHeader ? named.header.map((name) => kept(name).trim()) : named.header.map(() => '')
  return { csv, header, hasHeader, sample }
}

async function firstRows(csv: CsvFile, most: number): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = []
  for await (const some of csv.lines) {
    for (const line of some) {
      if ('cells' in line && line.cells.length > 0) rows.push(line.cells)
      if (rows.length >= most) return rows
    }
  }
  return rows
}

/** The first line names the columns unless it holds what only rows hold: a number, a day, an address; "movie" can stand in both. */
function isHeader(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const values = filled.filter((cell) => /^tt\d{5,}$|^https?:|^[\d.,/½★⭐]+$/iu.test(cell) || readDate(cell, null) !== null)
  const names = filled.filter((cell) => fieldNamed(cell)?.isWhole === true)
  return values.length === 0 || names.length > values.length
}

/** What stands in one column of the sample, as far as something does. */
export function columnOf(sample: readonly (readonly string[])[], at: number): string[] {
  return sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
}
