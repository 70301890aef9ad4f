import { describe, expect, it } from 'vitest'
import { roomFor } from '../../../../src/renderer/features/journal/headHeight'
import { blockOf, drawnBetween, layOut, placesOf, ROW, rowAt, rowOf, topOf, withRow, type Layout } from '../../../../src/renderer/features/journal/layout'
import { daysOf, titleOf, weeksOf } from '../../../../src/renderer/features/journal/months'
import { nextRow } from '../../../../src/renderer/features/journal/nextRow'
import { within } from '../../../../src/renderer/features/journal/useDrawnRows'

const MONTHS = [
  { month: '2026-11', entries: 13 },
  { month: '2026-10', entries: 1 },
  { month: '2025', entries: 2 },
  { month: '', entries: 5 }
]
const beside = (months = MONTHS): Layout => layOut(months, { isStacked: false, headHeight: () => 184 })
const stacked = (months = MONTHS): Layout => layOut(months, { isStacked: true, headHeight: () => 184 })

/** 100,000 entries over fifty years, some months with one entry and some with hundreds. */
const MANY = Array.from({ length: 600 }, (_, index) => ({ month: `${2026 - Math.floor(index / 12)}-${String(12 - (index % 12)).padStart(2, '0')}`, entries: index % 3 === 0 ? 1 : 249 }))

describe('the layout of the journal', () => {
  it('makes a month as high as its rows, or as the words beside it', () => {
    const { blocks, height, rows } = beside()

    expect(blocks.map(({ top }) => top)).toEqual([0, 13 * ROW, 13 * ROW + 185, 13 * ROW + 370])
    expect(blocks.map(({ height: high }) => high)).toEqual([13 * ROW, 185, 185, 5 * ROW + 1])
    expect(height).toBe(13 * ROW + 370 + 5 * ROW + 1)
    expect(rows).toBe(21)
  })

  it('puts the words above the rows in a narrow window', () => {
    const { blocks } = stacked()

    expect(blocks[0]).toMatchObject({ top: 0, rowsTop: 54, height: 54 + 13 * ROW })
    expect(blocks[1]).toMatchObject({ top: 54 + 13 * ROW, rowsTop: 55, height: 55 + ROW })
  })

  it('finds any row by its number and by its place, and the same one', () => {
    for (const layout of [beside(), stacked(), beside(MANY), stacked(MANY)]) {
      const step = Math.max(1, Math.floor(layout.rows / 500))
      for (let row = 0; row < layout.rows; row += step) expect(rowAt(layout, topOf(layout, row) + ROW / 2)).toBe(row)
      expect(rowAt(layout, -1_000)).toBe(0)
      expect(rowAt(layout, layout.height + 1_000)).toBe(layout.rows - 1)
    }
  })

  it('stands below the highest page that a window can scroll', () => {
    const years = Array.from({ length: 100_000 }, (_, index) => ({ month: String(index), entries: 1 }))

    expect(beside(MANY).height).toBeLessThan(33_000_000)
    expect(layOut(years, { isStacked: false, headHeight: () => 184 }).height).toBeLessThan(33_000_000)
  })

  it('knows to which month a row belongs, and where a row of a month stands', () => {
    const layout = beside()

    expect(blockOf(layout, 12)?.month).toBe('2026-11')
    expect(blockOf(layout, 13)?.month).toBe('2026-10')
    expect(blockOf(layout, 20)?.month).toBe('')
    expect(blockOf(layout, 21)).toBeUndefined()
    expect(rowOf(layout, '2025', 1)).toBe(15)
    expect(rowOf(layout, '2024', 0)).toBeNull()
  })

  it('draws only what is near the screen, and the row that has the focus wherever it is', () => {
    const layout = beside(MANY)
    const { first, end } = within(layout, layout.height / 2, 660)
    const drawn = drawnBetween(layout, first, end)

    expect(end - first).toBeLessThan(40)
    expect(drawn.reduce((sum, part) => sum + part.end - part.first, 0)).toBe(end - first)
    const withFocus = withRow(drawn, layout, 5)
    expect(withFocus).toHaveLength(drawn.length + 1)
    expect(withFocus[0]).toMatchObject({ first: 4, end: 5 })
  })

  it('draws a row apart in its own month', () => {
    const layout = beside([{ month: '', entries: 1_000 }])

    expect(withRow(drawnBetween(layout, 500, 503), layout, 2).map(placesOf)).toEqual([[2, 500, 501, 502]])
    expect(withRow(drawnBetween(layout, 500, 503), layout, 900).map(placesOf)).toEqual([[500, 501, 502, 900]])
    expect(withRow(drawnBetween(layout, 500, 503), layout, 501).map(placesOf)).toEqual([[500, 501, 502]])
  })

  it('has nothing to draw for an empty journal', () => {
    const layout = beside([])

    expect(within(layout, 0, 600)).toEqual({ first: 0, end: 0 })
    expect(drawnBetween(layout, 0, 0)).toEqual([])
    expect(withRow([], layout, 0)).toEqual([])
  })
})

describe('the months', () => {
  it('are named with their year where it is not this one, or where it changes', () => {
    expect(titleOf('2026-11', null, 2026)).toEqual({ name: 'November', about: null })
    expect(titleOf('2025-12', '2026-01', 2026)).toEqual({ name: 'December', about: '2025' })
    expect(titleOf('2025-11', '2025-12', 2026)).toEqual({ name: 'November', about: '2025' })
    expect(titleOf('2026-01', '2025-12', 2026)).toEqual({ name: 'January', about: '2026' })
    expect(titleOf('2011', '2012-01', 2026)).toEqual({ name: '2011', about: 'no month' })
    expect(titleOf('', '2011', 2026)).toEqual({ name: 'Some time', about: 'the day is not known' })
  })

  it('have their days in weeks', () => {
    const days = daysOf('2026-11')

    expect(days).toHaveLength(30)
    expect(weeksOf('2011')).toBe(0)
    // The next day stands one column on, or begins the next week.
    for (const [index, { column, week }] of days.entries()) expect(week * 7 + column).toBe((days[0]?.column ?? 0) + index)
  })

  it('leave room for all that may stand beside them', () => {
    expect(roomFor('2026-11', 2026)).toBe(14 + 32 + 4 + 54 + 14 + weeksOf('2026-11') * 9 - 2 + 14)
    expect(roomFor('2025-11', 2026)).toBe(roomFor('2026-11', 2026) + 18 - (weeksOf('2026-11') - weeksOf('2025-11')) * 9)
    expect(roomFor('', 2026)).toBeLessThan(roomFor('2026-11', 2026))
  })
})

describe('the keys of the journal', () => {
  const from = (here: number, key: string): number | null => nextRow(key, here, 100, 12)

  it('move by a row, by a screen, and to the ends', () => {
    expect(from(5, 'ArrowDown')).toBe(6)
    expect(from(0, 'ArrowUp')).toBe(0)
    expect(from(5, 'PageDown')).toBe(17)
    expect(from(95, 'PageDown')).toBe(99)
    expect(from(5, 'PageUp')).toBe(0)
    expect(from(5, 'Home')).toBe(0)
    expect(from(5, 'End')).toBe(99)
    expect(from(5, 'x')).toBeNull()
  })
})
