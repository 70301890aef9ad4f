import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownToLbml } from '../../../../../src/main/importing/lbml/fromMarkdown'
import { blocksOf } from '../../../../../src/main/importing/lbml/blocks'
import { carefulMarkdown, lbmlToMarkdown } from '../../../../../src/main/importing/lbml/toMarkdown'
import { seenInMarkdown, tidied } from '../../../../support/lbml'
import { stopwatch } from '../../../../support/robust/stopwatch'

test.each([
  ['<b>bold</b> and <strong>strong</strong>, <i>leaning</i> and <em>stressed</em>', '**bold** and **strong**, _leaning_ and _stressed_'],
  ['<i>Stalker</i>, again', '*Stalker*, again'],
  ['one<br>two<br/>three', 'one\ntwo\nthree'],
  ['one\r\ntwo\r\n\r\nthree', 'one\ntwo\n\nthree'],
  ['<p>one</p><p>two', 'one\n\ntwo'],
  ['before <blockquote>one\n\ntwo</blockquote> after', 'before\n\n> one\n>\n> two\n\nafter'],
  ['<h2>Part 1 #</h2>words', '## Part 1 \\#\n\nwords'],
  ["<a href='https://example.org/a?b=1&amp;c=2'>there</a>", '[there](https://example.org/a?b=1&c=2)'],
  ['<a href="https://en.wikipedia.org/wiki/Viy_(film)" rel="nofollow">Viy</a>', '[Viy](https://en.wikipedia.org/wiki/Viy_\\(film\\))'],
  ['see <a href="javascript:alert(1)">this</a>', 'see this'],
  ['<iframe width=560 src="https://www.youtube.com/embed/x"></iframe>', '[https://www.youtube.com/embed/x](https://www.youtube.com/embed/x)'],
  ['a <u>b</u> <span class="x">c</span>', 'a b c'],
  ['&quot;Don&#39;t&quot; &amp; &lt;i&gt;', '"Don\'t" & \\<i>'],
  ['Wow!<a href="https://example.org/">here</a>', 'Wow\\![here](https://example.org/)'],
  ['<i>Ikiru</b></i></u>.', '*Ikiru*.']
])('%s', (source, markdown) => {
  expect(lbmlToMarkdown(source)).toBe(markdown)
})

test('a line begins behind a byte order mark too', () => {
  expect(lbmlToMarkdown('\uFEFF1. one\n- two')).toBe('1\\. one\n\\- two')
})

test('a tag that is opened again ends there', () => {
  expect(lbmlToMarkdown('I like <i>Ikiru<i> and <i>Persona<i>.')).toBe('I like *Ikiru* and *Persona*.')
  expect(lbmlToMarkdown('<blockquote>said<blockquote>not said')).toBe('> said\n\nnot said')
})

test('what is never closed ends with its paragraph, a quote with the text', () => {
  expect(lbmlToMarkdown('one <i>two\n\nthree <i>four')).toBe('one *two*\n\nthree *four*')
  expect(lbmlToMarkdown('<blockquote>one\n\ntwo')).toBe('> one\n>\n> two')
  expect(lbmlToMarkdown('<a href="https://example.org/">one\n\ntwo')).toBe('[one](https://example.org/)\n\ntwo')
})

test('what is closed in a later paragraph goes on until there', () => {
  expect(lbmlToMarkdown('<i>one\n\ntwo</i> three')).toBe('*one*\n\n*two* three')
})

test('what a person typed that looks like Markdown stays as it was typed', () => {
  for (const typed of [
    '*Stalker*', 'M*A*S*H', '_x_ __y__ a_b_c', '# 1', '#1 of 5', '1. one', '1984. Ikiru', '1) x', '- a', '+ b', '> c', 'a\n===', 'a\n---', '***', '- - -', '```', '~~~', '~~gone~~', '[REC](2007)', '[x]: https://e.org', '![a](b)',
    '`x`', 'a \\* b', 'C:\\*', 'ends with \\', '&amp;amp; &copy', 'AT&amp;T', '<3 and < that', '    four spaces', '\ttab', '|a|b|\n|-|-|', '(500) Days', '50% * 2 * 3', '_ _ _', '\u00A0# no heading', '2 + 2\n+ 3', '=', 'a  \nb'
  ]) {
    expect(seenInMarkdown(lbmlToMarkdown(typed)), typed).toBe(tidied(typed.replace(/&amp;/g, '&').replace(/&copy/, '©')))
  }
})

test('nothing is escaped that needs no escape', () => {
  for (const plain of ['I <3 this', 'a * b', 'snake_case', '#hashtag', '10.5 of 10', 'AT&T', 'it - is', 'a|b', 'x ~ y', 'C:\\dir', '7/10!', '(yes)', '-5 degrees']) expect(lbmlToMarkdown(plain)).toBe(plain)
})

test('a mark that goes on behind a link opens again at the next word, not at the space', () => {
  expect(lbmlToMarkdown('<a href="https://e.org">a<b>a</a> <a href="https://e.org">:</a>')).toBe('[a**a**](https://e.org) [**:**](https://e.org)')
})

test('bars and brackets that mean something in Matinee show as they were typed', () => {
  expect(lbmlToMarkdown('he is ||the father||')).toBe('he is |[]()|the father|[]()|')
  expect(lbmlToMarkdown('[[Ikiru]]')).toBe('\\[[]()\\[Ikiru]]')
  expect(lbmlToMarkdown('one || or two')).toBe('one || or two')
})

