import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { frontMatter, type FrontValue } from '../../../../src/main/exporting/markdown/frontMatter'
import { writtenLinks } from '../../../../src/main/journal/writtenLinks'
import { breakPlaces, restoreParagraphs } from '../../../../src/main/recogniser/paragraphs'
import { wellFormed } from '../../../../src/main/text/wellFormed'
import { PartialDate } from '../../../../src/shared/models/partialDate'
import { ODD } from '../../../support/fuzz/mutate'
import { fuzzSeconds, SLOW_MS } from '../../../support/fuzz/run'
import { say, seed } from '../../../support/robust/figures'
import { stopwatch } from '../../../support/robust/stopwatch'

// Four properties share the ten seconds.
const seconds = fuzzSeconds / 4
const figures = { tried: 0, failed: 0, seconds: 0, slowest: 0 }
afterAll(() => say({ name: 'Fuzz: links, paragraphs, dates, YAML', count: figures.tried, of: 'inputs', failed: figures.failed, seconds: figures.seconds, note: `slowest ${figures.slowest.toFixed(0)} ms; MATINEE_SEED=${seed} repeats it` }))

function holds<T>(arbitrary: fc.Arbitrary<T>, check: (value: T) => void): void {
  const begun = performance.now()
  const timed = (value: T): void => {
    figures.tried += 1
    const used = stopwatch()
    check(value)
    const elapsed = used()
    figures.slowest = Math.max(figures.slowest, elapsed)
    if (elapsed > SLOW_MS) throw new Error(`It took ${elapsed.toFixed(0)} ms.`)
  }
  try {
    fc.assert(fc.property(arbitrary, timed), { seed, numRuns: 100_000_000, interruptAfterTimeLimit: seconds * 1000 })
  } catch (error) {
    figures.failed += 1
    throw error
  } finally {
    figures.seconds += (performance.now() - begun) / 1000
  }
}

const odd = fc.constantFrom(...ODD)
const piece = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('Interview', 'a', ' ', 'word', 'The end', '(1996)', '1996'))
const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''))
const long = fc.tuple(piece, fc.integer({ min: 1, max: 5_000 }), piece).map(([unit, times, end]) => unit.repeat(times) + end)
const anyText = fc.oneof({ weight: 9, arbitrary: text }, { weight: 1, arbitrary: long })
const timeout = fuzzSeconds * 1000 + 30_000

test('written links: every one has a title from the text, and writing it again finds it again', { timeout }, () => {
  const link = fc.tuple(text, fc.option(fc.integer({ min: 0, max: 9999 })), fc.option(text)).map(([title, year, shown]) => `[[${title}${year === null ? '' : ` (${year})`}${shown === null ? '' : `|${shown}`}]]`)
  const body = fc.array(fc.oneof(link, anyText, fc.constantFrom('[[', ']]', '|', '\n')), { maxLength: 8 }).map((parts) => parts.join(''))
  holds(body, (written) => {
    const links = writtenLinks(written)
    const titles = new Set<string>()
    for (const { title, year, text: shown } of links) {
      expect(title).toBe(title.trim())
      expect(title.length).toBeGreaterThan(0)
      expect(title.length).toBeLessThanOrEqual(1_000)
      expect(written).toContain(title)
      expect(written).toContain(shown)
      if (year !== null) expect(year >= 1850 && year <= 2200).toBe(true)
      titles.add(`${title} ${year ?? ''}`)
      expect(writtenLinks(year === null ? `[[${title}]]` : `[[${title} (${year})]]`)).toMatchObject([{ title, year }])
    }
    expect(titles.size).toBe(links.length)
  })
})

test('restored paragraphs: nothing but breaks is put in, each behind a stop and before a capital', { timeout }, () => {
  const sentence = fc.tuple(fc.constantFrom('repetitive', 'It ends', 'Mr', 'U.S.A', 'end', '“No', '3', 'film', 'www.a'), fc.constantFrom('.', '!', '?', '…', '.”', '?!', '...', '."', '.)'), fc.constantFrom('The', 'A', 'Com', 'I', '“Yes', 'É', '(But', "'Tis", 'next')).map((parts) => parts.join(''))
  const body = fc.array(fc.oneof(sentence, fc.constantFrom(' ', '\n', '\n\n'), anyText), { maxLength: 12 }).map((parts) => parts.join(''))
  holds(body, (pasted) => {
    const { text: restored, breaks } = restoreParagraphs(pasted)
    expect(restored.length).toBe(pasted.length + 2 * breaks)
    expect(withoutBreaks(restored)).toBe(withoutBreaks(pasted))
    expect(breakPlaces(pasted).every((at) => /[.!?][\p{P}\p{S}]*$/u.test(pasted.slice(Math.max(0, at - 20), at)) && /^\P{L}{0,3}\p{Lu}/u.test(pasted.slice(at, at + 8)))).toBe(true)
  })
})

const withoutBreaks = (value: string): string => value.replaceAll('\n', '')

test('partial dates: only days of the calendar, and they sort in time order', { timeout }, () => {
  const number = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'))
  const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'))
  const date = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(year, fc.option(number), fc.option(number)).map(([y, m, d]) => [y, m, d].filter((part) => part !== null).join('-')) },
    { weight: 1, arbitrary: text }
  )
  holds(fc.tuple(date, date), ([one, two]) => {
    const valid = [one, two].map((value) => PartialDate.safeParse(value).success)
    expect(valid).toEqual([isDay(one), isDay(two)])
    const full = (value: string): boolean => value.length === 10
    if (valid[0] && valid[1] && full(one) && full(two)) expect(Math.sign(utc(one) - utc(two))).toBe(one < two ? -1 : one > two ? 1 : 0)
  })
})

/** The same question, answered by the engine's own calendar. */
function isDay(value: string): boolean {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(value)) return false
  return new Date(utc(value)).toISOString().startsWith(value)
}

function utc(value: string): number {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

test('front matter: a YAML reader, old or new, reads back what was written', { timeout }, () => {
  const kept = anyText.map((value) => wellFormed(value).text)
  const value: fc.Arbitrary<FrontValue> = fc.oneof(kept, fc.array(kept, { minLength: 1, maxLength: 4 }), fc.integer(), fc.constant(true))
  holds(fc.record({ title: kept, tags: value, rating: value }), (values) => {
    const written = frontMatter(values)
    expect(written.startsWith('---\n') && written.endsWith('\n---\n')).toBe(true)
    for (const version of ['1.1', '1.2'] as const) expect(parse(written.slice(4, -4), { version }), version).toEqual(values)
  })
})
