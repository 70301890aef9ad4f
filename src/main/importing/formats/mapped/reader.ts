/** Any CSV or TSV whose columns somebody, or their names, can explain. The last that is asked what a file is. */
import type { CsvField, CsvMapping, ImportOptions } from '../../../../shared/models/importing'
import type { Work } from '../../../worker/work'
import { StoppableWork } from '../../../worker/work'
import type { Brought, Reader, Sink } from '../../brought'
import type { CsvFile } from '../../csv/csv'
import { areSerialDates, orderOf } from '../../csv/dates'
import type { Parcel, ParcelFile } from '../../parcel/parcel'
import { called } from '../reading/film'
import { type FileReading, leaveOutFile, readFile } from '../reading/fileReading'
import { leaveOutTv } from '../reading/tv'
import { completed, guessMapping } from './guess'
import { rowsNamed } from './headerWords'
import { columnOf, lookAt, type Table } from './table'
import { type Explained, kindOfRows, understand } from './understand'

const NO_TABLE = /\.(?:md|markdown|html?|json|xml|tc|zip|png|jpe?g|gif|webp|svg|avif|pdf|mp4|mov|matinee|sqlite|db)$/i
const TABLE = /\.(?:csv|tsv|tab)$/i
const MOST_LOOKED_INTO = 200
/** Enough rows to tell a table from prose. */
const FEW = 50
/** Enough to find the one date that tells the order of all. */
const MOST_DATES = 1_000_000
const MOST_LISTS = 5_000

export const mappedReader: Reader = {
  format: 'csv',
  name: 'a CSV file',
  recognises: async (parcel) => {
    for (const file of candidates(parcel)) if (await isTable(file)) return true
    return false
  },
  read: async (parcel, sink, options, work) => {
    const main = options.mapping === null ? null : await mainTable(parcel, work)
    const lists = new Lists()
    for (const file of parcel.files) {
      if (NO_TABLE.test(file.path)) leaveOutFile(sink, file, 'It is not a table of films.')
      else await readFile(sink, file, (reading) => readTable({ file, reading, sink, options, work, lists, main }))
    }
  }
}

/** The file that the mapping step explains: the first that has titles, else the first table. Null when there is none. */
export async function mainTable(parcel: Parcel, work: Work): Promise<{ file: ParcelFile; table: Table } | null> {
  let first: { file: ParcelFile; table: Table } | null = null
  for (const file of candidates(parcel)) {
    const table = await tableOrNull(file, work)
    if (table === null) continue
    if (hasTitle(guessMapping(table, file.path))) return { file, table }
    first ??= { file, table }
  }
  return first
}

/** A mapping with what the file says besides: which of its days are a spreadsheet's numbers. */
export function explain(mapping: CsvMapping, sample: Table['sample'], options: Pick<ImportOptions, 'dateOrder'>): Explained {
  const days = columnsOfDays(mapping)
  const cells = (at: number): string[] => columnOf(sample, at)
  const order = options.dateOrder ?? mapping.dateOrder
  return { mapping, columns: Object.entries(mapping.columns).map(([at, field]) => ({ at: Number(at), field })), order, serials: new Set(days.filter(({ at }) => areSerialDates(cells(at))).map(({ field }) => field)) }
}

export function hasTitle({ columns }: CsvMapping): boolean {
  return Object.values(columns).some((field) => field === 'title' || field === 'originalTitle')
}

function columnsOfDays({ columns }: CsvMapping): { at: number; field: CsvField }[] {
  return Object.entries(columns).flatMap(([at, field]) => (field === 'watchedOn' || field === 'addedOn' ? [{ at: Number(at), field }] : []))
}

function candidates(parcel: Parcel): ParcelFile[] {
  return parcel.files.filter(({ path }) => !NO_TABLE.test(path)).slice(0, MOST_LOOKED_INTO)
}

/** A table by its name needs two columns and two lines; any other file has to look like one, and have titles. */
async function isTable(file: ParcelFile): Promise<boolean> {
  const table = await tableOrNull(file, new StoppableWork(), FEW)
  if (table === null) return false
  if (TABLE.test(file.path)) return true
  const even = table.sample.filter((row) => row.length === table.header.length).length
  return even * 10 >= table.sample.length * 9 && hasTitle(guessMapping(table, file.path)) && (table.hasHeader || even > 2)
}