test('two brackets in an address do not begin a link to a film', () => {
  expect(lbmlToMarkdown('<a href="https://e.org/[[[">there</a> ]]')).toBe('[there](https://e.org/[\\[\\[) ]]')
  for (const [source, seen] of [
    ['<a href="https://e.org/[[">there</a> ]]', 'there ]]'],
    ['<a href="https://e.org/[[)]]">there</a>', 'there'],
    ['<iframe src=https://e.org/[[></]]', 'https://e.org/[[</]]'],
    [`<a href="https://e.org/${'['.repeat(400)}">there</a> ]]`, 'there ]]']
  ] as const) {
    const markdown = lbmlToMarkdown(source)
    expect(seenInMarkdown(markdown), source).toBe(seen)
    expect(seenInMarkdown(lbmlToMarkdown(markdownToLbml(markdown))), source).toBe(seen)
  }
})

test('words whose marks cannot be written are one with the words beside them', () => {
  expect(lbmlToMarkdown('1<b>. \u0003</b>')).toBe('1\\. \u0003')
})

const WORD = fc.oneof(
  fc.stringMatching(/^[a-z]{1,3}$/),
  fc.constantFrom(' ', ' ', '\n', '\n\n', '\u00A0', '*', '**', '_', '__', '#', '# ', '1.', '1. ', '-', '- ', '+ ', '=', '===', '---', '`', '```', '~~', '~~~', '[', ']', '](', '(', ')', '!', '\\', '|', '||', '[[', ']]', ':', '.', '“', '”', '—', '’', '🎬', '千', 'é', '\t', '    ', '1', ';', '#120;', 'amp;', '"', "'", '/', 'x', '🎬🎬', '½')
)
const TAG = fc.constantFrom('<b>', '</b>', '<i>', '</i>', '<em>', '</em>', '<strong>', '</strong>', '<blockquote>', '</blockquote>', '<br>', '<p>', '</p>', '<h2>', '</h2>', '<a href="https://e.org/(a)?b=&amp;copy;">', '<a href=https://e.org>', '</a>', '<u>', '</u>', '<a href="javascript:x">')
const SIGN: readonly [string, string][] = [['&lt;', '<'], ['&gt;', '>'], ['&amp;', '&'], ['&#39;', "'"], ['&nbsp;', '\u00A0']]

test('whatever is written, with whatever tags, the same words are seen', () => {
  const part = fc.oneof(
    { weight: 5, arbitrary: WORD.map((word) => ({ source: word, seen: word })) },
    { weight: 3, arbitrary: TAG.map((tag) => ({ source: tag, seen: /^<\/?(?:br|p|blockquote|h2)/.test(tag) ? '\n' : '' })) },
    { weight: 1, arbitrary: fc.constantFrom(...SIGN).map(([source, seen]) => ({ source, seen })) }
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
      const source = parts.map((each) => each.source).join('')
      expect(seenInMarkdown(lbmlToMarkdown(source)), lbmlToMarkdown(source)).toBe(tidied(parts.map((each) => each.seen).join('')))
    }),
    { numRuns: Number(process.env['LBML_RUNS'] ?? 3_000) }
  )
})

test('any letters at all', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), TAG.filter((tag) => !/br|p>|quote|h2/.test(tag))), { maxLength: 8 }), (parts) => {
      const clean = parts.map((part) => (part.startsWith('<') && part.endsWith('>') ? part : part.replace(/[&<\0]|\p{Cs}/gu, '.')))
      const seen = clean.filter((part) => !(part.startsWith('<') && part.endsWith('>'))).join('')
      expect(seenInMarkdown(lbmlToMarkdown(clean.join('')))).toBe(tidied(seen))
    }),
    { numRuns: 2_000 }
  )
})

test('written carefully, every sign is escaped and the same words are seen', () => {
  expect(carefulMarkdown(blocksOf('<h2>1. #</h2><blockquote>- <i>a</i> &lt;b&gt;</blockquote>[[Ikiru]] <a href="https://e.org/">[[||]]</a> ||x||'))).toBe(
    '## 1\\. \\#\n\n> \\- *a* \\<b\\>\n\n\\[[]()\\[Ikiru\\]\\] [\\[\\[\\|\\|\\]\\]](https://e.org/) \\|[]()\\|x\\|[]()\\|'
  )
  const part = fc.oneof({ weight: 5, arbitrary: WORD }, { weight: 2, arbitrary: TAG })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
      const blocks = blocksOf(parts.join(''))
      expect(seenInMarkdown(carefulMarkdown(blocks)), carefulMarkdown(blocks)).toBe(tidied(blocks.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')))
    }),
    { numRuns: 2_000 }
  )
})

test('where a mark is read in another way even so, its words are left', () => {
  // No address that came in has a space.
  const link = { address: 'https://e.org/a b' }
  expect(carefulMarkdown([{ isQuote: true, heading: 0, runs: [{ text: 'one, two', bold: true, italic: false, link }] }])).toBe('> one\\, two')
})

test('tags without end are read in linear time', () => {
  const worst = ['<i>a ', '<a href="x', '<a href="https://e.org">x', '<blockquote>', '<!--', '<b', '&', '<', '[', ' <i> ', '\\', '!', '*a', '<b>!<i>(', '<p>\n', "<a href='"]
  for (const piece of worst) {
    const source = piece.repeat(100_000)
    const used = stopwatch()
    lbmlToMarkdown(source)
    expect(used(), piece).toBeLessThan(3_000)
  }
})
