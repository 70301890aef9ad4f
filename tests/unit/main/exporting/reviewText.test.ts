import { expect, test } from 'vitest'
import { reviewForLetterboxd } from '../../../../src/main/exporting/letterboxd/reviewText'

test('Markdown becomes the HTML that Letterboxd takes, with the names of films for links to them', () => {
  const body = 'A *quiet* film, **slow**.\n\n> “Quoted” ||it ends||\n\nSee [[WALL·E (2008)]] & [this](https://example.org/?a=1&b=2).'
  expect(reviewForLetterboxd({ body, format: 'markdown' }, true)).toBe(
    'A <i>quiet</i> film, <b>slow</b>.\n\n<blockquote>“Quoted” it ends</blockquote>\n\nSee WALL·E &amp; <a href="https://example.org/?a=1&amp;b=2">this</a>.'
  )
  expect(reviewForLetterboxd({ body, format: 'markdown' }, false)).toContain('“Quoted” […]')
})

test('plain text stays as it was, and is no HTML', () => {
  expect(reviewForLetterboxd({ body: 'One *star*\n\n<b> & more ||bars||', format: 'plain' }, false)).toBe('One *star*\n\n&lt;b&gt; &amp; more ||bars||')
})
