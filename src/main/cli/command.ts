/** What every command of the command line is, and how it speaks besides its answer. */
import { writeSync } from 'node:fs'
import type { OpenLibrary } from '../repositories'

/** What a command answers: data for --json, and the same for a person. `failed` ends with 1 although there is an answer. */
export interface Answer {
  readonly data: unknown
  readonly text: string
  readonly failed?: boolean
}

/** A command with its words already read. */
export interface Command {
  /** Whether a library that is not there is made (import, review) or is a mistake (everything that reads). */
  readonly makesLibrary: boolean
  readonly library: string | undefined
  readonly json: boolean
  readonly run: (open: OpenLibrary) => Answer | Promise<Answer>
}

/** Progress and problems, for a person. */
export function say(text: string): void {
  writeSync(2, text)
}
