/** One file while it is read: counts its records, and tells the sink once how it ended. */
import type { ImportKind } from '../../../../shared/models/importing'
import { describe, errorCode, Problem } from '../../../problem'
import { NotAPage } from '../../../recogniser/notAPage'
import type { Brought, Sink } from '../../brought'
import type { ParcelFile } from '../../parcel/parcel'
import { kept } from './film'

export class FileReading {
  readonly path: string
  readonly #sink: Sink
  #rows = 0
  #unreadable = 0
  #ended = false

  constructor(sink: Sink, path: string) {
    this.#sink = sink
    this.path = path
  }

  get rows(): number {
    return this.#rows
  }

  /** Counts records, whatever becomes of them. */
  count(rows = 1): void {
    this.#rows += rows
  }

  add(record: Brought): void {
    this.#sink.add(record)
  }

  /** Left out on purpose: the file is read all the same. `count`: records that are left out together. */
  leaveOut(kind: ImportKind, line: number | null, what: string, reason: string, count = 1): void {
    this.#sink.leaveOut({ kind, file: this.path, line, what: shown(what), reason, ...(count === 1 ? {} : { count }) })
  }

  /** Left out because it cannot be read: the file is read in part. */
  unreadable(kind: ImportKind, line: number | null, what: string, reason: string): void {
    this.#unreadable += 1
    this.leaveOut(kind, line, what, reason)
  }

  /** The file is at its end. `reason`: why not all of it was read, where that is not a matter of single records. */
  end(reason: string | null = null): void {
    if (this.#ended) return
    this.#ended = true
    const bad = Math.min(this.#unreadable, this.#rows)
    const state = reason !== null ? (this.#rows === 0 ? 'notRead' : 'partly') : this.#unreadable === 0 ? 'read' : bad < this.#rows ? 'partly' : 'notRead'
    const said = reason ?? (this.#unreadable === 0 ? null : `${bad} of its ${this.#rows} ${this.#rows === 1 ? 'record' : 'records'} could not be read.`)
    this.#sink.file({ path: this.path, rows: this.#rows, state, reason: said })
  }

  /** The whole file stays out on purpose. */
  endLeftOut(reason: string): void {
    if (this.#ended) return
    this.#ended = true
    this.#sink.file({ path: this.path, rows: this.#rows, state: 'leftOut', reason })
  }
}

/** Reads one file. What its bytes and its disk do wrong is told to the sink; only "stopped" and mistakes of our own are thrown. */
export async function readFile(sink: Sink, file: ParcelFile, read: (reading: FileReading) => Promise<void>): Promise<void> {
  const reading = new FileReading(sink, file.path)
  try {
    await read(reading)
    reading.end()
  } catch (error) {
    if (error instanceof Problem ? error.code === 'cancelled' : !(error instanceof NotAPage) && errorCode(error) === null) throw error
    reading.end(describe(error).message)
  }
}

/** Tells the sink of files of a parcel that this format has no use for. */
export function leaveOutFile(sink: Sink, file: ParcelFile, reason: string): void {
  sink.file({ path: file.path, rows: 0, state: 'leftOut', reason })
}

const MOST_SHOWN = 200

/** Names a record in a row of the report: one line, never empty. */
function shown(what: string): string {
  const line = what.replace(/\s+/g, ' ').trim()
  return line === '' ? 'A record without a name' : line.length > MOST_SHOWN ? `${kept(line.slice(0, MOST_SHOWN))}…` : line
}
