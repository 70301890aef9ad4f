import { afterEach, beforeEach, expect, test } from 'vitest'
import { redoGroup, undoGroup } from '../../../../src/main/changes/replay'
import { filmHandlers } from '../../../../src/main/films/handlers'
import { FilmPage } from '../../../../src/shared/models/filmPage'
import { aFilm, aLibrary, aMention, aReview, aReviewOfMine, aStub, aTake, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => {
  expect(library.open.library.db.pragma('foreign_key_check')).toEqual([])
  library.close()
})

const handlers = () => filmHandlers(() => library.open)
const wall = (filter: string) => library.open.repositories.films.list(filter)
const page = async (film: string): Promise<FilmPage> => FilmPage.parse(await handlers().page({ film }))

/** Every row of every table with its place in or out of the bin, but not the moment it went there. */
function everything(): unknown {
  const { db } = library.open.library
  const tables = ['film', 'film_release', 'take', 'review', 'viewing', 'mention', 'person']
  return tables.map((table) => db.prepare<[], { id: string; deleted: number }>(`SELECT id, deleted_at IS NOT NULL AS deleted FROM ${table} ORDER BY seq`).all())
}

async function interview(): Promise<{ film: string; review: string; stub: string }> {
  const { open } = library
  const film = await aFilm(open, 'Interview', { year: 2007, synopsis: 'A journalist meets an actress.' })
  await aTake(open, film.id, 'Curapedi', 'The acting is incomparable.')
  const review = await aReview(open, film.id, 'r0cko723', 'From "Trees Lounge" in 1996 to this. See Trees Lounge. Mean Girls, too.')
  const stub = await aStub(open, 'Trees Lounge', 1996)
  await aMention(open, review.id, 'Trees Lounge', 1996, stub.id)
  await aMention(open, review.id, 'Mean Girls', null)
  return { film: film.id, review: review.id, stub: stub.id }
}

test('a title and a year are enough for a film', async () => {
  const film = await handlers().add({ title: 'Interview', year: 2007 })
  expect(film).toMatchObject({ title: 'Interview', year: 2007, isStub: false })
  expect(wall('')).toEqual([{ ...film, isSeen: false, rating: null, isLiked: false, poster: null }])
})

test('a film that is there already is named instead of added twice', async () => {
  await handlers().add({ title: 'Interview', year: 2007 })
  await expect(handlers().add({ title: 'interview', year: 2007 })).rejects.toMatchObject({ code: 'conflict', message: '“Interview (2007)” is in your library already.' })
  await expect(handlers().add({ title: 'Interview', year: null })).rejects.toMatchObject({ code: 'conflict' })
  await handlers().add({ title: 'Interview', year: 2003 })
  await handlers().add({ title: 'The Interview', year: 2007 })
  expect(wall('interview')).toHaveLength(3)
})

test('adding a film that was only mentioned makes the stub a film, mentions and all', async () => {
  const { film, stub } = await interview()
  const added = await handlers().add({ title: 'Trees Lounge', year: 1996 })
  expect(added).toEqual({ id: stub, title: 'Trees Lounge', year: 1996, isStub: false })
  expect((await page(stub)).mentionedIn).toMatchObject([{ film: { id: film }, author: 'r0cko723', sentence: 'From "Trees Lounge" in 1996 to this.' }])
})

test('a stub of an unknown year is made a film with the year that is given', async () => {
  const stub = await aStub(library.open, 'Last Tango in Paris')
  expect(await handlers().add({ title: 'Last Tango in Paris', year: 1972 })).toEqual({ id: stub.id, title: 'Last Tango in Paris', year: 1972, isStub: false })
})

test('a stub can be made a film as it is', async () => {
  const stub = await aStub(library.open, 'Trees Lounge', 1996)
  expect(await handlers().adopt({ film: stub.id })).toMatchObject({ id: stub.id, isStub: false })
  expect(await handlers().adopt({ film: stub.id })).toMatchObject({ id: stub.id, isStub: false })
  expect(wall('')).toHaveLength(1)
})

