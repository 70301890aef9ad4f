/** Pasted text: what cannot be kept, what is too long, and which signs are escaped. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleaned, firstPart } from '../../../../src/renderer/features/writing/editor/pasting/cleaned'
import { escapeLine, escapeWords } from '../../../../src/renderer/features/writing/editor/pasting/escaping'

test('control characters go, what cannot be kept is replaced, and both are counted', () => {
  expect(cleaned('a\u0000b\ud800c\u0007d\te\r\nf\rg\u2028h\u{1f3ac}')).toEqual({ text: 'a\ufffdb\ufffdcd\te\nf\ng\nh\u{1f3ac}', replaced: 2, removed: 1 })
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: clean } = cleaned(text)
      expect(/\p{Surrogate}/u.test(clean)).toBe(false)
      expect(cleaned(clean)).toEqual({ text: clean, replaced: 0, removed: 0 })
    })
  )
})

test('a part never ends inside a letter', () => {
  expect(firstPart('a\u{1f3ac}b', 2)).toBe('a')
  expect(firstPart('a\u{1f3ac}b', 3)).toBe('a\u{1f3ac}')
  expect(firstPart('abc', 0)).toBe('')
})

test.each([
  ['snake_case and 5 * 3 < 7 & more', 'snake_case and 5 * 3 < 7 & more'],
  ['*not* _slanted_', '\\*not\\* \\_slanted\\_'],
  ['[[Interview]] ||no||', '\\[\\[Interview]] \\|\\|no\\|\\|'],
  ['a [note] and [a](b)', 'a [note] and \\[a](b)'],
  ['<script> &amp; `code`', '\\<script> \\&amp; \\`code\\`'],
  ['C:\\films\\*', 'C:\\films\\\\\\*'],
  ['> said', '\\> said']
])('the words %s', (words, markdown) => expect(escapeWords(words)).toBe(markdown))

test.each([
  ['# 1 fan', '\\# 1 fan'],
  ['#1 fan', '#1 fan'],
  ['- a', '\\- a'],
  ['-5 degrees', '-5 degrees'],
  ['1. a', '1\\. a'],
  ['1996. A year', '1996\\. A year'],
  ['1.5 hours', '1.5 hours'],
  ['---', '\\---']
])('the line %s', (line, markdown) => expect(escapeLine(line)).toBe(markdown))
