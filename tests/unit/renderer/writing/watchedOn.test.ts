import { describe, expect, it } from 'vitest'
import { dayBefore, dayOf, readWatchedOn, sayDate } from '../../../../src/renderer/features/writing/watchedOn'

const now = new Date(2026, 10, 22, 23, 59)

describe('when it was watched', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['22 Nov 2026', '2026-11-22'],
    ['Sunday 22 November 2026', '2026-11-22'],
    ['Nov 2026', '2026-11'],
    ['2026', '2026'],
    [' Today ', '2026-11-22'],
    ['yesterday', '2026-11-21'],
    ['Unknown', 'unknown']
  ])('reads %s', (typed, read) => {
    expect(readWatchedOn(typed, now)).toBe(read)
  })

  it.each(['23 November 2026', '2026-12', '2027', '31 Feb 2026', 'last week', ''])('does not take %j', (typed) => {
    expect(readWatchedOn(typed, now)).toBeNull()
  })

  it('counts days where the person is, not in Greenwich', () => {
    expect(dayOf(new Date(2026, 0, 1, 0, 0))).toBe('2026-01-01')
    expect(dayBefore(new Date(2024, 2, 1))).toBe('2024-02-29')
  })

  it('says no more than is known', () => {
    expect(sayDate('2026')).toBe('2026')
    expect(sayDate('2026-11')).toMatch(/2026/)
    expect(sayDate('2026-11-22')).toMatch(/22/)
  })
})
