// What the fuzz has found, kept.
import { expect, test } from 'vitest'
import { recognise } from '../../../../src/main/recogniser'
import { readPage } from '../../../../src/main/recogniser/pageText'
import { SLOW_MS, stopwatch } from '../../../support/fuzz/run'

test('a long title of a page is not cut inside a character', () => {
  for (const letters of [297, 298, 299, 300]) {
    const { text } = readPage(Buffer.from(`<!DOCTYPE html><title>${'x'.repeat(letters)}🇫🇷🇫🇷</title><p>A page.`), null)
    expect(!/\p{Surrogate}/u.test(text), `${letters} letters`).toBe(true)
  }
})

test('a page full of quoted titles is read in a moment', () => {
  const page = `Glass (1987)\nPG-13\n\nMara Lindqvist Nobody raises a voice here, as in ${'“Mean Girls” and like '.repeat(3_000)}that.`
  const used = stopwatch()
  recognise(page)
  expect(used()).toBeLessThan(SLOW_MS)
})
