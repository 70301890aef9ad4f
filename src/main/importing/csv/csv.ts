/** Reading CSV as people bring it: any encoding, any usual delimiter, with mistakes in it. Implemented in records.ts. */
import type { Work } from '../../worker/work'
import type { ParcelFile } from '../parcel/parcel'

/** A record, or a stretch of the file that is none: `trouble` is a sentence without its file ("A quotation mark is never closed."). */
export type CsvLine = { readonly line: number; readonly cells: readonly string[] } | { readonly line: number; readonly trouble: string }

export interface CsvFile {
  /** The first record; empty where the file is. */
  readonly header: readonly string[]
  /** "utf-8", "windows-1252", "utf-16le"… */
  readonly encoding: string
  readonly delimiter: string
  /** What comes after the header, some hundred at a time; every line of the file is in one of them. Blank lines are not. Each walk through it reads the file anew. */
  readonly lines: AsyncIterable<readonly CsvLine[]>
}

export interface CsvOptions {
  /** False: there is no header; all records come as lines, blank ones as one without cells. */
  readonly header?: boolean
  readonly delimiter?: string
  /** How a quotation mark within a quoted cell is written: twice; or, as PHP does it, with a backslash before it that stays in the text. */
  readonly escape?: 'double' | 'backslash'
}

export type OpenCsv = (file: ParcelFile, work: Work, options?: CsvOptions) => Promise<CsvFile>
