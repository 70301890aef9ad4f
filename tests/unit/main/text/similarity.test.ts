import { expect, test } from 'vitest'
import { similarity } from '../../../../src/main/text/similarity'

test('the same words in the same order are wholly alike, whatever their case, accents and punctuation', () => {
  expect(similarity('I loved this', 'I loved this')).toBe(1)
  expect(similarity('Déjà vu, again!', 'deja VU again')).toBe(1)
})

test('texts without a word in common are not alike at all', () => {
  expect(similarity('one two three', 'four five six')).toBe(0)
  expect(similarity('one', 'two')).toBe(0)
})

test('a text with a sentence added is more than half alike; one of which a third is left is not', () => {
  const text = 'It has the electricity of that last sequence and extends it for the duration of the film'
  expect(similarity(text, `${text}. And he really can.`)).toBeGreaterThan(0.8)
  expect(similarity(text, 'It has the electricity of a wet afternoon in a town where nothing happens')).toBeLessThan(0.5)
})

test('the measure is the share of word pairs: one word of four changed leaves three of five pairs', () => {
  // ( a)(a b)(b c)(c d)(d ) against ( a)(a b)(b x)(x d)(d )
  expect(similarity('a b c d', 'a b x d')).toBeCloseTo(0.6)
})

test('word order counts', () => {
  expect(similarity('a b c d e f', 'f e d c b a')).toBeLessThan(0.2)
})

test('a repeated pair counts as often as both have it', () => {
  expect(similarity('no no no no', 'no')).toBeCloseTo((2 * 2) / (5 + 2))
})

test('scripts without spaces are compared too, and signs alone are alike only when equal', () => {
  expect(similarity('傑作映画だ', '傑作映画だった')).toBeGreaterThan(0.5)
  expect(similarity('★★★', '★★★')).toBe(1)
  expect(similarity('★★★', '★★')).toBe(0)
})

test('long texts are compared in a moment', () => {
  const long = Array.from({ length: 200_000 }, (_, i) => `w${i % 5_000}`).join(' ')
  const begun = performance.now()
  expect(similarity(long, `${long} more`)).toBeGreaterThan(0.99)
  expect(performance.now() - begun).toBeLessThan(3_000)
})
