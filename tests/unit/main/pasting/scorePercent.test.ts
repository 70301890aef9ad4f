import { expect, test } from 'vitest'
import { scorePercent } from '../../../../src/main/pasting/scorePercent'

const of = (text: string, value: number | null = null, scale: number | null = null): number | null => scorePercent({ text, value, scale })

test('numbers on a scale', () => {
  expect(of('6/10', 6, 10)).toBe(60)
  expect(of('★★★½', 3.5, 5)).toBe(70)
  expect(of('11/10', 11, 10)).toBe(100)
  expect(of('0/10', 0, 10)).toBe(0)
  expect(of('-1/10', -1, 10)).toBeNull()
  expect(of('1/0', 1, 0)).toBeNull()
})

test('letters and thumbs', () => {
  expect(of('B+')).toBe(83)
  expect(of(' b− ')).toBe(67)
  expect(of('F')).toBe(0)
  expect(of('Two thumbs up')).toBe(100)
  expect(of('👎')).toBe(25)
})

test('what has no place on a scale has none here', () => {
  expect(of('See it')).toBeNull()
  expect(of('6', 6, null)).toBeNull()
})
