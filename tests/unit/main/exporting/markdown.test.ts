import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { frontMatter, type FrontValue } from '../../../../src/main/exporting/markdown/frontMatter'
import { plainAsMarkdown, plainInLine } from '../../../../src/main/exporting/markdown/plainText'
import { link } from '../../../../src/main/exporting/markdown/names'

const odd = [
  'Yes', 'no', 'on', '~', 'null', 'NULL', '', ' ', ': x', 'x:', 'x: y', '- y', '-', '---', '1984', '1.5', '0x1F', '1e3', '2001-09-11', '2001-09-11T10:00:00Z', '12:30:45', '#tag', 'a #b', '@x', '`x`',
  '%x', '!x', '&x', '*x', '|', '>', '{a}', '[a]', 'a, b', '"q"', "it's", "'", '\\', 'a\nb', 'a\r\nb', '\ttab', 'trailing ', ' leading', '👩🏽‍🚀 שלום', '\u202ex', 'a\u2028b', 'a\u0085b', '\uFEFF', '\u0007', '<<', '=', '? x',
  '.inf', '.NaN', '0o7', '017', '+1', '1_000', 'y', 'N', 'true', 'False'
]
const text = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: fc.constantFrom(...odd, ' ', 'a'), maxLength: 4 }))

describe('front matter', () => {
  it('says the same text to every YAML reader, old and new', () => {
    const value: fc.Arbitrary<FrontValue> = fc.oneof(text, fc.array(text, { minLength: 1, maxLength: 4 }), fc.integer(), fc.constant(true))
    fc.assert(
      fc.property(fc.record({ title: text, tags: value, year: value }), (values) => {
        const written = frontMatter(values)
        const yaml = written.slice(4, -4)
        expect(written).toMatch(/^---\n[^]*---\n$/)
        for (const version of ['1.1', '1.2'] as const) expect(parse(yaml, { version })).toEqual(values)
        expect(yaml).not.toMatch(/^---|^\.\.\./m)
      }),
      { numRuns: 1_000 }
    )
  })

  it('looks as a person would write it', () => {
    expect(frontMatter({ title: 'Late Spring', year: 1949, watched: { date: '2026-11-15' }, rating: 4.5, rewatch: true, liked: false, tags: ['Ozu', 'autumn'], place: null, more: [] })).toBe(
      '---\ntitle: Late Spring\nyear: 1949\nwatched: 2026-11-15\nrating: 4.5\nrewatch: true\ntags: [Ozu, autumn]\n---\n'
    )
    expect(frontMatter({ title: '1984', tags: ['a, b', 'Don’t'] })).toBe('---\ntitle: "1984"\ntags: ["a, b", Don’t]\n---\n')
  })
})

describe('plain text as Markdown', () => {
  const shown = (markdown: string): string => toString(fromMarkdown(markdown))
  const lines = fc.array(fc.oneof(
    fc.constantFrom('# no heading', '- no list', '1. no', '2) no', '> no', '```', '~~~', '---', '===', '***', '    no code', '\tno code', '<b>x</b>', '<!-- x', '&amp;', '&#65;', '[a](b)', '![a](b)', '[a]: b', '*a*', '_a_', '__a__', 'a_b_c', '`x`', '\\', '\\*', 'https://x.org/a_b?c=1&copy=2', '+', '*', '|a|b|', '||x||', '|-|-|', '==m==', '%%c%%', '$x$', '#tag', '~~s~~', '^id', 'x ^id', 'text', '“Quoted.”', '* * *', '- - -', '<https://x.org>', 'a  ', '[[x]]', '[^1]', '[^1]: x', 'http://a\\b'),
    fc.string({ unit: fc.constantFrom('*', '_', '`', '\\', '[', ']', '(', ')', '<', '>', '!', '#', '-', '+', '.', '1', ' ', 'a', '&', ';', '~', '|', '=', '\t'), maxLength: 12 })
  ), { maxLength: 6 })

  it('shows every letter that was there, in CommonMark', () => {
    const bare = (text: string): string => text.replace(/[ \t]+$/gm, '').replace(/\n+/g, '').replace(/^\n+/, '')
    fc.assert(
      fc.property(lines, (parts) => {
        const text = parts.join('\n')
        const tree = fromMarkdown(plainAsMarkdown(text))
        expect(tree.children.every(({ type }) => type === 'paragraph'), plainAsMarkdown(text)).toBe(true)
        for (const child of tree.children) if (child.type === 'paragraph') for (const { type } of child.children) expect(['text', 'break'], plainAsMarkdown(text)).toContain(type)
        expect(bare(shown(plainAsMarkdown(text)))).toBe(bare(text))
      }),
      { numRuns: 1_500 }
    )
  })

  it('keeps lines and paragraphs', () => {
    expect(plainAsMarkdown('One\ntwo\n\nthree * 4\n')).toBe('One\\\ntwo\n\nthree \\* 4')
    expect(plainAsMarkdown('Snake_case and https://example.org/a_b stay; _this_ does not lean.')).toBe('Snake_case and https://example.org/a_b stay; \\_this\\_ does not lean.')
    expect(plainInLine('a\n# b')).toBe('a \\# b')
  })
})

describe('links', () => {
  it('go to the file, and show the title where they differ', () => {
    expect(link('Late Spring (1949)', 'Late Spring (1949)')).toBe('[[Late Spring (1949)]]')
    expect(link('Face-Off (1997)', 'Face/Off (1997)')).toBe('[[Face-Off (1997)|Face/Off (1997)]]')
    expect(link('(REC)', '[REC]')).toBe('[[(REC)|REC]]')
  })
})
