import { describe, expect, it } from 'vitest'
import { choose, readWhen, settled, stepped, TODAY, type When } from '../../../../src/renderer/features/newEntry/when'

/** A Sunday. */
const now = new Date(2026, 10, 22, 23, 59)

describe('when it was watched', () => {
  it('is today until something else is said, whatever day that is by then', () => {
    expect(readWhen(TODAY, now)).toEqual({ date: '2026-11-22' })
    expect(readWhen(TODAY, new Date(2026, 10, 23, 0, 1))).toEqual({ date: '2026-11-23' })
    expect(readWhen({ choice: 'yesterday', typed: '' }, now)).toEqual({ date: '2026-11-21' })
    expect(readWhen({ choice: 'unknown', typed: '' }, now)).toEqual({ date: 'unknown' })
  })

  it('a date that is asked for begins with the one that stood there', () => {
    const day = choose({ choice: 'yesterday', typed: '' }, 'day', now)
    expect(day).toEqual({ choice: 'day', typed: '21 November 2026' })
    expect(choose(day, 'month', now)).toEqual({ choice: 'month', typed: 'November 2026' })
    expect(choose({ choice: 'day', typed: '3 May 2019' }, 'year', now)).toEqual({ choice: 'year', typed: '2019' })
    expect(choose({ choice: 'year', typed: '2019' }, 'day', now)).toEqual({ choice: 'day', typed: '22 November 2026' })
    expect(choose({ choice: 'day', typed: 'nonsense' }, 'month', now)).toEqual({ choice: 'month', typed: 'November 2026' })
    expect(choose(day, 'today', now)).toEqual(TODAY)
  })

  it.each([
    [{ choice: 'day', typed: 'friday' }, '2026-11-20'],
    [{ choice: 'day', typed: '5' }, '2026-11-05'],
    [{ choice: 'month', typed: '5' }, '2026-05'],
    [{ choice: 'month', typed: 'may 2019' }, '2019-05'],
    [{ choice: 'year', typed: '2019' }, '2019'],
    [{ choice: 'year', typed: 'last year' }, '2025'],
    [{ choice: 'month', typed: '3 May 2019' }, '2019-05-03']
  ] as const)('reads %j', (when, date) => {
    expect(readWhen(when, now)).toEqual({ date })
  })

  it('says what is wrong with what cannot be a date', () => {
    expect(readWhen({ choice: 'day', typed: '' }, now)).toEqual({ wrong: 'day' })
    expect(readWhen({ choice: 'month', typed: 'sometime' }, now)).toEqual({ wrong: 'month' })
    expect(readWhen({ choice: 'day', typed: '1 January 2199' }, now)).toEqual({ wrong: 'ahead' })
  })

  it('what was typed is written out under the answer that it is, and what is wrong is left as it stands', () => {
    expect(settled({ choice: 'day', typed: 'friday' }, now)).toEqual({ choice: 'day', typed: '20 November 2026' })
    expect(settled({ choice: 'day', typed: 'may 2019' }, now)).toEqual({ choice: 'month', typed: 'May 2019' })
    expect(settled({ choice: 'day', typed: 'unknown' }, now)).toEqual({ choice: 'unknown', typed: '' })
    const wrong: When = { choice: 'day', typed: 'nonsense' }
    expect(settled(wrong, now)).toBe(wrong)
  })

  it('steps back and forth, never beyond today', () => {
    expect(stepped({ choice: 'day', typed: '1 March 2026' }, 1, now)).toEqual({ choice: 'day', typed: '28 February 2026' })
    expect(stepped({ choice: 'month', typed: 'January 2026' }, 1, now)).toEqual({ choice: 'month', typed: 'December 2025' })
    const today: When = { choice: 'day', typed: '22 November 2026' }
    expect(stepped(today, -1, now)).toBe(today)
  })
})
