import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairsOf } from '../../../../src/renderer/features/writing/history/pairs'
import { countChanges, passagesOf, wordDiff, type Change } from '../../../../src/renderer/features/writing/history/wordDiff'

const shown = (changes: readonly Change[]): string => changes.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('')
const side = (changes: readonly Change[], without: Change['kind']): string => changes.filter(({ kind }) => kind !== without).map(({ text }) => text).join('')

test.each([
  ['Pierre leaves three times.', 'Pierre leaves four times.', 'Pierre leaves [-three-]{+four+} times.'],
  ['and Katya allows it.', 'and Katya lets him, because she has understood.', 'and Katya [-allows it-]{+lets him, because she has understood+}.'],
  ['I watched the faces less than the furniture.', 'I watched the doorway instead of the faces.', 'I watched the [-faces less than the furniture-]{+doorway instead of the faces+}.'],
  ['One. Two.', 'One. Two. Three.', 'One. Two.{+ Three.+}'],
  ['', 'First words', '{+First words+}'],
  ['これは傑作だと思う', 'これは駄作だと思う', 'これは[-傑作-]{+駄作+}だと思う'],
  ['same', 'same', 'same']
])('from %j to %j', (before, after, wanted) => {
  expect(shown(wordDiff(before, after))).toBe(wanted)
})

const word = fc.constantFrom('the', 'river', 'stayed', 'a', '傑作', '👩‍👩‍👧', ',', '\n\n', 'naïve', '**')
const anyText = fc.oneof(fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')), fc.string({ unit: 'grapheme', maxLength: 60 }))

test('both texts stand in the changes, whatever they are', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const changes = wordDiff(before, after)
      expect(side(changes, 'added')).toBe(before)
      expect(side(changes, 'removed')).toBe(after)
    }),
    { numRuns: 500 }
  )
})

test('every paragraph stands in one pair, in order, whatever the texts are', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const pairs = pairsOf(before, after)
      const paragraphs = (text: string): string[] => text.split(/\n\n/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '')
      expect(pairs.flatMap((pair) => pair.before ?? []).join('\n\n').replaceAll(/\s+/g, ' ')).toBe(paragraphs(before).join('\n\n').replaceAll(/\s+/g, ' '))
      expect(pairs.flatMap((pair) => pair.after ?? []).join('\n\n').replaceAll(/\s+/g, ' ')).toBe(paragraphs(after).join('\n\n').replaceAll(/\s+/g, ' '))
    }),
    { numRuns: 300 }
  )
})

test('texts of a megabyte that have nothing in common, and those that differ in one word, are told apart soon', () => {
  const long = (name: string): string => Array.from({ length: 100_000 }, (_, at) => `${name}${at}${at % 90 === 0 ? '.\n\n' : ' '}`).join('')
  const started = performance.now()
  expect(side(wordDiff(long('a'), long('b')), 'removed')).toBe(long('b'))
  expect(shown(passagesOf(wordDiff(long('a'), long('a').replace('a50000 ', 'other ')))[0] ?? [])).toContain('[-a50000-]{+other+}')
  expect(performance.now() - started).toBeLessThan(5_000)
})

test('of a long text only the words around the changes are shown', () => {
  const before = `${'It began quietly. '.repeat(10)}On the way in or the way out: Pierre leaves three times. ${'And so on it went. '.repeat(10)}\n\nThe end was short.`
  const after = before.replace('three', 'four').replace('short', 'long')
  expect(passagesOf(wordDiff(before, after)).map(shown)).toEqual([
    '…On the way in or the way out: Pierre leaves [-three-]{+four+} times. And so on it went. And so on it went.…',
    'The end was [-short-]{+long+}.'
  ])
})

test('words that came and went are counted without signs and spaces', () => {
  expect(countChanges(wordDiff('Pierre leaves three times.', 'Pierre leaves four times, he thinks.'))).toEqual({ added: 3, removed: 1 })
})

test('paragraphs that are alike are paired; what is only on one side stands alone', () => {
  const before = '## One loft\n\nI watched the faces less than the furniture.\n\nI had forgotten how short it is.\n\nThe rest is as it was.'
  const after = '## One loft\n\nI watched the doorway instead of the faces.\n\nThe rest is as it was.\n\nThe tape is blank.'
  expect(pairsOf(before, after).map((pair) => [pair.before?.slice(0, 9) ?? null, pair.after?.slice(0, 9) ?? null, pair.isChanged])).toEqual([
    ['## One lo', '## One lo', false],
    ['I watched', 'I watched', true],
    ['I had for', null, true],
    ['The rest ', 'The rest ', false],
    [null, 'The tape ', true]
  ])
})
