import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Recognition } from '../../../src/shared/models/page'
import { evaluate } from '../../support/pageGenerator/evaluate'
import { FIELDS } from '../../support/pageGenerator/marks'
import { FEATURES, generatePage } from '../../support/pageGenerator/page'
import { certainPrecision, recall } from '../../support/pageGenerator/report'
import type { GeneratedPage, TruthEntry } from '../../support/pageGenerator/truth'

const FOLDER = join(import.meta.dirname, '../../support/pageGenerator')
const pages = Array.from({ length: 2_000 }, (_, seed) => generatePage(seed))

describe('The generator of film pages', () => {
  it('gives the same page for the same seed, and another for another', () => {
    expect(generatePage(77)).toEqual(generatePage(77))
    expect(new Set(pages.map((page) => page.text)).size).toBe(pages.length)
  })

  it('tells only what stands on the page', () => {
    for (const { seed, text, truth } of pages) {
      const about = `seed ${seed}`
      for (const entry of truth.entries) {
        const line = text.slice(entry.start, entry.end)
        expect(line.startsWith(entry.author), about).toBe(true)
        expect(line.endsWith(entry.text), about).toBe(true)
        for (const part of entry.score.value?.texts ?? []) expect(entry.text, about).toContain(part)
        for (const mention of entry.mentions) {
          expect(plain(entry.text), about).toContain(plain(mention.title))
          if (mention.year !== null && !mention.ambiguous) expect(entry.text, about).toContain(String(mention.year))
        }
        for (const name of entry.tolerated) expect(plain(entry.text), about).toContain(plain(name))
        for (const place of [...entry.breaks, ...entry.possibleBreaks]) {
          expect(entry.text.slice(place - 1, place + 1), about).toMatch(/^\S\S$/)
        }
      }
      for (const told of [truth.title.value, truth.synopsis.value, truth.release.value?.country]) {
        if (told !== null && told !== undefined) expect(plain(text), about).toContain(plain(told))
      }
      for (const certificate of truth.certificates.value) expect(text, about).toContain(certificate.code)
      if (truth.year.value !== null) expect(text, about).toContain(String(truth.year.value))
    }
  })

  it('makes no other film out of the page’s own', () => {
    for (const { seed, truth } of pages) {
      const own = truth.title.value
      if (own === null || truth.title.ambiguous) continue
      for (const mention of truth.entries.flatMap((entry) => entry.mentions)) expect(plain(mention.title), `seed ${seed}`).not.toBe(plain(own))
    }
  })

  it('keeps takes short and reviews long, except where it says that a reader could not tell', () => {
    for (const { seed, truth } of pages) {
      for (const entry of truth.entries) {
        if (entry.kindAmbiguous) continue
        if (entry.kind === 'take') expect(entry.text.length, `seed ${seed}`).toBeLessThan(300)
        else expect(entry.text.length, `seed ${seed}`).toBeGreaterThanOrEqual(400)
      }
    }
  })

  it('shows every feature within 2,000 pages', () => {
    const shown = new Set(pages.flatMap((page) => page.features))
    expect(FEATURES.filter((feature) => !shown.has(feature))).toEqual([])
  })

  it('shares nothing with the program but types', () => {
    for (const file of readdirSync(FOLDER)) {
      const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n')
      for (const line of lines.filter((each) => /from '[^']*src\//.test(each))) expect(line, file).toMatch(/^import type /)
    }
  })
})

describe('The evaluation of a recogniser', () => {
  const byText = new Map(pages.map((page) => [page.text, page]))
  const knowing = (text: string): GeneratedPage => {
    const page = byText.get(text)
    if (page === undefined) throw new Error('An unknown page')
    return page
  }

  it('gives full marks to one that knows the truth', () => {
    const { fields, worst } = evaluate(pages, (text) => answer(knowing(text)))
    expect(worst).toEqual([])
    for (const field of FIELDS) {
      expect(certainPrecision(fields[field]), field).toBe(1)
      expect(recall(fields[field]), field).toBe(1)
      expect(fields[field].expected, field).toBeGreaterThan(500)
    }
  })

  it('finds nothing in an empty answer, and blames it for no wrong one', () => {
    const { fields } = evaluate(pages, (text) => ({ text, pages: [] }))
    for (const field of FIELDS.filter((each) => each !== 'mention years')) {
      expect(recall(fields[field]), field).toBe(0)
      expect(fields[field].certainWrong + fields[field].doubtfulWrong, field).toBe(0)
    }
  })

  it('counts a certain wrong value in every field', () => {
    const { fields, worst } = evaluate(pages, (text) => spoilt(answer(knowing(text))))
    for (const field of FIELDS) expect(fields[field].certainWrong, field).toBeGreaterThan(200)
    expect(worst).toHaveLength(10)
  })
})

/** What a recogniser without a fault would answer. */
function answer({ text, truth }: GeneratedPage): Recognition {
  const sure = <T>(value: T) => ({ value, certainty: 'certain' as const, reason: null, span: null })
  const { title, year, synopsis, release, certificates } = truth
  const span = (entry: TruthEntry) => ({ start: entry.start, end: entry.end })
  return {
    text,
    pages: [
      {
        span: { start: 0, end: text.length },
        film: {
          title: title.value === null ? null : sure(title.value),
          year: year.value === null ? null : sure(year.value),
          synopsis: synopsis.value === null ? null : sure(synopsis.value),
          certificates: certificates.value.map(({ code, systems, country }) => sure({ code, system: systems[0] ?? null, country })),
          releases: release.value === null ? [] : [sure(release.value)],
          trailers: []
        },
        takes: truth.entries.filter((entry) => entry.kind === 'take').map((entry) => ({ author: sure(entry.author), text: entry.text, span: span(entry) })),
        reviews: truth.entries.filter((entry) => entry.kind === 'review').map((entry) => ({
          author: sure(entry.author),
          body: withBreaks(entry.text, entry.breaks),
          bodyAsPasted: entry.text,
          breaksRestored: entry.breaks.length,
          score: entry.score.value === null ? null : sure({ text: entry.score.value.texts[0] ?? '', value: entry.score.value.value, scale: entry.score.value.scales[0] ?? null }),
          spoiler: false,
          mentions: entry.mentions.map(({ title: mentioned, year: from }) => ({ title: mentioned, year: from, text: mentioned, certainty: 'certain' as const, reason: null, spans: [] })),
          span: span(entry)
        })),
        leftOver: []
      }
    ]
  }
}

function withBreaks(text: string, places: readonly number[]): string {
  return [0, ...places].map((place, index) => text.slice(place, places[index])).join('\n\n')
}

/** The same with something wrong everywhere. */
function spoilt(recognition: Recognition): Recognition {
  const { text, pages: [page] } = recognition
  if (page === undefined) return recognition
  const { film } = page
  return {
    text,
    pages: [
      {
        ...page,
        film: {
          ...film,
          title: film.title === null ? null : { ...film.title, value: `${film.title.value} Nonsense` },
          year: film.year === null ? null : { ...film.year, value: film.year.value - 1 },
          synopsis: film.synopsis === null ? null : { ...film.synopsis, value: film.synopsis.value.slice(9) },
          certificates: film.certificates.map((each) => ({ ...each, value: { ...each.value, code: 'X' } })),
          releases: film.releases.map((each) => ({ ...each, value: { date: '1901-01-01', country: 'Atlantis', countryCode: 'XX' } }))
        },
        takes: page.takes.map((take) => ({ ...take, author: { ...take.author, value: `${take.author.value} It` }, text: take.text.slice(3) })),
        reviews: page.reviews.map((review) => ({
          ...review,
          author: { ...review.author, value: 'Nobody' },
          bodyAsPasted: review.bodyAsPasted.slice(2),
          body: `${review.bodyAsPasted.slice(2, 20)}\n\n${review.bodyAsPasted.slice(20)}`,
          breaksRestored: 1,
          score: { value: { text: '11/10', value: 11, scale: 10 }, certainty: 'certain', reason: null, span: null },
          mentions: review.mentions.flatMap((mention) => [{ ...mention, year: 1900 }, { ...mention, title: 'Another Thing Entirely' }])
        }))
      }
    ]
  }
}

function plain(text: string): string {
  return text.toLocaleLowerCase('en').replaceAll('’', "'")
}
