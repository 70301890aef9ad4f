import { describe, expect, it } from 'vitest'
import { readRelease, writeRelease } from '../../../../src/renderer/features/pasting/released'

describe('a typed release', () => {
  it.each([
    ['13 July 2007 (USA)', '2007-07-13', 'USA'],
    ['13 July 2007', '2007-07-13', null],
    ['July 13, 2007 (United Kingdom)', '2007-07-13', 'United Kingdom'],
    ['13th of July, 2007', '2007-07-13', null],
    ['Friday, 13 July 2007', '2007-07-13', null],
    ['Jul 2007 (USA)', '2007-07', 'USA'],
    ['2007 ( )', '2007', null],
    ['2007-7-3', '2007-07-03', null],
    ['sept 1999', '1999-09', null]
  ])('reads %s', (typed, date, country) => {
    expect(readRelease(typed)).toEqual({ date, country })
  })

  it.each(['', 'soon', '31 February 2007', '13/07/2007', '2007-13', 'J 2007', '7 July 07'])('does not guess at %j', (typed) => {
    expect(readRelease(typed)).toBeNull()
  })

  it.each(['13 July 2007 (USA)', 'July 2007 (USA)', '2007', '1 January 1895 (France)'])('comes back as %s', (written) => {
    const read = readRelease(written)
    expect(read === null ? null : writeRelease(read)).toBe(written)
  })
})
