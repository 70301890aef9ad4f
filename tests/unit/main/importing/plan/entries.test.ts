import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { now } from '../../../../../src/main/clock'
import { newId } from '../../../../../src/main/ids'
import { answerAlike, answerQuestions, planQuestions, planRows } from '../../../../../src/main/importing/plan/planning'
import type { ViewingRow } from '../../../../../src/main/journal/viewingRepository'
import type { OpenLibrary } from '../../../../../src/main/repositories'
import { fold } from '../../../../../src/main/text/fold'
import { aFilm, aLibrary, aReviewOfMine, type LibraryFixture } from '../../../../support/library'
import { planOf, type PlannedFixture, type Said } from './planned'

let fixture: LibraryFixture
let open: OpenLibrary
let planned: PlannedFixture | null = null

beforeEach(async () => {
  fixture = await aLibrary()
  open = fixture.open
})

afterEach(() => {
  planned?.close()
  fixture.close()
})

const film = { title: 'Stalker', year: 1979 }
const viewing = (rest: object = {}): Said => ({ kind: 'viewing', film, watchedOn: '2021-05-03', ...rest })
const review = (body: string, rest: object = {}): Said => ({ kind: 'review', film, text: { body, asCame: null }, ...rest })
const rating = (value: number, rest: object = {}): Said => ({ kind: 'rating', film, rating: value, ...rest })
const plan = async (...records: Said[]): Promise<PlannedFixture> => {
  planned?.close()
  return (planned = await planOf(open, records))
}
const questions = () => planQuestions(planned?.path ?? '', null, { start: 0, count: 100 }).questions
const rowsOf = (kind: string, columns: string): unknown[] => planned?.rows(`SELECT ${columns} FROM row WHERE kind = '${kind}' ORDER BY seq`) ?? []

async function aViewing(film: string, rest: Partial<ViewingRow> = {}): Promise<ViewingRow> {
  const at = now()
  return open.library.write('Viewing', () =>
    open.repositories.viewings.save({
      id: newId(), film_id: film, watched_on: '2021-05-03', position: 0, is_rewatch: 0, rating: null, is_liked: 0, place: null, medium: null, company: null, private_note: null,
      is_private: 0, is_draft: 0, folded: fold(''), source_id: null, batch_id: null, created_at: at, updated_at: at, deleted_at: null, ...rest
    })
  )
}

describe('a review that was brought', () => {
  it('belongs to the viewing with its address', async () => {
    await plan(viewing({ joins: 'boxd.it/1' }), viewing({ joins: 'boxd.it/2', watchedOn: '2022-01-01' }), review('Slow, and right.', { joins: 'boxd.it/2', watchedOn: '2021-05-03', rating: 9, tags: ['zone'] }))
    expect(rowsOf('reviews', 'partner, day, rating')).toEqual([{ partner: 2, day: '2022-01-01', rating: null }])
    expect(rowsOf('viewings', 'rating, data ->> \'$.tags[0]\' AS tag')).toEqual([{ rating: null, tag: null }, { rating: 9, tag: 'zone' }])
  })

  it('belongs to the viewing of its day; a second one brings a viewing of its own', async () => {
    const { summary } = await plan(review('One.', { watchedOn: '2021-05-03' }), viewing(), review('Two.', { watchedOn: '2021-05-03', rating: 8 }))
    expect(summary.counts).toMatchObject({ viewings: { new: 2 }, reviews: { new: 2 } })
    expect(rowsOf('reviews', 'partner')).toEqual([{ partner: 2 }, { partner: 4 }])
    expect(rowsOf('viewings', 'nth, rating')).toEqual([{ nth: 0, rating: null }, { nth: 1, rating: 8 }])
  })

  it('without a day becomes a review without a viewing, and its rating the film’s', async () => {
    const { summary, rows } = await plan(review('Undated.', { rating: 7 }))
    expect(summary.counts).toMatchObject({ viewings: { new: 0 }, reviews: { new: 1 } })
    expect(rows('SELECT changes FROM film')).toEqual([{ changes: JSON.stringify({ rating: 7 }) }])
  })

  it('in its viewing’s own row is a row of its own', async () => {
    const { summary } = await plan(viewing({ review: { body: 'Both at once.', asCame: null } }))
    expect(summary.counts).toMatchObject({ viewings: { new: 1 }, reviews: { new: 1 } })
    expect(rowsOf('reviews', 'partner')).toEqual([{ partner: 1 }])
    expect(rowsOf('viewings', "data ->> '$.review' AS review")).toEqual([{ review: null }])
  })

  it('with the same text is there already; with another one it is asked', async () => {
    const { id } = await aFilm(open, 'Stalker', { year: 1979, is_seen: 1 })
    const here = await aViewing(id)
    const mine = await aReviewOfMine(open, id, 'My text.', { viewing_id: here.id })
    expect((await plan(viewing({ review: { body: 'My text.', asCame: null } }))).summary.counts).toMatchObject({ reviews: { matched: 1 }, viewings: { matched: 1 }, films: { matched: 1 } })

    const { path, summary } = await plan(viewing({ review: { body: 'Another text.', asCame: null } }))
    expect(summary).toMatchObject({ questions: { review: 1 }, counts: { reviews: { unclear: 1 } } })
    const [asked] = questions()
    expect(asked).toMatchObject({ why: 'otherReview', answer: 'mine', here: id, day: '2021-05-03' })
    expect(asked?.options.map(({ value, text }) => [value, text])).toEqual([['mine', 'My text.'], ['file', 'Another text.'], ['both', null]])
    expect(rowsOf('reviews', 'deed, target')).toEqual([{ deed: 'nothing', target: mine.id }])

    expect(answerQuestions(open, path, [{ question: asked?.id ?? 0, answer: 'file' }]).counts.reviews).toMatchObject({ changed: 1, unclear: 0 })
    expect(rowsOf('reviews', "deed, changes ->> '$.body' AS body, before ->> '$.body' AS was")).toEqual([{ deed: 'change', body: 'Another text.', was: 'My text.' }])

    expect(answerAlike(open, path, 'review', 'both').counts.reviews).toMatchObject({ new: 1, unclear: 0 })
    expect(rowsOf('reviews', 'deed, target, partner')).toEqual([{ deed: 'add', target: null, partner: null }])
  })
})

