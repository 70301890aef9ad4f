import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../src/main/recogniser/index'
import { restoreParagraphs } from '../../../../src/main/recogniser/paragraphs'
import { readPage, NotAPage } from '../../../../src/main/recogniser/pageText'
import { Recognition, type Span } from '../../../../src/shared/models/page'
import { stopwatch } from '../../../support/robust/stopwatch'

/** Pieces that mean something to the recogniser, so that random texts reach its corners. */
const PIECES = [
  'R | 4 May 2012 (USA)', 'Night Train Trailers', 'Night Train (1948)', 'Synopsis: ', 'Reviews', 'moviefan77 ', 'Anna Berg ', 'Otto: ', '— Anna Berg', 'by Otto Kern', 'I liked it.', 'dull.The end',
  '"Cold Water" ', "'Night Train' from 1998 ", '*Paper* ', '[[A (1988)]] ', '6/10', '★★★½', 'B+', '***', '1/2', '9/11', 'https://youtu.be/x', '\n', '\n\n', ' ', '\t', '"', "'", '(', ')', '“', '”', '|', ':', '-', '…', '..', '\r\n', '\ud800', '\u0000', '田中', 'é', '1948', 'USA', 'spoilers', '||x||', '#', '> '
]
const texts = fc.oneof(fc.string({ maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')))

function holds(text: string, span: Span | null, claim: string | null): void {
  if (span === null) return
  expect(span.start).toBeLessThanOrEqual(span.end)
  expect(span.end).toBeLessThanOrEqual(text.length)
  if (claim !== null) expect(text.slice(span.start, span.end)).toBe(claim)
}

function check(given: string): void {
  const { text, pages } = Recognition.parse(recognise(given))
  for (const page of pages) {
    holds(text, page.span, null)
    holds(text, page.film.title?.span ?? null, page.film.title?.value ?? null)
    holds(text, page.film.year?.span ?? null, page.film.year ? String(page.film.year.value) : null)
    holds(text, page.film.synopsis?.span ?? null, page.film.synopsis?.value ?? null)
    for (const certificate of page.film.certificates) {
      const { span } = certificate
      holds(text, span, null)
      if (span) expect(text.slice(span.start, span.end)).toContain(certificate.value.code)
    }
    for (const found of [...page.film.releases, ...page.film.trailers]) holds(text, found.span, null)
    for (const left of page.leftOver) holds(text, left.span, left.text)
    for (const take of page.takes) {
      holds(text, take.span, null)
      holds(text, take.author.span, take.author.value)
      expect(text.slice(take.span.start, take.span.end)).toContain(take.text)
    }
    for (const review of page.reviews) {
      holds(text, review.author.span, review.author.value)
      expect(text.slice(review.span.start, review.span.end)).toContain(review.bodyAsPasted)
      expect(restoreParagraphs(review.bodyAsPasted)).toEqual({ text: review.body, breaks: review.breaksRestored })
      expect(review.body.length).toBe(review.bodyAsPasted.length + 2 * review.breaksRestored)
      holds(text, review.score?.span ?? null, review.score?.value.text ?? null)
      for (const mention of review.mentions) {
        for (const span of mention.spans) {
          holds(text, span, null)
          expect(text.slice(span.start, span.end).length).toBeGreaterThan(0)
        }
        const [first] = mention.spans
        expect(first && text.slice(first.start, first.end)).toBe(mention.text)
      }
    }
    for (const found of [page.film.title, page.film.year, page.film.synopsis, ...page.film.certificates, ...page.film.releases]) {
      if (found) expect(found.certainty === 'certain').toBe(found.reason === null)
    }
  }
}

describe('Whatever is pasted', () => {
  it('the recogniser does not throw, and its spans hold what it claims', () => {
    fc.assert(fc.property(texts, check), { numRuns: 1500 })
  })

  it('gives the same answer twice', () => {
    fc.assert(fc.property(texts, (text) => {
      expect(recognise(text)).toEqual(recognise(text))
    }), { numRuns: 100 })
  })

  it('bytes become text or are refused in a sentence', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (given) => {
        try {
          const { text } = readPage(given, null)
          expect(text).not.toMatch(/\0|\r/)
        } catch (error) {
          expect(error).toBeInstanceOf(NotAPage)
        }
      }),
      { numRuns: 1000 }
    )
  })
})

describe('Time', () => {
  const size = 400_000
  const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length))
  it.each([
    'a', 'A ', '"', "'a ", "'A B ", '*', '*A ', '★ ', '.A', 'a.A ', '\n', 'a\n', 'Anna Berg\n', 'R | 4 May 2012 (USA)\n', 'X Trailers\n', '1/', '6/10 ', '3 out of 10. ', '(', 'A (1998) ', '[[A ', 'A: b\n', ' ',
    'http://a.b ', '— Anna Berg\n', '1998 ', 'The ', '"Cold Water" ', 'film film of the ', 'aa1 I liked it.\n', '田中 映画。', '\ud800', "reminds me of 'The Girls' Room' ", '_a_ ', 'Foo (2007)\n', 'by Anna\n',
    'spoilers ', 'in 1998, we ', 'trailer ', 'Anna 6/10 "Foo Bar" (1998). ', 'It is no good ', ', , ', '- - ', 'I give it '
  ])('%j over and over takes time in proportion', (piece) => {
    const text = fill(piece)
    const used = stopwatch()
    recognise(text)
    expect(used()).toBeLessThan(4000)
  })
})
