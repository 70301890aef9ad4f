/** A list's file: a line that says so (or an empty one), the list itself as a table of one row, an empty line, and the table of its films. */
import type { Work } from '../../../worker/work'
import type { Sink } from '../../brought'
import { openCsv } from '../../csv/records'
import { lbmlToMarkdown } from '../../lbml/toMarkdown'
import type { ParcelFile } from '../../parcel/parcel'
import { beginningOf, columnName, Row } from '../reading/columns'
import { Days } from '../reading/days'
import { type FileReading, readFile } from '../reading/fileReading'
import { letterboxdIn, namesOf } from '../reading/film'
import type { ExportFilms } from './films'
import { CONFLICT } from './kinds'

const HEAD_BYTES = 4_096

export async function readList(file: ParcelFile, sink: Sink, work: Work, films: ExportFilms, dateOrder: ConstructorParameters<typeof Days>[4]): Promise<void> {
  await readFile(sink, file, async (reading) => {
    const isSemicolon = /^"?(?:Date"?;"?Name|Position"?;"?Name)/im.test(await beginningOf(file, HEAD_BYTES))
    const delimiter = isSemicolon ? ';' : ','
    const { lines } = await openCsv(file, work, { header: false, delimiter })
    const list = new ListFile(file.path, reading, films, new Days(file, sink, work, [], dateOrder))
    for await (const some of lines) {
      for (const line of some) {
        await work.breathe()
        if ('trouble' in line) list.unreadable(line.line, line.trouble)
        else await list.take(line.line, line.cells)
      }
      work.report(`Reading ${file.path}`, reading.rows, null)
    }
    if (list.isEmpty) return reading.endLeftOut('The file is empty.')
    list.end()
  })
}

class ListFile {
  readonly #path: string
  readonly #reading: FileReading
  readonly #films: ExportFilms
  readonly #days: Days
  #header: readonly string[] = []
  #columns = new Map<string, number>()
  #isBegun = false
  #hasList = false
  #position = 0

  constructor(path: string, reading: FileReading, films: ExportFilms, days: Days) {
    this.#path = path
    this.#reading = reading
    this.#films = films
    this.#days = days
  }

  get isEmpty(): boolean {
    return !this.#isBegun
  }

  async take(line: number, cells: readonly string[]): Promise<void> {
    if (cells.every((cell) => cell.trim() === '')) return
    this.#isBegun = true
    const names = new Set(cells.map(columnName))
    if (!this.#hasList && this.#header.length === 0 && [...names].some((name) => name.startsWith('letterboxdlistexport'))) return
    const isTable = names.has('position') && names.has('name')
    if (this.#header.length === 0 ? isTable || (names.has('name') && names.has('date')) : isTable && !this.#isTable) return this.#begin(cells)
    this.#reading.count()
    const problem = this.#problemOf(cells)
    if (problem !== null) return this.#reading.unreadable(this.#isTable ? 'listEntries' : 'lists', line, cells.slice(0, 3).join(', ') || `Line ${line}`, problem)
    const row = new Row(line, cells, this.#columns)
    if (this.#isTable) this.#entry(row)
    else await this.#list(row)
  }

  unreadable(line: number, trouble: string): void {
    this.#isBegun = true
    this.#reading.count()
    this.#reading.unreadable(this.#isTable ? 'listEntries' : 'lists', line, `Line ${line}`, trouble)
  }

  /** A list without films is a list. */
  end(): void {
    if (!this.#hasList && this.#header.length > 0) this.#unnamed()
  }

  get #isTable(): boolean {
    return this.#columns.has('position')
  }

  #begin(header: readonly string[]): void {
    this.#header = header
    this.#columns = new Map(header.map((name, at) => [columnName(name), at]))
  }

  #problemOf(cells: readonly string[]): string | null {
    if (CONFLICT.test(cells[0] ?? '') && cells.length === 1) return 'It is a mark of a version control program, which put two versions of the file into one.'
    if (this.#header.length === 0) return 'It stands before the names of the columns, so it cannot be told what it is.'
    if (cells.length < this.#header.length) return `The row has ${cells.length} ${cells.length === 1 ? 'column' : 'columns'} where the list has ${this.#header.length}, so it cannot be told what is what.`
    if (cells.slice(this.#header.length).some((cell) => cell.trim() !== '')) return `The row has ${cells.length} columns where the list has ${this.#header.length}, so it cannot be told what is what.`
    return !this.#isTable && this.#hasList ? 'The file has two lists; the first one was read.' : null
  }

  async #list(row: Row): Promise<void> {
    const name = row.get('name')
    if (name === '') return this.#reading.unreadable('lists', row.line, `Line ${row.line}`, 'The list has no name.')
    const day = await this.#days.read(row.get('date'))
    this.#hasList = true
    this.#reading.add({
      kind: 'list', file: this.#path, line: row.line, list: this.#path, name, description: markdownOf(row.text('description')), tags: namesOf(row.get('tags'), /, /),
      isRanked: false, madeOn: 'date' in day ? day.date : null
    })
  }

  /** The films stand without their list: it is called as its file is. */
  #unnamed(): void {
    this.#hasList = true
    const name = (this.#path.split('/').at(-1) ?? '').replace(/\.csv$/i, '').trim()
    this.#reading.count()
    this.#reading.add({ kind: 'list', file: this.#path, line: null, list: this.#path, name: name === '' ? 'A list from Letterboxd' : name, description: null, isRanked: false })
  }

  #entry(row: Row): void {
    if (!this.#hasList) this.#unnamed()
    const id = letterboxdIn(row.get('url', 'letterboxduri'))
    const found = this.#films.film(row.get('name'), row.get('year'), id)
    if (!('film' in found)) return this.#reading.unreadable('listEntries', row.line, row.get('url') || `Line ${row.line}`, found.reason)
    this.#films.know(row.get('name'), row.get('year'), id, null)
    const written = Number(row.get('position'))
    // Positions count from 0; a file that lost some still keeps its order.
    const position = Number.isSafeInteger(written) && written > this.#position && written < 10_000_000 ? written - 1 : this.#position
    this.#position = position + 1
    this.#reading.add({ kind: 'listEntry', file: this.#path, line: row.line, list: this.#path, film: found.film, position, note: markdownOf(row.text('description')) })
  }

}

function markdownOf(source: string): string | null {
  const text = lbmlToMarkdown(source)
  return text === '' ? null : text
}