describe('a viewing that was brought', () => {
  it('is the nth of its film and day, and fills what mine does not say', async () => {
    const { id } = await aFilm(open, 'Stalker', { year: 1979, is_seen: 1 })
    const first = await aViewing(id, { rating: 8, place: 'Home' })
    const { summary } = await plan(viewing({ rating: 8, tags: ['zone'], place: 'Cinema', company: 'Ada' }), viewing())
    expect(summary.counts.viewings).toMatchObject({ changed: 1, new: 1 })
    expect(rowsOf('viewings', 'target, changes, add_tags')).toEqual([
      { target: first.id, changes: JSON.stringify({ company: 'Ada' }), add_tags: '["zone"]' }, { target: null, changes: null, add_tags: null }
    ])
  })

  it('with another rating is asked, and mine stays unless I say otherwise', async () => {
    const { id } = await aFilm(open, 'Stalker', { year: 1979, is_seen: 1, rating: 8 })
    await aViewing(id, { rating: 8 })
    const { path, rows } = await plan(viewing({ rating: 6 }))
    expect(questions()).toMatchObject([{ why: 'ratedThatDay', answer: 'mine', options: [{ value: 'mine', rating: 8 }, { value: 'file', rating: 6 }] }])
    expect(rowsOf('viewings', 'verdict, deed')).toEqual([{ verdict: 'unclear', deed: 'nothing' }])
    expect(answerAlike(open, path, 'viewing', 'file').counts.viewings).toMatchObject({ changed: 1, unclear: 0 })
    expect(rowsOf('viewings', 'changes')).toEqual([{ changes: '{"rating":6}' }])
    // It is the latest viewing, and the film stood as this one had put it.
    expect(rows('SELECT changes FROM film')).toEqual([{ changes: '{"rating":6}' }])
    expect(questions()).toHaveLength(1)
  })

  it('that is older than my own does not set the film’s rating', async () => {
    const { id } = await aFilm(open, 'Stalker', { year: 1979, is_seen: 1, rating: 8 })
    await aViewing(id, { watched_on: '2024-01-01', rating: 8 })
    const { rows, summary } = await plan(viewing({ rating: 6 }))
    expect(summary).toMatchObject({ questions: { rating: 0 }, counts: { viewings: { new: 1 } } })
    expect(rows('SELECT changes FROM film')).toEqual([{ changes: null }])
  })
})

describe('my verdict on a film', () => {
  it('is what the ratings say, else the latest viewing; seen from the day it was marked', async () => {
    const seen: Said = { kind: 'seen', film, seenOn: '2020-01-01' }
    const { rows } = await plan(viewing({ rating: 6 }), viewing({ rating: 9, watchedOn: '2023-01-01', isLiked: true }), seen)
    expect(rows('SELECT changes FROM film')).toEqual([{ changes: JSON.stringify({ is_seen: 1, seen_on: '2020-01-01', rating: 9, is_liked: 1 }) }])
    const { rows: rated } = await plan(viewing({ rating: 6 }), rating(4))
    expect(rated('SELECT changes FROM film')).toEqual([{ changes: JSON.stringify({ is_seen: 1, seen_on: '2021-05-03', rating: 4 }) }])
  })

  it('stays where the file has another, until I say otherwise', async () => {
    const { id } = await aFilm(open, 'Stalker', { year: 1979, rating: 8 })
    const { path, rows, summary } = await plan(rating(6))
    expect(summary).toMatchObject({ counts: { ratings: { unclear: 1 }, films: { matched: 1 } }, questions: { rating: 1 } })
    expect(questions()).toMatchObject([{ why: 'ratedOtherwise', here: id, answer: 'mine' }])
    answerAlike(open, path, null, 'file')
    expect(rows('SELECT verdict, changes, before FROM film')).toEqual([{ verdict: 'changed', changes: '{"rating":6}', before: '{"rating":8}' }])
    expect((await plan(rating(8))).summary.counts.ratings).toMatchObject({ matched: 1 })
  })

  it('rated twice is the later one, and the other is left out with a reason', async () => {
    const { summary, path } = await plan(rating(6, { ratedOn: '2022-01-01' }), rating(9, { ratedOn: '2021-01-01' }))
    expect(summary.counts.ratings).toMatchObject({ new: 1, leftOut: 1 })
    expect(planRows(path, { kind: 'ratings', verdict: 'leftOut' }, { start: 0, count: 5 })).toMatchObject({
      total: 1, rows: [{ what: 'Stalker (1979), 4½ stars', line: 3, reason: 'A later rating of this film was brought too.' }]
    })
  })
})
