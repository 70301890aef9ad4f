/** A CSV in files that are no larger than Letterboxd takes. */
import { csvLine } from '../csv/line'
import type { FolderSink } from '../written'

/** They take 1 MB a file; what a server counts as one is not known, so there is room. */
export const MOST_BYTES = 900_000

export class Parts {
  readonly #folder: FolderSink
  readonly #name: string
  readonly #header: string
  #lines: string[] = []
  #bytes: number
  #written = 0

  /** @param name "films": the file is films.csv, or films-1.csv and so on where one is not enough */
  constructor(folder: FolderSink, name: string, header: readonly string[]) {
    this.#folder = folder
    this.#name = name
    this.#header = csvLine(header)
    this.#bytes = this.#header.length
  }

  /** Adds a record; false when it is larger than a file may be, and then it is not there. */
  add(cells: readonly (string | number | null)[]): boolean {
    const line = csvLine(cells)
    const bytes = Buffer.byteLength(line)
    if (bytes + this.#header.length > MOST_BYTES) return false
    if (this.#bytes + bytes > MOST_BYTES) this.#flush(`-${this.#written + 1}`)
    this.#lines.push(line)
    this.#bytes += bytes
    return true
  }

  /** Writes what is left; a file without a record is not written. */
  end(): void {
    if (this.#lines.length > 0) this.#flush(this.#written === 0 ? '' : `-${this.#written + 1}`)
  }

  #flush(end: string): void {
    this.#folder.add(`${this.#name}${end}.csv`, this.#header + this.#lines.join(''))
    this.#lines = []
    this.#bytes = this.#header.length
    this.#written += 1
  }
}
