import { describe, expect, it } from 'vitest'
import { readScore } from '../../../../src/renderer/features/pasting/score'

describe('a typed score', () => {
  it.each([
    ['6/10', 6, 10],
    [' 3.5 / 5 ', 3.5, 5],
    ['3,5/5', 3.5, 5],
    ['7 out of 10', 7, 10],
    ['85%', 85, 100],
    ['★★★½', 3.5, 5],
    ['★★★½☆', 3.5, 5],
    ['★★☆☆', 2, 4],
    ['4 stars', 4, 5]
  ])('%s has numbers', (typed, value, scale) => {
    expect(readScore(typed)).toEqual({ text: typed.trim(), value, scale })
  })

  it.each(['B+', 'thumbs up', '12/10', '3/0', '7 of', '½ a plot'])('%s keeps its words and has none', (typed) => {
    expect(readScore(typed)).toEqual({ text: typed, value: null, scale: null })
  })

  it('is no score when the field is empty', () => {
    expect(readScore('  ')).toBeNull()
  })
})
