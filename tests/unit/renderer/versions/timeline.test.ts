import { expect, test } from 'vitest'
import { dotsOf, labelsThatFit, MOST_DOTS, placesOf } from '../../../../src/renderer/features/writing/history/dots'
import { leavesOf } from '../../../../src/renderer/features/writing/history/marked'

const versions = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `${n}`, name: n % 100 === 7 ? `Name ${n}` : null }))

test('a few versions all have a dot; of many, the ends, the named, those looked at, and some between', () => {
  expect(dotsOf(versions(5), ['1', '4'])).toHaveLength(5)
  const dots = dotsOf(versions(1_000), ['333', '999']).map(({ id }) => Number(id))
  expect(dots.length).toBeLessThanOrEqual(MOST_DOTS)
  expect(dots.length).toBeGreaterThan(20)
  for (const kept of [0, 333, 999, 7, 907]) expect(dots).toContain(kept)
  expect(dots).toEqual(dots.toSorted((a, b) => a - b))
})

test('dots stand by their time, and never fall together', () => {
  const places = placesOf([0, 1, 2, 1_000_000, 1_000_001])
  expect(places[0]).toBe(0)
  expect(places.at(-1)).toBe(100)
  for (const [index, place] of places.slice(1).entries()) expect(place - (places[index] ?? 0)).toBeGreaterThan(10)
  expect([...labelsThatFit([0, 5, 50, 100], [20, 20, 20, 20], [1, 3])].toSorted((a, b) => a - b)).toEqual([1, 2, 3])
})

test('Markdown is set and its signs are left out, but where they are the change', () => {
  const set = leavesOf([{ kind: 'same', text: 'in *Interview* on ' }, { kind: 'added', text: '**one**' }])
  expect(set.map(({ text, isEmphasis, isStrong, isSign, kind }) => [text, isEmphasis, isStrong, isSign, kind])).toEqual([
    ['in ', false, false, false, 'same'],
    ['Interview', true, false, false, 'same'],
    [' on ', false, false, false, 'same'],
    ['**', false, false, true, 'added'],
    ['one', false, true, false, 'added'],
    ['**', false, false, true, 'added']
  ])
  expect(leavesOf([{ kind: 'same', text: '## [[Trees Lounge]], 2 * 3 * 4' }]).map(({ text }) => text).join('')).toBe('Trees Lounge, 2 * 3 * 4')
})
