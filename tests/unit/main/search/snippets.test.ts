import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Snippet } from '../../../../src/shared/models/search'
import { parseQuery } from '../../../../src/main/search/query'
import { marked, snippet } from '../../../../src/main/search/snippets'

const around = (text: string, query: string) => snippet(text, parseQuery(query).terms)
const shown = ({ text, marks }: Snippet) => marks.map(({ start, end }) => text.slice(start, end))

describe('a snippet', () => {
  const long = `${'Nobody in this bar is waiting for anything. '.repeat(20)}Except that Buscemi is allowed to breathe here, and that’s so nice to see. ${'It feels so full. '.repeat(20)}`

  test('is about 110 characters around the first hit, cut between words', () => {
    const cut = around(long, 'busc')
    expect(shown(cut)).toEqual(['Buscemi'])
    expect(cut.text).toBe('…is waiting for anything. Except that Buscemi is allowed to breathe here, and that’s so nice to see. It feels…')
  })

  test('a short text stands whole, without dots', () => {
    expect(around('He is Łódź in person.', 'lodz person')).toEqual({ text: 'He is Łódź in person.', marks: [{ start: 6, end: 10 }, { start: 14, end: 20 }] })
  })

  test('marks in the original, where folding changes lengths', () => {
    expect(shown(around('Straße, ﬁlm, Œuvre, e\u0301tude, İstanbul, ½', 'strasse film oeuvre etude istanbul 1'))).toEqual(['Straße', 'ﬁlm', 'Œuvre', 'e\u0301tude', 'İstanbul', '½'])
  })

  test('marks a word inside a sentence without spaces', () => {
    expect(shown(around('これは本当に傑作映画だと思う。', '傑作'))).toEqual(['傑作'])
    expect(shown(around('これは本当に傑作映画だと思う。', '画'))).toEqual(['画'])
    expect(shown(around('ｶﾞﾗｽの城', 'ガラス'))).toEqual(['ｶﾞﾗｽ'])
    expect(shown(around('か\u3099らすの城', 'がらす'))).toEqual(['か\u3099らす'])
  })

  test('only the last word of the query may be the beginning of one', () => {
    expect(shown(around('The interview and the viewer', 'inter view'))).toEqual(['viewer'])
  })

  test('without a hit it is the beginning of the text', () => {
    expect(around(long, 'nothing').text.startsWith('Nobody in this bar')).toBe(true)
  })

  test('a hit longer than a snippet is cut', () => {
    const cut = around(`${'x '.repeat(100)}${'y'.repeat(500)}`, 'yy')
    expect(cut.text.length).toBeLessThan(160)
    expect(shown(cut)[0]).toMatch(/^y+$/)
  })

  test('never cuts a character in two, whatever the text', () => {
    const text = fc.array(fc.constantFrom('👩‍👩‍👧', '𝔸bc', ' ', '傑作', '𠮷野家', 'e\u0301', 'Buscemi', '\n', 'ก็', 'x'.repeat(150), '\ud800'), { maxLength: 200 }).map((parts) => parts.join(''))
    const query = fc.constantFrom('busc', '𠮷', 'abc', '傑作', '野家', 'nothing', 'ก')
    fc.assert(
      fc.property(text, query, (original, typed) => {
        const cut = around(original, typed)
        const inner = cut.text.replace(/^…/, '').replace(/…$/, '')
        expect(original).toContain(inner)
        expect(/^[\uDC00-\uDFFF]/.test(inner)).toBe(false)
        const at = original.indexOf(inner)
        if (inner !== '' && /[\uD800-\uDBFF]$/.test(inner)) expect(/^[\uDC00-\uDFFF]/.test(original.slice(at + inner.length))).toBe(false)
        for (const mark of cut.marks) expect(mark.start >= 0 && mark.start < mark.end && mark.end <= cut.text.length).toBe(true)
      }),
      { numRuns: 300 }
    )
  })
})

test('a title stands whole with its hits', () => {
  expect(marked('The Interview', parseQuery('the int').terms)).toEqual({ text: 'The Interview', marks: [{ start: 0, end: 3 }, { start: 4, end: 13 }] })
})

test.each([
  ['"', null],
  ['*', null],
  ['-', null],
  ['👻', null],
  ['', null],
  ['NEAR(a b)', '"near" "a" "b"'],
  ['steve "busc', '"steve" "busc"*'],
  ['a', '"a"'],
  ['傑作映', '"傑作 作映"*'],
  ['映 fin', '"映"* "fin"*'],
  ['title:x OR y AND NOT z', '"title" "x" "or" "y" "and" "not" "z"']
])('%s asks for %s', (typed, match) => {
  expect(parseQuery(typed).match).toBe(match)
})
