import { expect, test } from 'vitest'
import { markdownWords } from '../../../src/shared/text/markdownWords'

test('a quoted piece shows the words and none of Markdown’s signs', () => {
  expect(markdownWords('## A head\n\n> Said *twice* and **loudly**, in `code`.')).toBe('A head\n\nSaid twice and loudly, in code.')
  expect(markdownWords('See [[Brief Encounter (1945)]], [[Hard Land|that one]] and [this](https://example.org).')).toBe('See Brief Encounter, that one and this.')
  expect(markdownWords('- one\n- two\n1. three')).toBe('one\ntwo\nthree')
})

test('what is covered stays covered', () => {
  expect(markdownWords('He knows. ||She was the captain.|| The end.')).toBe('He knows. … The end.')
})

test('signs that format nothing stay', () => {
  expect(markdownWords('2 * 3 = 6, snake_case, f*&k and a # in the middle')).toBe('2 * 3 = 6, snake_case, f*&k and a # in the middle')
})
