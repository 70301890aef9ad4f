import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recognise } from '../../../../src/main/recogniser/index'

const folder = process.env['MATINEE_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../../shared/data')
const file = join(folder, 'interview-page.txt')
const missing = !existsSync(file)

describe.skipIf(missing && process.env['CI'] !== 'true')('The real page (needs the shared data folder)', () => {
  const { text, pages } = missing ? { text: '', pages: [] } : recognise(readFileSync(file, 'utf8'))
  const [page] = pages
  const mentions = page?.reviews.flatMap((review) => review.mentions) ?? []

  it('is there', () => {
    expect(missing, `${file} is missing`).toBe(false)
    expect(pages).toHaveLength(1)
    expect(page?.leftOver).toEqual([])
  })

  it('gives the film', () => {
    expect(page?.film.title).toMatchObject({ value: 'Interview', certainty: 'doubtful', reason: 'Found beside “Trailers”' })
    expect(page?.film.year).toEqual({ value: 2007, certainty: 'certain', reason: null, span: null })
    expect(page?.film.certificates.map(({ value, certainty }) => [value, certainty])).toEqual([[{ system: null, country: null, code: 'R' }, 'certain']])
    expect(page?.film.releases.map(({ value, certainty }) => [value, certainty])).toEqual([[{ date: '2007-07-13', country: 'USA', countryCode: 'US' }, 'certain']])
    expect(page?.film.trailers.map(({ value }) => value)).toEqual([{ title: 'Interview Trailers', url: null }])
    expect(page?.film.synopsis?.value).toMatch(/^After falling out .* popular soap actress\.$/)
  })

  it('gives the takes', () => {
    expect(page?.takes.map(({ author }) => [author.value, author.certainty, author.reason])).toEqual([
      ['Baseshment', 'certain', null],
      ['Curapedi', 'certain', null],
      ['Kien Navarro', 'doubtful', 'Where does the name end?'],
      ['Billy Ollie', 'doubtful', 'Where does the name end?']
    ])
    expect(page?.takes[3]?.text).toBe('Through painfully honest and emotional moments, the movie becomes irresistibly relatable')
  })

  it('gives the reviews with their paragraphs', () => {
    expect(page?.reviews.map(({ author, breaksRestored, spoiler }) => [author.value, author.certainty, breaksRestored, spoiler])).toEqual([
      ['CineCritic2517', 'certain', 5, false],
      ['rzajac', 'certain', 3, false],
      ['r0cko723', 'certain', 0, false],
      ['streetpunk', 'certain', 2, false]
    ])
    expect(page?.reviews[0]?.body.split('\n\n').at(-1)).toBe('Too bad, 6/10')
    expect(page?.reviews[0]?.bodyAsPasted.startsWith('..slowely')).toBe(true)
    expect(page?.reviews[3]?.bodyAsPasted.startsWith('Steve Buscemi is known')).toBe(true)
  })

  it('gives one score', () => {
    expect(page?.reviews.map((review) => review.score?.value ?? null)).toEqual([{ text: '6/10', value: 6, scale: 10 }, null, null, null])
    expect(page?.reviews[0]?.score?.certainty).toBe('certain')
  })

  it('gives the films mentioned, and asks about one more at most', () => {
    expect(mentions.filter((mention) => mention.certainty === 'certain').map(({ title, year }) => [title, year])).toEqual([
      ['Five Fingers', 2006],
      ['The Interview', 1998],
      ['Trees Lounge', 1996],
      ['Mean Girls', null],
      ['Hard Candy', null]
    ])
    const asked = mentions.filter((mention) => mention.certainty === 'doubtful').map((mention) => mention.title)
    expect(asked.filter((title) => title !== 'Last Tango')).toEqual([])
    const lounge = mentions.find((mention) => mention.title === 'Trees Lounge')
    expect(lounge?.spans.map((span) => text.slice(span.start, span.end))).toEqual(Array.from({ length: 4 }, () => 'Trees Lounge'))
  })
})
