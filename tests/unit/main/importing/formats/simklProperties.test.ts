import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simklReader } from '../../../../../src/main/importing/formats/simkl/reader'
import { csv, ofKind, readFiles } from '../../../../support/readers/parcels'

const item = fc.record({
  title: fc.constantFrom('1984', '8½', '[REC]', '千と', 'A, B', 'Said "no"'),
  year: fc.integer({ min: 1888, max: 2030 }),
  status: fc.constantFrom('completed', 'plantowatch', 'dropped', 'hold', 'watching', 'notinteresting'),
  rating: fc.option(fc.integer({ min: 1, max: 10 })),
  days: fc.option(fc.integer({ min: 0, max: 9_000 })),
  memo: fc.constantFrom('', 'a memo', 'two\nlines')
})
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never

const IN = ['simkl_id', 'TVDB_ID', 'TMDB', 'IMDB_ID', 'MAL_ID', 'Type', 'Title', 'Year', 'LastEpWatched', 'Watchlist', 'WatchedDate', 'Rating', 'Memo']
const OUT = ['SIMKL_ID', 'Title', 'Type', 'Year', 'Watchlist', 'LastEpWatched', 'WatchedDate', 'Rating', 'Memo', 'TVDB', 'TMDB', 'IMDB']

const at = (days: number): Date => new Date(Date.UTC(2001, 0, 1 + days, 12))
const iso = (days: number): string => at(days).toISOString().slice(0, 10)

function asCsv(items: readonly Item[], header: readonly string[]): string {
  const american = (days: number): string => `${at(days).getUTCMonth() + 1}/${at(days).getUTCDate()}/${at(days).getUTCFullYear()}`
  const cell = (each: Item, name: string): string =>
    ({ Type: 'movie', Title: each.title, Year: String(each.year), Watchlist: each.status === 'plantowatch' ? 'plan to watch' : each.status, WatchedDate: each.days === null ? '' : american(each.days), Rating: String(each.rating ?? ''), Memo: each.memo })[name] ?? ''
  return `\uFEFF${csv([header, ...items.map((each) => header.map((name) => cell(each, name)))])}`
}

function asBackup(items: readonly Item[]): string {
  const movies = items.map(({ title, year, status, rating, days, memo }) => ({ status, user_rating: rating, last_watched_at: days === null ? null : at(days).toISOString(), memo: memo === '' ? {} : { text: memo }, movie: { title, year, ids: { simkl: 1 } } }))
  return JSON.stringify({ movies, shows: [], anime: [] }).replaceAll('/', '\\/')
}

describe('what Simkl writes, in each of its forms', () => {
  it('brings the same films', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 10 }), async (items) => {
        for (const files of [{ 'a.csv': asCsv(items, IN) }, { 'a.csv': asCsv(items, OUT) }, { 'SimklBackup.json': asBackup(items) }]) {
          const read = await readFiles(simklReader, files)
          const done = items.filter(({ status }) => status === 'completed')
          const bare = ({ days, memo }: Item): boolean => days === null && memo === ''
          expect(ofKind(read, 'viewing').map(({ film, watchedOn, privateNote }) => [film.title, film.year, watchedOn, privateNote ?? ''])).toEqual(done.filter((each) => !bare(each)).map(({ title, year, days, memo }) => [title, year, days === null ? null : iso(days), memo]))
          expect(ofKind(read, 'seen').map(({ film }) => film.title)).toEqual(done.filter(bare).map(({ title }) => title))
          expect(ofKind(read, 'watchlist').map(({ film, note }) => [film.title, note ?? ''])).toEqual(items.filter(({ status }) => status === 'plantowatch').map(({ title, memo }) => [title, memo]))
          expect(ofKind(read, 'rating').map(({ film, rating }) => [film.title, rating])).toEqual(items.filter(({ rating }) => rating !== null).map(({ title, rating }) => [title, rating]))
          expect(read.leftOut).toHaveLength(items.filter(({ status }) => status !== 'completed' && status !== 'plantowatch').length)
          expect(read.files).toMatchObject([{ rows: items.length, state: 'read' }])
        }
      }),
      { numRuns: 120 }
    )
  })
})
