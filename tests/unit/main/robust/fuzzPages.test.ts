import { expect, test } from 'vitest'
import { NotAPage } from '../../../../src/main/recogniser/notAPage'
import { recognise } from '../../../../src/main/recogniser'
import { readPage } from '../../../../src/main/recogniser/pageText'
import { Recognition, type Span } from '../../../../src/shared/models/page'
import { fuzz, fuzzSeconds } from '../../../support/fuzz/run'
import { makePage, type PageInput } from '../../../support/fuzz/pages'

const UNKEEPABLE = /\p{Surrogate}|\0/u

test('whatever is pasted or opened as a page is read or refused with a sentence', { timeout: fuzzSeconds * 1000 + 60_000 }, async () => {
  await fuzz<PageInput>({
    reader: 'film pages',
    make: makePage,
    bytes: ({ bytes }) => bytes,
    check: ({ bytes, mediaType }, random) => {
      const text = textOf(bytes, mediaType)
      if (text === null) return true
      expect(UNKEEPABLE.test(text), 'a character that cannot be kept').toBe(false)
      const found = recognise(text)
      Recognition.parse(found)
      checkSpans(found)
      if (random.chance(0.05)) expect(recognise(text)).toEqual(found)
      return false
    }
  })
})

function textOf(bytes: Uint8Array, mediaType: PageInput['mediaType']): string | null {
  try {
    return readPage(bytes, mediaType).text
  } catch (error) {
    if (!(error instanceof NotAPage)) throw error
    if (!/^[A-Z].*\.$/s.test(error.message)) throw new Error(`No sentence: ${error.message}`)
    return null
  }
}

/** Every span lies in the text, in its page, and cuts no character in two; a text as pasted is a piece of the page. */
function checkSpans({ text, pages }: Recognition): void {
  const inside = (what: string, span: Span | null, within: Span): void => {
    if (span === null) return
    if (span.start < within.start || span.end > within.end || span.start > span.end) throw new Error(`${what}: ${span.start}–${span.end} lies outside ${within.start}–${within.end}.`)
    if (cutsCharacter(text, span.start) || cutsCharacter(text, span.end)) throw new Error(`${what}: ${span.start}–${span.end} cuts a character in two.`)
  }
  let end = 0
  for (const page of pages) {
    inside('page', page.span, { start: end, end: text.length })
    end = page.span.end
    const { film, takes, reviews, leftOver } = page
    for (const found of [film.title, film.year, film.synopsis, ...film.certificates, ...film.releases, ...film.trailers]) inside('fact', found?.span ?? null, page.span)
    for (const take of takes) {
      inside('take', take.span, page.span)
      inside('author', take.author.span, take.span)
      if (!text.slice(take.span.start, take.span.end).includes(take.text)) throw new Error('take: its text is not in its span.')
    }
    for (const review of reviews) {
      inside('review', review.span, page.span)
      inside('author', review.author.span, review.span)
      inside('score', review.score?.span ?? null, review.span)
      for (const span of review.mentions.flatMap(({ spans }) => spans)) inside('mention', span, review.span)
      if (!text.slice(review.span.start, review.span.end).includes(review.bodyAsPasted)) throw new Error('review: its text is not in its span.')
      if (review.body.length !== review.bodyAsPasted.length + 2 * review.breaksRestored) throw new Error('review: more than breaks was put in.')
    }
    for (const line of leftOver) inside('left over', line.span, page.span)
  }
}

function cutsCharacter(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
}
