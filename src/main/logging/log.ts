/**
 * The log: what happened inside, for somebody who looks for a fault. It holds no title, no word of the person's and no
 * path of theirs: sentences of ours, figures, kinds, and where in the program an error arose.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { traceOf } from './trace'

export type Level = 'info' | 'warning' | 'error'
/** Which of our processes writes. */
export type Writer = 'main' | 'worker' | 'spelling' | 'command'
/** Figures, and kinds from a list of ours ("csv", "SQLITE_FULL"). */
export type Details = Readonly<Record<string, string | number | boolean>>

export const LOG_FILES = ['matinee.log', 'matinee.1.log', 'matinee.2.log'] as const
export const LARGEST = 1_000_000

interface Place {
  readonly folder: string
  readonly writer: Writer
  /** A developer at a terminal sees errors whole, there and nowhere else. */
  readonly echoes: boolean
}

let place: Place | null = null

/** From now on the log is kept in this folder. Before that, and in tests, errors go to the terminal. */
export function keepLog(kept: Place): void {
  place = kept
}

/** Writes to the log. The sentence is one of ours and never made of what came in. */
export const log = {
  info: (sentence: string, details: Details = {}): void => write('info', sentence, details),
  warning: (sentence: string, details: Details = {}): void => write('warning', sentence, details),
  error: (sentence: string, error: unknown, details: Details = {}): void => {
    if (place === null || place.echoes) console.error(sentence, error)
    write('error', sentence, details, traceOf(error))
  },
  /** An error of another process, of which only these lines came. */
  traced: (sentence: string, trace: readonly string[], details: Details = {}): void => write('error', sentence, details, trace)
}

/** One line: when, how grave, who, what. */
export function lineOf(at: string, level: Level, writer: Writer, sentence: string, details: Details, trace: readonly string[] = []): string {
  const said = Object.entries(details).map(([name, value]) => ` ${name}=${plain(value)}`)
  return [`${at} ${level} ${writer}: ${sentence}${said.join('')}`, ...trace.map((each) => `    ${each}`), ''].join('\n')
}

/** A kind is one short word. Anything else may be somebody's, and stays out. */
function plain(value: string | number | boolean): string {
  return typeof value !== 'string' || /^[\w.+-]{1,40}$/u.test(value) ? String(value) : '(left out)'
}

function write(level: Level, sentence: string, details: Details, trace: readonly string[] = []): void {
  if (place === null) return
  const [newest] = LOG_FILES
  const line = lineOf(new Date().toISOString(), level, place.writer, sentence, details, trace)
  try {
    mkdirSync(place.folder, { recursive: true })
    const file = join(place.folder, newest)
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) + Buffer.byteLength(line) > LARGEST) rotate(place.folder)
    // Opened, appended to and closed: the processes write to one file, each line whole.
    appendFileSync(file, line)
  } catch {
    // A log that cannot be written must not stop what it is about.
  }
}

/** The newest becomes the one before, and the oldest goes. */
function rotate(folder: string): void {
  for (const [index, name] of [...LOG_FILES.entries()].slice(0, -1).reverse()) {
    const older = LOG_FILES[index + 1]
    if (older !== undefined && statSync(join(folder, name), { throwIfNoEntry: false })) renameSync(join(folder, name), join(folder, older))
  }
}
