import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownToLbml } from '../../../../../src/main/importing/lbml/fromMarkdown'
import { lbmlToMarkdown } from '../../../../../src/main/importing/lbml/toMarkdown'
import { seenInMarkdown } from '../../../../support/lbml'

test.each([
  ['**bold** and *leaning* and **_both_**', '<b>bold</b> and <i>leaning</i> and <b><i>both</i></b>'],
  ['one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
  ['> said\n> again', '<blockquote>said\nagain</blockquote>'],
  ['## Part 1', '<b>Part 1</b>'],
  ['[there](https://example.org/?a=1&b=2) [here](javascript:x)', '<a href="https://example.org/?a=1&amp;b=2">there</a> here'],
  ['1. one\n2. two', '1. one\n2. two'],
  ['he is ||the father|| of [[Local Hero (1983)|that boy]] in [[M*A*S*H (1970)]]', 'he is the father of that boy in M*A*S*H'],
  ['5 < 6 & <b>', '5 &lt; 6 &amp; &lt;b&gt;'],
  ['[x][1]\n\n[1]: https://example.org/', '<a href="https://example.org/">x</a>']
])('%s', (markdown, lbml) => {
  expect(markdownToLbml(markdown)).toBe(lbml)
})

test.each([
  ['in a link', '[||=||](https://e.org)', '<a href="https://e.org">||=||</a>'],
  ['among bold words', '**a ||b|| c**', '<b>a ||b|| c</b>'],
  ['in a heading', '## ||b||', '<b>||b||</b>'],
  ['over two paragraphs of a quote', '> ||a\n>\n> b||', '<blockquote>||a\n\nb||</blockquote>']
])('bars that cover nothing in Matinee stay bars: %s', (_where, markdown, lbml) => {
  expect(markdownToLbml(markdown)).toBe(lbml)
})

test.each([
  ['the words of a link', '[[Ikiru]](https://e.org)', '<a href="https://e.org">[Ikiru]</a>'],
  ['an address', '[there](https://e.org/[[a]])', '<a href="https://e.org/[[a]]">there</a>'],
  ['code', '`[[a]]`', '[[a]]']
])('brackets that lead to no film in Matinee stay brackets: %s', (_where, markdown, lbml) => {
  expect(markdownToLbml(markdown)).toBe(lbml)
})

test('read again, the same words are seen', () => {
  const part = fc.constantFrom('a', 'é', '🎬', ' ', '\n', '\n\n', '*', '**', '_', '> ', '## ', '[', '](https://e.org/?a&b)', '(', ')', '||', '[[', ']]', '&', '&amp;', '<', '<b>', '\\', '!', '.', 'word', '"')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
      const markdown = parts.join('')
      // Lists, code, pictures and HTML are no part of what Letterboxd shows.
      fc.pre(!seenInMarkdown(markdown).includes('⟨'))
      expect(seenInMarkdown(lbmlToMarkdown(markdownToLbml(markdown))), markdownToLbml(markdown)).toBe(seenInMarkdown(markdown))
    }),
    { numRuns: 2_000 }
  )
})
