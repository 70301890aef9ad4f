import { expect, test } from 'vitest'
import { wordChanges } from '../../../../src/main/revisions/wordChanges'

test.each([
  ['', 'The river stayed', 3, 0],
  ['The river stayed', 'The river stayed', 0, 0],
  ['Pierre leaves three times', 'Pierre leaves four times before he leaves', 4, 1],
  ['Katya allows it.', 'Katya lets him.', 2, 2],
  ['one two', 'two one', 1, 1],
  ['Reading', 'Reading, at last', 2, 0],
  ['これは傑作だ', 'これは駄作だ', 1, 1]
])('from %j to %j', (before, after, added, removed) => {
  expect(wordChanges(before, after)).toEqual({ added, removed })
})

test('texts that differ too much are not counted, and soon', () => {
  const long = (word: string): string => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`).join(' ')
  expect(wordChanges(long('a'), long('b'))).toEqual({ added: null, removed: null })
  expect(wordChanges(long('a').slice(0, 20_000), long('b').slice(0, 20_000))).toEqual({ added: null, removed: null })
})
