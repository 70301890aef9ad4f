import { expect, it } from 'vitest'
import { readShortDate, stepBack } from '../../../../src/renderer/features/writing/shortDates'
import { readWatchedOn } from '../../../../src/renderer/features/writing/watchedOn'

/** A Sunday. */
const now = new Date(2026, 10, 22, 23, 59)

it.each([
  ['3 May', '2026-05-03'],
  ['may 3rd', '2026-05-03'],
  ['22 Nov', '2026-11-22'],
  ['23 November', '2025-11-23'],
  ['29 Feb', '2024-02-29'],
  ['May', '2026-05'],
  ['in december', '2025-12'],
  ['Friday', '2026-11-20'],
  ['sun', '2026-11-22'],
  ['last Sunday', '2026-11-15'],
  ['on tuesday', '2026-11-17'],
  ['two days ago', '2026-11-20'],
  ['10 days ago', '2026-11-12'],
  ['a week ago', '2026-11-15'],
  ['last month', '2026-10'],
  ['this year', '2026'],
  ['last year', '2025'],
  ['3 years ago', '2023'],
  ['11 months ago', '2025-12']
])('reads “%s”', (typed, read) => {
  expect(readShortDate(typed, now)).toBe(read)
})

it.each(['', 'last week', 'the day before', '31 Feb', 'some days ago', 'm', 'ma', '5', 'Interview'])('does not guess at “%s”', (typed) => {
  expect(readShortDate(typed, now)).toBeNull()
})

it('a figure alone is a day of the month or a month, the last there was', () => {
  expect(readShortDate('5', now, 'day')).toBe('2026-11-05')
  expect(readShortDate('the 30th', now, 'day')).toBe('2026-10-30')
  expect(readShortDate('31', now, 'day')).toBe('2026-10-31')
  expect(readShortDate('32', now, 'day')).toBeNull()
  expect(readShortDate('5', now, 'month')).toBe('2026-05')
  expect(readShortDate('12', now, 'month')).toBe('2025-12')
  expect(readShortDate('13', now, 'month')).toBeNull()
  expect(readShortDate('5', now, 'year')).toBeNull()
})

it('is understood where a date is typed, and never lies ahead', () => {
  expect(readWatchedOn('friday', now)).toBe('2026-11-20')
  expect(readWatchedOn('5', now, 'month')).toBe('2026-05')
  expect(readWatchedOn('5', now)).toBeNull()
})

it('steps by what the date is precise to', () => {
  expect(stepBack('2026-03-01', 1)).toBe('2026-02-28')
  expect(stepBack('2026-02-28', -1)).toBe('2026-03-01')
  expect(stepBack('2026-01', 1)).toBe('2025-12')
  expect(stepBack('2026', 2)).toBe('2024')
})
