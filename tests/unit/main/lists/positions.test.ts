import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeAt, STEP } from '../../../../src/main/lists/positions'
import { seed } from '../../../support/robust/figures'

/** A list as an array of names, and as names with numbers: they must say the same after any moves. */
function moveBoth(names: string[], numbers: Map<string, number>, from: number, to: number): number {
  const [moved] = names.splice(from, 1)
  if (moved === undefined) throw new Error('Nothing stood there.')
  const { position, shifted } = placeAt(names.map((name) => numbers.get(name) ?? 0), to)
  for (const [at, number] of shifted) numbers.set(names[at] ?? '', number)
  numbers.set(moved, position)
  names.splice(to, 0, moved)
  return shifted.size + 1
}

const sorted = (numbers: Map<string, number>): string[] => [...numbers].toSorted(([, a], [, b]) => a - b).map(([name]) => name)

test('after any moves the numbers say what an array would say', () => {
  const lists = fc.record({
    count: fc.integer({ min: 1, max: 30 }),
    step: fc.constantFrom(1, 2, STEP),
    moves: fc.array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 80 })
  })
  fc.assert(
    fc.property(lists, ({ count, step, moves }) => {
      const names = Array.from({ length: count }, (_, index) => `film ${index}`)
      const numbers = new Map(names.map((name, index) => [name, index * step]))
      for (const [from, to] of moves) moveBoth(names, numbers, from % count, to % count)
      expect(sorted(numbers)).toEqual(names)
      expect(new Set(numbers.values()).size).toBe(count)
    }),
    { seed, numRuns: 500 }
  )
})

test('a move writes one number, and only rarely a few more', () => {
  const names = Array.from({ length: 5_000 }, (_, index) => `film ${index}`)
  const numbers = new Map(names.map((name, index) => [name, (index + 1) * STEP]))
  let written = 0
  // Always into the same place: nothing uses up the room faster.
  for (let move = 0; move < 1_000; move += 1) {
    const once = moveBoth(names, numbers, 4_000, 2_000)
    expect(once).toBeLessThan(150)
    written += once
  }
  expect(written / 1_000).toBeLessThan(10)
  expect(sorted(numbers)).toEqual(names)
})

test('numbers that lie side by side are spread to the nearer end', () => {
  const { shifted, position } = placeAt([1, 2, 3, 4, 5], 1)
  expect(position).toBeLessThan(2)
  expect([...shifted.keys()]).toEqual([0])
})
