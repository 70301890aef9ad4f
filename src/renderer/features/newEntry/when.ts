/** When it was watched, as New entry asks: one of six answers, three of them with a date that is typed. */
import type { PartialDate } from '../../../shared/models/partialDate'
import { readDate, writeDate } from '../../../shared/text/writtenDates'
import { readShortDate, stepBack, type DateUnit } from '../writing/shortDates'
import { dayBefore, dayOf, isAhead, readWatchedOn } from '../writing/watchedOn'

export type WhenChoice = 'today' | 'yesterday' | DateUnit | 'unknown'

export interface When {
  readonly choice: WhenChoice
  /** What stands in the field of a day, a month or a year. */
  readonly typed: string
}

export const TODAY: When = { choice: 'today', typed: '' }

/** The date that is meant, or 'unknown'; else what is wrong with what was typed. */
export function readWhen({ choice, typed }: When, now: Date): { date: string } | { wrong: 'ahead' | DateUnit } {
  switch (choice) {
    case 'today':
      return { date: dayOf(now) }
    case 'yesterday':
      return { date: dayBefore(now) }
    case 'unknown':
      return { date: 'unknown' }
    default: {
      const read = readWatchedOn(typed, now, choice)
      if (read !== null) return { date: read }
      const date = readDate(typed) ?? readShortDate(typed, now, choice)
      return { wrong: date !== null && isAhead(date, now) ? 'ahead' : choice }
    }
  }
}

/** Another answer. A date that is asked for begins with the one that stood there, as precise as is asked for. */
export function choose(before: When, choice: WhenChoice, now: Date): When {
  if (choice === 'today' || choice === 'yesterday' || choice === 'unknown') return { choice, typed: '' }
  const read = readWhen(before, now)
  const stood = 'date' in read && read.date !== 'unknown' ? read.date : dayOf(now)
  // A month says no day: the first guess is today, not the first of the month.
  const date = stood.length >= lengthOf(choice) ? stood.slice(0, lengthOf(choice)) : dayOf(now).slice(0, lengthOf(choice))
  return { choice, typed: writeDate(date) }
}

/** Typing is over: what was understood is written out, under the answer that it is. */
export function settled(when: When, now: Date): When {
  const read = readWhen(when, now)
  if (!('date' in read) || when.choice === 'today' || when.choice === 'yesterday' || when.choice === 'unknown') return when
  if (read.date === 'unknown') return { choice: 'unknown', typed: '' }
  return { choice: unitOf(read.date), typed: writeDate(read.date) }
}

/** One day, month or year earlier (or, with a negative number, later), never ahead of today. */
export function stepped(when: When, steps: number, now: Date): When {
  const read = readWhen(when, now)
  if (!('date' in read) || read.date === 'unknown') return when
  const date = stepBack(read.date, steps)
  return isAhead(date, now) ? when : { choice: unitOf(date), typed: writeDate(date) }
}

function unitOf(date: PartialDate): DateUnit {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}

function lengthOf(unit: DateUnit): number {
  return unit === 'year' ? 4 : unit === 'month' ? 7 : 10
}