test('the page has the texts, who mentions what and how often, accepted before offered', async () => {
  const { film, stub } = await interview()
  await aReviewOfMine(library.open, film, 'Better than Trees Lounge.', {})
  const shown = await page(film)
  expect(shown.film).toMatchObject({ title: 'Interview', year: 2007, synopsis: 'A journalist meets an actress.' })
  expect(shown.takes.map(({ author, text }) => `${author}: ${text}`)).toEqual(['Curapedi: The acting is incomparable.'])
  expect(shown.reviews).toMatchObject([{ author: 'r0cko723', words: 13, bodyAsPasted: null, mentions: [{ title: 'Trees Lounge', film: { id: stub, isStub: true } }, { title: 'Mean Girls', film: null }] }])
  expect(shown.mentions).toMatchObject([
    { title: 'Trees Lounge', year: 1996, status: 'accepted', film: { id: stub }, by: [{ author: 'r0cko723', times: 2 }] },
    { title: 'Mean Girls', year: null, status: 'offered', film: null, by: [{ author: 'r0cko723', times: 1 }] }
  ])
  expect(shown.entries).toHaveLength(1)
})

test('one film named by several people is one line with all of them, me among them', async () => {
  const { open } = library
  const { film, stub } = await interview()
  const another = await aReview(open, film, 'streetpunk', 'TREES LOUNGE was funnier.')
  await aMention(open, another.id, 'Trees Lounge', 1996, stub)
  const mine = await aReviewOfMine(open, film, 'I prefer [[Trees Lounge]].')
  await aMention(open, mine.id, 'Trees Lounge', null, stub)
  const [first] = (await page(film)).mentions
  expect(first?.by).toEqual([{ author: 'r0cko723', times: 2 }, { author: 'streetpunk', times: 1 }, { author: null, times: 1 }])
  expect(first?.mentionIds).toHaveLength(3)
})

test('a stub’s page says where it is mentioned: by others and by me, not in drafts, not in the bin', async () => {
  const { open } = library
  const { film, stub } = await interview()
  const mine = await aReviewOfMine(open, film, 'I watched ||everything||. I prefer **[[Trees Lounge (1996)]]**! Truly.', { written_on: '2019-05-03' })
  await aMention(open, mine.id, 'Trees Lounge', 1996, stub)
  const draft = await aReviewOfMine(open, film, 'Trees Lounge, hm', { is_draft: 1 })
  await aMention(open, draft.id, 'Trees Lounge', 1996, stub)
  const gone = await aReview(open, film, 'rzajac', 'Trees Lounge!')
  await aMention(open, gone.id, 'Trees Lounge', 1996, stub)
  await open.library.write('Removed', () => open.repositories.reviews.remove(gone.id))
  const { film: shown, mentionedIn } = await page(stub)
  expect(shown.isStub).toBe(true)
  expect(mentionedIn.map(({ author, date, sentence }) => ({ author, date, sentence }))).toEqual([
    { author: null, date: '2019-05-03', sentence: 'I prefer Trees Lounge!' },
    { author: 'r0cko723', date: null, sentence: 'From "Trees Lounge" in 1996 to this.' }
  ])
})

test('a removed film takes everything along, and one Undo brings everything back', async () => {
  const { film, stub } = await interview()
  const before = everything()
  const done = await handlers().remove({ film })
  expect(done.label).toBe('Interview moved to the bin')
  const { films, takes, reviews } = library.open.repositories
  expect(wall('')).toEqual([])
  expect([takes.ofFilm(film), reviews.ofFilm(film)]).toEqual([[], []])
  // The stub was there for this film's texts only.
  expect(films.find(stub)?.deleted_at).not.toBeNull()
  const after = everything()
  await library.open.library.writeUnlogged(() => undoGroup(library.open.library.db, done.group))
  expect(everything()).toEqual(before)
  await library.open.library.writeUnlogged(() => redoGroup(library.open.library.db, done.group))
  expect(everything()).toEqual(after)
})

test('a film that other texts speak of leaves a stub behind, so that their mentions still lead somewhere', async () => {
  const { film, stub } = await interview()
  await handlers().adopt({ film: stub })
  const { group } = await handlers().remove({ film: stub })
  const [line] = (await page(film)).mentions
  expect(line).toMatchObject({ title: 'Trees Lounge', year: 1996, status: 'accepted', film: { isStub: true } })
  expect(line?.film?.id).not.toBe(stub)
  await library.open.library.writeUnlogged(() => undoGroup(library.open.library.db, group))
  expect((await page(film)).mentions[0]?.film).toMatchObject({ id: stub, isStub: false })
  expect(library.open.repositories.films.titled('Trees Lounge', null)).toHaveLength(1)
})

test('removing a stub sets its mentions aside', async () => {
  const { film, stub } = await interview()
  await handlers().remove({ film: stub })
  expect((await page(film)).mentions.map(({ title }) => title)).toEqual(['Mean Girls'])
})

test('the page of a film that is gone says so', () => {
  expect(() => handlers().page({ film: '01890a5d-ac96-774b-bcce-b302099a8057' })).toThrow('no longer in your library')
})
