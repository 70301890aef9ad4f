import { describe, expect, it, vi } from 'vitest'
import { createStretches, STRETCH_ROWS } from '../../../src/renderer/app/stretches'

/** A list of numbers whose answers come when the test lets them. */
function aList(length: number) {
  const asked: { key: string; start: number; answer: () => Promise<void> }[] = []
  const changed = vi.fn<() => void>()
  let offset = 0
  const stretches = createStretches<number>({
    read: (key, start, count) => {
      const from = offset
      return new Promise((resolve) => {
        asked.push({
          key,
          start,
          answer: async () => {
            resolve(Array.from({ length: Math.min(count, length - start) }, (_, index) => start + index + from))
            await Promise.resolve()
            await Promise.resolve()
          }
        })
      })
    },
    onChange: changed
  })
  return {
    stretches,
    asked,
    changed,
    changeRows: (by: number): void => {
      offset = by
    },
    answerAll: async (): Promise<void> => {
      for (const each of asked.splice(0)) await each.answer()
    }
  }
}

describe('the rows of a long list', () => {
  it('are asked for in stretches, and only those that are shown', async () => {
    const { stretches, asked, answerAll, changed } = aList(100_000)
    stretches.show('', 50, 70)
    expect(asked.map(({ start }) => start)).toEqual([0, STRETCH_ROWS])
    expect(stretches.at('', 55)).toBeUndefined()
    await answerAll()
    expect(stretches.at('', 55)).toBe(55)
    expect(stretches.at('', 70)).toBe(70)
    expect(stretches.at('', 200)).toBeUndefined()
    expect(changed).toHaveBeenCalledTimes(2)
  })

  it('are let go of again: a list of 100,000 scrolled to its end is never held whole', async () => {
    const { stretches, answerAll } = aList(100_000)
    for (let first = 0; first < 100_000; first += 500) {
      stretches.show('', first, first + 20)
      await answerAll()
      expect(stretches.held()).toBeLessThanOrEqual(12 * STRETCH_ROWS)
    }
    expect(stretches.at('', 99_510)).toBe(99_510)
  })

  it('are told apart by their part', async () => {
    const { stretches, asked, answerAll } = aList(30)
    stretches.show('2026-11', 0, 10)
    stretches.show('2026-10', 0, 10)
    expect(asked.map(({ key }) => key)).toEqual(['2026-11', '2026-10'])
    await answerAll()
    expect(stretches.at('2026-11', 3)).toBe(3)
    expect(stretches.at('2026-10', 3)).toBe(3)
  })

  it('stay on the screen after a reset until the new ones are there, and an answer from before is dropped', async () => {
    const { stretches, asked, changeRows, answerAll } = aList(1_000)
    stretches.show('', 0, 20)
    await answerAll()
    changeRows(5_000)
    stretches.show('', 60, 80)
    const late = asked.splice(0)
    changeRows(7_000)
    stretches.reset()
    expect(stretches.at('', 3)).toBeUndefined()
    for (const each of late) await each.answer()
    expect(stretches.at('', 61)).toBeUndefined()
    await answerAll()
    expect(stretches.at('', 61)).toBe(7_061)
  })

  it('are asked for once, however often they are shown', () => {
    const { stretches, asked } = aList(1_000)
    stretches.show('', 0, 20)
    stretches.show('', 1, 21)
    stretches.show('', 2, 22)
    expect(asked).toHaveLength(1)
  })
})
