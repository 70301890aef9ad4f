import { describe, expect, it } from 'vitest'
import { breaksRestored } from '../../../src/renderer/features/films/breaks'
import { dayOf, firstWords } from '../../../src/renderer/features/library/entryWords'
import { messages } from '../../../src/renderer/messages'
import { date, moment, plural, runtime } from '../../../src/renderer/messages/format'

describe('words around numbers and dates', () => {
  it('count in English', () => {
    expect(plural(1, { one: 'film', other: 'films' })).toBe('1 film')
    expect(plural(0, { one: 'film', other: 'films' })).toBe('0 films')
  })

  it('say a date no more exactly than it is', () => {
    expect(date('2007')).toBe('2007')
    expect(date('2007-07')).toMatch(/^July 2007$/)
    expect(date('2007-07-13')).toContain('13')
    expect(date('0950-01-01')).toContain('950')
  })

  it('say when something was, seen from now', () => {
    const noon = new Date(2026, 10, 22, 12, 4)
    expect(moment(noon.toISOString(), new Date(2026, 10, 22, 18))).toMatch(/^at /)
    expect(moment(noon.toISOString(), new Date(2026, 11, 1))).not.toContain('2026')
    expect(moment(noon.toISOString(), new Date(2027, 0, 1))).toContain('2026')
  })

  it('say how long a film runs', () => {
    expect([runtime(84), runtime(120), runtime(150)]).toEqual(['84 min', '2 h', '2 h 30 min'])
  })

  it('say a rating aloud', () => {
    expect([null, 1, 2, 7, 10].map((rating) => messages.rating.spoken(rating))).toEqual([
      'Not rated',
      'Half a star',
      '1 star',
      '3 and a half stars',
      '5 stars'
    ])
    expect(messages.rating.outOfFive(7)).toBe('3.5 out of 5 stars')
  })

  it('say who speaks of a film, and how often', () => {
    expect(messages.film.by([{ author: 'r0cko723', times: 4 }])).toBe('r0cko723, four times')
    expect(messages.film.by([{ author: null, times: 1 }])).toBe('You')
    expect(messages.film.by([{ author: null, times: 1 }, { author: 'rzajac', times: 1 }])).toBe('You and rzajac')
    expect(messages.film.by([{ author: 'r0cko723', times: 4 }, { author: null, times: 1 }])).toBe('r0cko723, four times; you')
  })
})

describe('an entry in two lines', () => {
  it('is its words without Markdown', () => {
    const body = '## Two people\n\n> *Except* that [[Trees Lounge (1996)]] has **one** [loft](https://example.org).\n- "Really"'
    expect(firstWords({ body })).toBe('Two people Except that Trees Lounge has one loft. “Really”')
  })

  it('gives nothing away', () => {
    expect(firstWords({ body: 'He ||dies|| at the end. ||She' })).toBe('He … at the end. …')
  })

  it('stands under the day it was watched, else under the day it was written', () => {
    expect(dayOf({ watchedOn: '2019', createdAt: '2026-11-22T12:00:00.000Z' })).toBe('2019')
    expect(dayOf({ watchedOn: 'unknown', createdAt: '2026-11-22T12:00:00.000Z' })).toBe('Some time')
    expect(dayOf({ watchedOn: null, createdAt: '2026-11-22T12:00:00.000Z' })).toContain('2026')
  })
})

describe('paragraph breaks that were put back', () => {
  it('are counted', () => {
    expect(breaksRestored({ body: 'One.\n\nTwo.\n\nThree.', bodyAsPasted: 'One.Two.Three.' })).toBe(2)
  })

  it('can be put back into a review shown as it was pasted', () => {
    expect(breaksRestored({ body: 'One.Two.', bodyAsPasted: 'One.Two.' })).toBe(0)
  })

  it('are not spoken of where there were none, or where the text was edited', () => {
    expect(breaksRestored({ body: 'One. Two.', bodyAsPasted: null })).toBeNull()
    expect(breaksRestored({ body: 'One.\n\nThree.', bodyAsPasted: 'One.Two.' })).toBeNull()
  })
})
