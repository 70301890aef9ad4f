import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FEATURES, generatePage } from '../../support/pageGenerator/page'

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
        if (told !== null && told !== undefined) expect(text, about).toContain(told)
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

function plain(text: string): string {
  return text.toLocaleLowerCase('en').replaceAll('’', "'")
}
