/** Dates of one CSV: how its ambiguous ones are meant is told by the others of the same file, or asked. */
import type { DateOrder } from '../../../../shared/models/importing'
import type { PartialDate } from '../../../../shared/models/partialDate'
import type { Work } from '../../../worker/work'
import type { Sink } from '../../brought'
import type { CsvOptions } from '../../csv/csv'
import { orderOf, readDate } from '../../csv/dates'
import type { ParcelFile } from '../../parcel/parcel'
import { valuesOf } from './columns'
import { quoted } from './film'

/** Enough to find the one date that tells; the rest are alike. */
const MOST_LOOKED_AT = 100_000

export type Day = { readonly date: PartialDate | null } | { readonly reason: string }

export class Days {
  readonly #file: ParcelFile
  readonly #sink: Sink
  readonly #work: Work
  readonly #columns: readonly string[]
  readonly #csv: CsvOptions | undefined
  #order: DateOrder | null
  #isAsked: boolean

  /** @param columns those that hold dates; @param order how they are meant, where the person or the format says so */
  constructor(file: ParcelFile, sink: Sink, work: Work, columns: readonly string[], order: DateOrder | null, csv?: CsvOptions) {
    this.#file = file
    this.#sink = sink
    this.#work = work
    this.#columns = columns
    this.#csv = csv
    this.#order = order
    this.#isAsked = order !== null
  }

  /** Null where nothing is written; a sentence where it is no date, or one that nobody can be sure of. */
  async read(written: string): Promise<Day> {
    const text = written.trim()
    if (text === '') return { date: null }
    const found = readDate(text, this.#order)
    if (found === null) return { reason: `${quoted(text)} is not a date that can be read.` }
    if ('date' in found) return found
    if (!this.#isAsked) {
      // The file is read a second time only when there is a doubt at all.
      this.#isAsked = true
      this.#order = orderOf(await valuesOf(this.#file, this.#work, this.#columns, this.#csv, MOST_LOOKED_AT))
      if (this.#order !== null) return this.read(text)
    }
    this.#sink.doubtDate(this.#file.path, text)
    return { reason: `${quoted(text)} can be read in two ways: say which part is the day.` }
  }
}
