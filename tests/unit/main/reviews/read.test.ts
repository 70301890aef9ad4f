import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextUndo, undoGroup } from '../../../../src/main/changes/replay'
import { reviewListHandlers } from '../../../../src/main/reviews/listHandlers'
import { readHandlers } from '../../../../src/main/reviews/readHandlers'
import { EVERY_REVIEW, type ReviewQuery } from '../../../../src/shared/models/reviewList'
import { aFilm, aLibrary, aMention, aReview, aReviewOfMine, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let ids: { rzajac: string; odile: string; mine: string; other: string }
beforeEach(async () => {
  library = await aLibrary()
  const { open } = library
  const interview = await aFilm(open, 'Interview', { year: 2007 })
  const third = await aFilm(open, 'The Third Man', { year: null })
  const candy = await aFilm(open, 'Hard Candy', { year: 2005 })
  const rzajac = await aReview(open, interview.id, 'rzajac', 'Reminds me of Hard Candy.', { score_text: '6/10', score_value: 6, score_scale: 10, score_percent: 60, created_at: '2026-11-01T10:00:00.000Z' })
  await aMention(open, rzajac.id, 'Hard Candy', 2005, candy.id)
  const odile = await aReview(open, third.id, 'Odile V.', 'The cat, the shoes, the doorway, and all that is left of a friend.', { created_at: '2026-11-02T10:00:00.000Z' })
  // Two of one moment: what stands first is decided all the same.
  const mine = await aReviewOfMine(open, third.id, 'A **smile** in a doorway.', { rating: 10, created_at: '2026-11-03T10:00:00.000Z' })
  const other = await aReviewOfMine(open, interview.id, 'The doorway, twice.', { created_at: '2026-11-03T10:00:00.000Z' })
  ids = { rzajac: rzajac.id, odile: odile.id, mine: mine.id, other: other.id }
})
afterEach(() => library.close())

const calls = () => readHandlers(() => library.open)
const asked = (change: Partial<ReviewQuery>): ReviewQuery => ({ ...EVERY_REVIEW, ...change })
const listed = async (change: Partial<ReviewQuery>): Promise<string[]> =>
  (await reviewListHandlers(() => library.open).list({ query: asked(change), start: 0, count: 60 })).reviews.map(({ id }) => id)

describe('reading a review', () => {
  it('gives somebody else’s whole, with its score and the films it names', async () => {
    expect(await calls().read({ review: ids.rzajac })).toMatchObject({
      author: 'rzajac', body: 'Reminds me of Hard Candy.', bodyFormat: 'plain', score: { text: '6/10', value: 6, scale: 10 }, rating: null, isKept: false, entry: null,
      film: { title: 'Interview' }, mentions: [{ text: 'Hard Candy', film: { title: 'Hard Candy' } }]
    })
  })

  it('gives mine with my rating and the entry it belongs to', async () => {
    expect(await calls().read({ review: ids.mine })).toMatchObject({ author: null, entry: ids.mine, rating: 10, score: null, body: 'A **smile** in a doorway.', words: 5 })
  })

  it('says so when it is gone', async () => {
    await library.open.library.write('Removed', () => library.open.repositories.reviews.remove(ids.odile))
    await expect(async () => calls().read({ review: ids.odile })).rejects.toThrow('no longer in your library')
  })
})

describe('where a review stands', () => {
  it('is its place in every order, also among ties', async () => {
    for (const order of ['newest', 'oldest', 'longest', 'film'] as const) {
      const places = await Promise.all((await listed({ order })).map(async (review) => calls().locate({ query: asked({ order }), review })))
      expect(places.map(({ at }) => at)).toEqual([0, 1, 2, 3])
    }
  })

  it('counts within what the filters leave, and is null outside of it', async () => {
    expect(await calls().locate({ query: asked({ whose: 'others' }), review: ids.rzajac })).toEqual({ at: 1 })
    expect(await calls().locate({ query: asked({ text: 'doorway' }), review: ids.odile })).toEqual({ at: 2 })
    expect(await calls().locate({ query: asked({ whose: 'others' }), review: ids.mine })).toEqual({ at: null })
  })
})

describe('keeping', () => {
  it('finds it again among the kept, lets go of it, and is undone', async () => {
    expect(await calls().keep({ review: ids.rzajac, isKept: true })).toMatchObject({ label: 'Review by rzajac kept' })
    expect(await calls().read({ review: ids.rzajac })).toMatchObject({ isKept: true })
    for (const order of ['newest', 'oldest', 'longest', 'film'] as const) {
      expect(await listed({ isKept: true, order })).toEqual([ids.rzajac])
      expect(await calls().locate({ query: asked({ isKept: true, order }), review: ids.rzajac })).toEqual({ at: 0 })
    }
    const facets = await reviewListHandlers(() => library.open).facets({ query: asked({ isKept: true }) })
    expect(facets).toMatchObject({ you: 0, authors: [{ value: 'rzajac', count: 1 }], films: [{ film: { title: 'Interview' }, count: 1 }] })
    await library.open.library.writeUnlogged(() => undoGroup(library.open.library.db, nextUndo(library.open.library.db)?.id ?? -1))
    expect(await listed({ isKept: true })).toEqual([])
    await calls().keep({ review: ids.rzajac, isKept: true })
    expect(await calls().keep({ review: ids.rzajac, isKept: false })).toMatchObject({ label: 'Review by rzajac no longer kept' })
    expect(await listed({ isKept: true })).toEqual([])
  })

  it('is for others’ reviews: a liked entry of mine is not among them', async () => {
    await expect(calls().keep({ review: ids.mine, isKept: true })).rejects.toThrow('all kept')
    await library.open.library.write('Liked', () => library.open.repositories.reviews.save({ ...library.open.repositories.reviews.get(ids.mine), is_liked: 1 }))
    expect(await listed({ isKept: true })).toEqual([])
  })
})
