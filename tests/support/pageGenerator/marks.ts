/** The marks that one page earns in every field. */
import type { Certainty } from '../../../src/shared/models/page'
import type { Truth } from './truth'

export const FIELDS = [
  'title', 'year', 'certificate', 'release date', 'country', 'synopsis', 'take authors', 'take texts', 'review authors',
  'review bodies', 'score', 'mentions', 'mention years', 'paragraph breaks'
] as const
export type Field = (typeof FIELDS)[number]

export type Tally = {
  certainRight: number
  certainWrong: number
  doubtfulRight: number
  doubtfulWrong: number
  /** There, and the recogniser said nothing. */
  missed: number
  /** What a careful reader would have found, and how much of it was found. */
  expected: number
  found: number
}

export type Answer<T> = { value: T; certainty: Certainty }

/** A wrong value marked certain weighs more than a miss or a right one marked doubtful. */
const WEIGHTS = { certainWrong: 3, doubtfulWrong: 1, missed: 1 }

export class Marks {
  weight = 0
  readonly reasons: string[] = []

  constructor(private readonly fields: Record<Field, Tally>) {}

  blame(weight: number, reason: string): void {
    this.weight += weight
    this.reasons.push(reason)
  }

  right(field: Field, certainty: Certainty, expected = true): void {
    const tally = this.fields[field]
    tally[certainty === 'certain' ? 'certainRight' : 'doubtfulRight'] += 1
    if (expected) {
      tally.expected += 1
      tally.found += 1
    }
  }

  wrong(field: Field, certainty: Certainty, reason: string): void {
    this.fields[field][certainty === 'certain' ? 'certainWrong' : 'doubtfulWrong'] += 1
    this.blame(WEIGHTS[certainty === 'certain' ? 'certainWrong' : 'doubtfulWrong'], `${field} ${certainty === 'certain' ? 'certainly' : 'doubtfully'} wrong: ${reason}`)
  }

  missed(field: Field, what: string): void {
    this.fields[field].missed += 1
    this.fields[field].expected += 1
    this.blame(WEIGHTS.missed, `${field} missed: ${what}`)
  }

  /** Something was there, and what was said of it is wrong. */
  wrongInstead(field: Field, certainty: Certainty, expected: boolean, reason: string): void {
    if (expected) this.fields[field].expected += 1
    this.wrong(field, certainty, reason)
  }

  single<T>(field: Field, truth: Truth<T | null>, answer: Answer<T> | null, same: (one: T, other: T) => boolean): void {
    const expected = truth.value !== null && !truth.ambiguous
    if (answer === null) {
      if (expected) this.missed(field, show(truth.value))
      return
    }
    if (truth.ambiguous && answer.certainty === 'doubtful') return
    if (truth.value !== null && same(truth.value, answer.value)) this.right(field, answer.certainty, expected)
    else this.wrongInstead(field, answer.certainty, expected, `${show(answer.value)} for ${show(truth.value)}`)
  }
}

/** A value in a few words. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 70 ? `${text.slice(0, 45)}…${text.slice(-20)}` : text
}

export function emptyFields(): Record<Field, Tally> {
  const tally = (): Tally => ({ certainRight: 0, certainWrong: 0, doubtfulRight: 0, doubtfulWrong: 0, missed: 0, expected: 0, found: 0 })
  return {
    title: tally(), year: tally(), certificate: tally(), 'release date': tally(), country: tally(), synopsis: tally(),
    'take authors': tally(), 'take texts': tally(), 'review authors': tally(), 'review bodies': tally(), score: tally(),
    mentions: tally(), 'mention years': tally(), 'paragraph breaks': tally()
  }
}
