import { expect, test } from 'vitest'
import { sentenceAround } from '../../../../src/main/text/sentences'

function around(text: string, words: string): string {
  const start = text.indexOf(words)
  return sentenceAround(text, { start, end: start + words.length })
}

test('the sentence ends where the next one begins', () => {
  expect(around('It sucked. See "Trees Lounge" instead. Peace. Out.', 'Trees Lounge')).toBe('See "Trees Lounge" instead.')
  expect(around('Trees Lounge', 'Trees Lounge')).toBe('Trees Lounge')
})

test('a title that ends a sentence inside quotation marks keeps them', () => {
  expect(around('If you want to see what Steve can do, see "Trees Lounge." Okay. I love him.', 'Trees Lounge')).toBe('If you want to see what Steve can do, see "Trees Lounge."')
})

test('a paragraph is a border', () => {
  expect(around('One\n\nThe Interview, from 1998\nThree', 'Interview')).toBe('The Interview, from 1998')
})

test('titles before names and initials end no sentence', () => {
  expect(around('I saw Dr. Strangelove with Mr. J. Smith at home. Then we slept.', 'Strangelove')).toBe('I saw Dr. Strangelove with Mr. J. Smith at home.')
})

test('a sentence of a thousand words is cut around the place', () => {
  const long = `${'word '.repeat(500)}Trees Lounge ${'word '.repeat(500)}`
  const cut = around(long, 'Trees Lounge')
  expect(cut.length).toBeLessThan(330)
  expect(cut).toMatch(/^…word .*Trees Lounge.* word…$/)
})
