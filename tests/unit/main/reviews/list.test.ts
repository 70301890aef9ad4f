import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reviewListHandlers } from '../../../../src/main/reviews/listHandlers'
import { EVERY_REVIEW, type ReviewCard, type ReviewQuery } from '../../../../src/shared/models/reviewList'
import { aFilm, aLibrary, aReview, aReviewOfMine, type LibraryFixture } from '../../../support/library'

const LONG = Array.from({ length: 520 }, (_, index) => `word${index}`).join(' ')

let library: LibraryFixture
let film: { interview: string; third: string }
beforeEach(async () => {
  library = await aLibrary()
  const { open } = library
  film = { interview: (await aFilm(open, 'Interview', { year: 2007 })).id, third: (await aFilm(open, 'The Third Man', { year: 1949 })).id }
  await aReview(open, film.interview, 'rzajac', 'A concept piece, too, and the doorway again.', { score_text: '6/10', score_value: 6, score_scale: 10, score_percent: 60, created_at: '2026-11-01T10:00:00.000Z' })
  await aReview(open, film.third, 'Odile V.', LONG, { score_text: 'B+', score_percent: 83, created_at: '2026-11-02T10:00:00.000Z' })
  await aReviewOfMine(open, film.third, 'That smile in the **doorway** is the best entrance. And much later on, when all is said, three objects: a cat, a pair of shoes, a doorway.', { rating: 10, created_at: '2026-11-03T10:00:00.000Z' })
  await aReviewOfMine(open, film.interview, 'Not finished ||and he did it||.', { is_draft: 1, created_at: '2026-11-04T10:00:00.000Z' })
  await aReviewOfMine(open, film.interview, '', { is_draft: 1, created_at: '2026-11-05T10:00:00.000Z' })
})
afterEach(() => library.close())

const ask = async (change: Partial<ReviewQuery>, start = 0, count = 60) => reviewListHandlers(() => library.open).list({ query: { ...EVERY_REVIEW, ...change }, start, count })
const said = (reviews: readonly ReviewCard[]) => reviews.map(({ author, film: about }) => `${author ?? 'me'} on ${about.title}`)

describe('the page of reviews', () => {
  it('shows everything with words, the newest first; a draft is shown and not counted', async () => {
    const { total, counted, mine, reviews } = await ask({})
    expect({ total, counted, mine }).toEqual({ total: 4, counted: 3, mine: 1 })
    expect(said(reviews)).toEqual(['me on Interview', 'me on The Third Man', 'Odile V. on The Third Man', 'rzajac on Interview'])
    expect(reviews[0]).toMatchObject({ isDraft: true, opening: 'Not finished ….', words: 6 })
    expect(reviews[1]).toMatchObject({ rating: 10, score: null })
    expect(reviews[3]).toMatchObject({ rating: null, score: { text: '6/10', value: 6, scale: 10 } })
  })

  it('narrows to whose, by whom, on which film, how good and how long', async () => {
    expect(said((await ask({ whose: 'mine' })).reviews)).toEqual(['me on Interview', 'me on The Third Man'])
    expect(said((await ask({ whose: 'others' })).reviews)).toEqual(['Odile V. on The Third Man', 'rzajac on Interview'])
    expect(said((await ask({ film: film.interview })).reviews)).toEqual(['me on Interview', 'rzajac on Interview'])
    expect(said((await ask({ score: 'high' })).reviews)).toEqual(['me on The Third Man', 'Odile V. on The Third Man'])
    expect(said((await ask({ score: 'middling' })).reviews)).toEqual(['rzajac on Interview'])
    expect(said((await ask({ score: 'none' })).reviews)).toEqual(['me on Interview'])
    expect(said((await ask({ length: 'long' })).reviews)).toEqual(['Odile V. on The Third Man'])
    const rzajac = (await ask({ whose: 'others', film: film.interview })).reviews[0]?.authorId ?? null
    expect(said((await ask({ author: rzajac })).reviews)).toEqual(['rzajac on Interview'])
  })

  it('finds words in them with up to two passages each, the found words marked', async () => {
    const { counted, reviews } = await ask({ text: 'doorway' })
    expect(counted).toBe(2)
    const [mine] = reviews
    expect(mine?.places).toBe(2)
    expect(mine?.hits.map(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)))).toEqual([['doorway'], ['doorway']])
    expect(mine?.hits[1]?.text.startsWith('…')).toBe(true)
  })

  it('sorts by length, by age and by film, and answers one stretch at a time', async () => {
    expect(said((await ask({ order: 'longest' })).reviews)[0]).toBe('Odile V. on The Third Man')
    expect(said((await ask({ order: 'oldest' })).reviews)[0]).toBe('rzajac on Interview')
    expect(said((await ask({ order: 'film' }, 1, 2)).reviews)).toEqual(['me on Interview', 'Odile V. on The Third Man'])
  })

  it('says beside it who wrote most and on what, drafts left out', async () => {
    const facets = await reviewListHandlers(() => library.open).facets({ query: EVERY_REVIEW })
    expect(facets.you).toBe(1)
    expect(facets.authors.map(({ value, count }) => [value, count])).toEqual([['Odile V.', 1], ['rzajac', 1]])
    expect(facets.films.map(({ film: about, count }) => [about.title, count])).toEqual([['The Third Man', 2], ['Interview', 1]])
  })
})
