import { expect, test } from 'vitest'
import { blocksOf } from '../../../../../src/main/importing/lbml/blocks'
import { shows } from '../../../../../src/main/importing/lbml/proof'

test.each([
  ['plain words', 'one, two.', 'one, two.'],
  ['marks, a quote, a heading and a link', '<h2>a</h2><blockquote><b>b</b> <i>c</i></blockquote><a href="https://e.org">d</a>', '## a\n\n> **b** *c*\n\n[d](https://e.org)'],
  ['signs that are escaped', '1. *a* &lt;b&gt;', '1\\. \\*a\\* \\<b>'],
  ['one pair of bars', 'one || two', 'one || two'],
  ['brackets in the words of a link', '<a href="https://e.org">[[a]]</a>', '[\\[\\[a\\]\\]](https://e.org)']
])('proved: %s', (_what, source, markdown) => {
  expect(shows(markdown, blocksOf(source))).toBe(true)
})

test.each([
  ['words are lost', 'one two', '*one*'],
  ['a sign became a mark', '*one*', '*one*'],
  ['a list', '1. one', '1. one'],
  ['a list of the same words', '- one', '- one'],
  ['a line across', 'one\n\n***', 'one\n\n***'],
  ['code', '`one`', '`one`'],
  ['HTML', '&lt;b>one', '<b>one'],
  ['a picture', '!<a href="https://e.org">one</a>', '![one](https://e.org)'],
  ['two lines in one', 'one\n*two*', 'one \\*two\\*'],
  ['words that are covered', 'one ||two||', 'one ||two||'],
  ['words that are covered over paragraphs', '||one\n\ntwo||', '||one\n\ntwo||'],
  ['a link to a film', '[[Ikiru]]', '[[Ikiru]]'],
  ['a link to a film that is escaped', '[[Ikiru]]', '\\[\\[Ikiru]]']
])('not proved where it shows something else: %s', (_what, source, markdown) => {
  expect(shows(markdown, blocksOf(source))).toBe(false)
})
