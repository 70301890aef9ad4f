/** What a question was about, in a form that the next import of the same thing makes again (`import_answer.question`). */
import type { Database } from 'better-sqlite3'
import { createHash } from 'node:crypto'

/** Looks up what was answered in an earlier import. */
export function remembered(library: Database): (question: string) => string | null {
  const find = library.prepare<[string], string>('SELECT answer FROM import_answer WHERE question = ? AND deleted_at IS NULL').pluck()
  return (question) => find.get(question) ?? null
}

/** Which film a title and year of a file are. `id`: the film's first number in that file, if it has one. */
export function filmQuestion(matchTitle: string, year: number | null, id: string | null): string {
  return `film ${JSON.stringify([matchTitle, year, id])}`
}

export function filmRatingQuestion(film: string, mine: number, file: number): string {
  return `rating of film ${film}: ${mine} or ${file}`
}

export function viewingRatingQuestion(viewing: string, mine: number, file: number): string {
  return `rating of viewing ${viewing}: ${mine} or ${file}`
}

export function reviewQuestion(review: string, file: string): string {
  return `text of review ${review}: ${createHash('sha256').update(file).digest('hex').slice(0, 32)}`
}
