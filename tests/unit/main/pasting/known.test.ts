import { afterEach, beforeEach, expect, test } from 'vitest'
import { knownPages } from '../../../../src/main/pasting/known'
import { pageToAdd } from '../../../../src/main/pasting/pageToAdd'
import type { KnownPage } from '../../../../src/shared/models/pasting'
import { aFilm, aLibrary, aReview, aReviewOfMine, aStub, aTake, type LibraryFixture } from '../../../support/library'
import { aRecognisedPage, aRecognition, type PageFacts } from '../../../support/recognition'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

const known = (facts: PageFacts): KnownPage | undefined => knownPages(library.open, aRecognition(facts))[0]
const TEN = 'one two three four five six seven eight nine ten'

test('a page of a film nobody knows is new throughout', () => {
  expect(known({ takes: [['a', 'b']], reviews: [{ author: 'a', body: 'b' }] })).toEqual({ film: null, takes: [null], reviews: [null] })
})

test('the film is found, also one that was only mentioned so far', async () => {
  const stub = await aStub(library.open, 'Interview', 2007)
  expect(known({})?.film).toEqual({ id: stub.id, title: 'Interview', year: 2007, isStub: true })
})

test('a page without a title has no film', () => {
  expect(known({ title: null, takes: [['a', 'b']] })).toEqual({ film: null, takes: [null], reviews: [] })
})

test('the same text by the same person is the same; half of it is another; more than half a change', async () => {
  const film = await aFilm(library.open, 'Interview', { year: 2007 })
  const take = await aTake(library.open, film.id, 'Curapedi', TEN)
  const state = (author: string, text: string): string | null => known({ takes: [[author, text]] })?.takes[0]?.state ?? null
  expect(known({ takes: [['CURAPEDI', TEN]] })?.takes).toEqual([{ state: 'same', id: take.id, text: TEN }])
  expect(state('Curapedi', `${TEN} eleven twelve`)).toBe('changed')
  expect(state('Curapedi', `${TEN.slice(0, 18)} and then something else entirely`)).toBeNull()
  expect(state('Somebody else', TEN)).toBeNull()
})

test('a review is the same by what was pasted, also when its breaks were restored or its body mended', async () => {
  const film = await aFilm(library.open, 'Interview', { year: 2007 })
  const review = await aReview(library.open, film.id, 'rzajac', 'A mended body.', { body_as_pasted: 'A b.C d.' })
  expect(known({ reviews: [{ author: 'rzajac', body: 'A b.\n\nC d.', pasted: 'A b.C d.' }] })?.reviews).toEqual([{ state: 'same', id: review.id, text: 'A mended body.' }])
})

test('two texts of one person are told apart, and one known text answers to one text of the page', async () => {
  const film = await aFilm(library.open, 'Interview', { year: 2007 })
  const first = await aTake(library.open, film.id, 'Curapedi', `${TEN} a`)
  const second = await aTake(library.open, film.id, 'Curapedi', `${TEN} b`)
  const found = known({ takes: [['Curapedi', `${TEN} c`], ['Curapedi', `${TEN} b`], ['Curapedi', `${TEN} d`]] })?.takes
  expect(found).toMatchObject([{ state: 'changed', id: first.id }, { state: 'same', id: second.id }, null])
})

test('my own review is nobody else’s', async () => {
  const film = await aFilm(library.open, 'Interview', { year: 2007 })
  await aReviewOfMine(library.open, film.id, TEN)
  expect(known({ reviews: [{ author: 'me', body: TEN }] })?.reviews).toEqual([null])
})

test('without a person looking, certain mentions are accepted, doubtful ones offered, doubtful values taken', () => {
  const page = aRecognisedPage({ reviews: [{ author: 'rzajac', body: 'x', mentions: [['Mean Girls', null, 'certain'], ['Last Tango', 1972, 'doubtful']] }] })
  expect(pageToAdd(page, { film: null, takes: [], reviews: [null] }, { update: false })).toMatchObject({
    title: 'Interview',
    year: 2007,
    reviews: [{ mentions: [{ title: 'Mean Girls', status: 'accepted' }, { title: 'Last Tango', year: 1972, status: 'offered' }], updates: null }]
  })
})

test('a page without a title is not added, and says what to do', () => {
  const plan = pageToAdd(aRecognisedPage({ title: null, reviews: [{ author: 'a', body: 'b' }] }), { film: null, takes: [], reviews: [null] }, { update: false })
  expect(plan).toEqual({ problem: expect.stringMatching(/^This page has reviews but no film title\. .*Paste it in the window/) as unknown })
})

test('a page without a year is a page', () => {
  expect(pageToAdd(aRecognisedPage({ year: null }), { film: null, takes: [], reviews: [] }, { update: false })).toMatchObject({ year: null })
})