/** Null where it is no table, or cannot be read at all: why not is told when it is read. */
async function tableOrNull(file: ParcelFile, work: Work, most?: number): Promise<Table | null> {
  let table: Table | null = null
  const deaf: Sink = { add: () => undefined, leaveOut: () => undefined, file: () => undefined, offer: () => undefined, doubtDate: () => undefined }
  await readFile(deaf, file, async () => {
    table = await lookAt(file, work, most)
  })
  return table
}

interface TableToRead {
  readonly file: ParcelFile
  readonly reading: FileReading
  readonly sink: Sink
  readonly options: ImportOptions
  readonly work: Work
  readonly lists: Lists
  readonly main: { file: ParcelFile; table: Table } | null
}

async function readTable({ file, reading, sink, options, work, lists, main }: TableToRead): Promise<void> {
  const table = await lookAt(file, work)
  if (table === null) return reading.endLeftOut(file.size === 0 ? 'The file is empty.' : 'It has not at least two columns and two rows.')
  const mapping = mappingFor(file, table, main, options)
  if (!hasTitle(mapping)) return reading.endLeftOut('None of its columns is a title.')
  let explained = explain(mapping, table.sample, options)
  let isAsked = explained.order !== null
  const kind = kindOfRows(mapping)
  // Others have their turn between the batches of lines; one batch is quickly done.
  for await (const some of table.csv.lines) {
    for (const line of some) {
      if ('cells' in line && line.cells.every((cell) => cell.trim() === '')) continue
      reading.count()
      if ('trouble' in line) {
        reading.unreadable(kind, line.line, `Line ${line.line}`, line.trouble)
        continue
      }
      const place = { file: file.path, line: line.line }
      let row = understand(line.cells, place, explained)
      if (row.kind === 'leftOut' && row.doubt !== null && !isAsked) {
        // All of the file is looked at only when there is a doubt.
        isAsked = true
        explained = { ...explained, order: orderOf(await daysOf(table.csv, mapping)) }
        row = understand(line.cells, place, explained)
      }
      if (row.kind === 'leftOut') {
        if (row.doubt !== null) sink.doubtDate(file.path, row.doubt)
        reading.unreadable(kind, line.line, row.what || `Line ${line.line}`, row.reason)
      } else if (!leaveOutTv(row.film, kind, line.line, reading, sink, options)) {
        for (const record of row.records) lists.add(record, reading)
        for (const loss of row.losses) reading.leaveOut(loss.kind, line.line, called(row.film), loss.reason)
      }
    }
    work.report(`Reading ${file.path}`, reading.rows, null)
  }
}

/** The person's for the file they saw, and for others with its columns; every other file says for itself. */
function mappingFor(file: ParcelFile, table: Table, main: TableToRead['main'], { mapping }: ImportOptions): CsvMapping {
  if (mapping === null || main === null) return guessMapping(table, file.path)
  if (main.file.path === file.path) return completed(mapping, table)
  if (main.table.header.join('\n') !== table.header.join('\n')) return guessMapping(table, file.path)
  return completed({ ...mapping, rowsAre: rowsNamed(file.path) ?? mapping.rowsAre }, table)
}

async function daysOf(csv: CsvFile, mapping: CsvMapping): Promise<Set<string>> {
  const days = new Set<string>()
  const columns = columnsOfDays(mapping)
  for await (const some of csv.lines) {
    for (const line of some) {
      if ('cells' in line) for (const { at } of columns) days.add((line.cells[at] ?? '').trim().slice(0, 80))
      if (days.size >= MOST_DATES) return days
    }
  }
  return days
}

/** Lists that rows name: each is made when it is first heard of, and its films stand in the order of the rows. */
class Lists {
  readonly #places = new Map<string, number>()

  add(record: Brought, reading: FileReading): void {
    if (record.kind !== 'listEntry') return reading.add(record)
    const { list, file, line } = record
    const places = this.#places.get(list)
    if (places === undefined && this.#places.size >= MOST_LISTS) {
      return reading.leaveOut('listEntries', line, called(record.film), `The file names more than ${MOST_LISTS} lists: is that column a list's name?`)
    }
    if (places === undefined) reading.add({ kind: 'list', list, name: list, description: null, file, line })
    this.#places.set(list, (places ?? 0) + 1)
    reading.add({ ...record, position: (places ?? 0) + 1 })
  }
}
