import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runImport } from '../../../../../src/main/importing/apply/apply'
import { StoppableWork } from '../../../../../src/main/worker/work'
import { aLibrary, type LibraryFixture } from '../../../../support/library'
import { planOf, type Said } from './planned'

let empty: LibraryFixture

beforeAll(async () => {
  empty = await aLibrary()
})

afterAll(() => empty.close())

/** Few titles, years and days, so that they meet often. Ids differ for one title and year in some exports. */
const film = fc.record({
  title: fc.constantFrom('Stalker', 'The Piano', 'Piano', 'Suspiria', 'WALL·E', 'Se7en'),
  year: fc.constantFrom(1977, 1978, 2018)
})
const day = fc.option(fc.constantFrom('2021-05-03', '2021-05', '2019', '2024-01-01'), { nil: null })
const rating = fc.option(fc.integer({ min: 1, max: 10 }), { nil: null })
const text = fc.constantFrom('Slow, and right.', 'Loud.', '**Both** at once.\n\nAnd long.').map((body) => ({ body, asCame: null }))
const tags = fc.subarray(['zone', 'Cinema', 'with friends'])

const parts = {
  diary: fc.array(fc.record({ kind: fc.constant('viewing' as const), film, watchedOn: day, rating, tags, isRewatch: fc.boolean(), isLiked: fc.boolean() }), { maxLength: 8 }),
  reviews: fc.array(fc.record({ kind: fc.constant('review' as const), film, text, watchedOn: day, rating }), { maxLength: 4 }),
  ratings: fc.uniqueArray(fc.record({ kind: fc.constant('rating' as const), film, rating: fc.integer({ min: 1, max: 10 }) }), { maxLength: 4, selector: (row) => JSON.stringify(row.film) }),
  seen: fc.array(fc.record({ kind: fc.constant('seen' as const), film, seenOn: day }), { maxLength: 4 }),
  likes: fc.array(fc.record({ kind: fc.constant('like' as const), film }), { maxLength: 3 }),
  watchlist: fc.array(fc.record({ kind: fc.constant('watchlist' as const), film, addedOn: day }), { maxLength: 3 })
}
const files = fc.tuple(...Object.values(parts)).map((each): Said[][] => each.map((rows) => [...rows]))

it('a plan is the same whatever the order of the files', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), async (given, order) => {
      const one = await planOf(empty.open, given.flat())
      const other = await planOf(empty.open, given.map((rows, at) => ({ rows, place: order[at] ?? 0 })).toSorted((a, b) => a.place - b.place).flatMap(({ rows }) => rows))
      try {
        expect(other.summary.counts).toEqual(one.summary.counts)
        const films = 'SELECT match_title, year, changes FROM film ORDER BY match_title, year'
        expect(other.rows(films)).toEqual(one.rows(films))
      } finally {
        one.close()
        other.close()
      }
    }),
    { numRuns: 25 }
  )
}, 60_000)

it('what was brought in is all there the next time', async () => {
  await fc.assert(
    fc.asyncProperty(files, async (given) => {
      const fixture = await aLibrary()
      const first = await planOf(fixture.open, given.flat())
      await runImport(fixture.open, first.path, new StoppableWork())
      const again = await planOf(fixture.open, given.flat())
      try {
        const left = Object.entries(again.summary.counts).filter(([, counts]) => counts.new + counts.changed + counts.unclear > 0)
        expect(left).toEqual([])
      } finally {
        first.close()
        again.close()
        fixture.close()
      }
    }),
    { numRuns: 25 }
  )
}, 60_000)
