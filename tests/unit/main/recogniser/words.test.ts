import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainWord, withoutEdges } from '../../../../src/main/recogniser/words'

it('a word loses the signs around it and keeps those within', () => {
  expect(withoutEdges('“O’Brien”,')).toBe('O’Brien')
  expect(withoutEdges('…')).toBe('')
  expect(plainWord('(Don’t!)')).toBe("don't")
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '7', '-', '“', '\n', '映', '\u0301', '🎬') }), (word) => {
      expect(withoutEdges(word)).toBe(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    })
  )
})
