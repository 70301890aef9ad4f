import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EntryText } from '../../../../src/shared/models/entry'
import { finish, remove, save, start } from '../../../../src/main/journal/writing'
import { FIGURES_SQL, libraryStatus } from '../../../../src/main/library/status'
import { listHandlers } from '../../../../src/main/lists/handlers'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { aFilm, aLibrary, aReview, aStub, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
})
afterEach(() => library.close())

const plain: EntryText = { body: 'Words.', watchedOn: '2026', rating: null, isRewatch: false, isLiked: false, hasSpoilers: false, isPrivate: false, place: null, company: null, privateNote: null, tags: [] }
const figures = () => {
  const { films, entries, drafts, isEmpty } = libraryStatus(open, 'Documents › Matinee')
  return { films, entries, drafts, isEmpty }
}

test('a new library is empty', () => {
  expect(libraryStatus(open, 'Documents › Matinee')).toEqual({ display: 'Documents › Matinee', isEmpty: true, films: 0, entries: 0, drafts: 0, watchlist: 0, lists: 0, reviews: 0, bin: 0, undo: null, redo: null })
})

test('a stub is no film, but the library is not empty any more', async () => {
  await aStub(open, 'Trees Lounge')
  expect(figures()).toEqual({ films: 0, entries: 0, drafts: 0, isEmpty: false })
})

test('every entry counts once: with a viewing, without one, and the viewing alone', async () => {
  const film = await aFilm(open, 'Interview')
  await aReview(open, film.id, 'rzajac', 'Not mine.')
  for (const text of [plain, { ...plain, watchedOn: null }, { ...plain, body: '' }]) await finish(open, (await start(open, film.id)).id, text)
  expect(figures()).toEqual({ films: 1, entries: 3, drafts: 0, isEmpty: false })
})

test('an entry whose viewing was taken away still counts once, and one in the bin not at all', async () => {
  const film = await aFilm(open, 'Interview')
  const { id } = await start(open, film.id)
  expect(figures()).toEqual({ films: 1, entries: 0, drafts: 1, isEmpty: false })
  await finish(open, id, plain)
  await save(open, id, { ...plain, watchedOn: null })
  expect(figures()).toMatchObject({ entries: 1, drafts: 0 })
  expect(libraryStatus(open, '')).toMatchObject({ undo: 'Entry on Interview changed', redo: null })
  await remove(open, id)
  expect(figures()).toMatchObject({ entries: 0, drafts: 0 })
})

test('every figure comes from an index or from the few months', () => {
  const plan = open.library.db.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${FIGURES_SQL}`).all().map(({ detail }) => detail)
  const scans = plan.filter((line) => line.startsWith('SCAN') && !line.includes('USING') && !line.includes('CONSTANT'))
  // A row for each month, however many entries there are.
  expect(scans).toEqual(['SCAN journal_month', 'SCAN journal_month'])
})

test('lists, the watchlist and reviews with words count; drafts and empty ones do not', async () => {
  const film = await aFilm(open, 'Interview')
  const other = await aFilm(open, 'Columbus')
  await aReview(open, film.id, 'rzajac', 'Not mine.')
  await finish(open, (await start(open, film.id)).id, plain)
  await finish(open, (await start(open, film.id)).id, { ...plain, body: '' })
  await save(open, (await start(open, film.id)).id, { ...plain, body: 'Not finished' })
  const lists = listHandlers(() => open)
  const { id } = await lists.create({ text: { name: 'Trains', description: null, isRanked: false, isPrivate: false, tags: [] }, films: [film.id] })
  await lists.watch({ films: [film.id, other.id], isWatched: true })
  expect(libraryStatus(open, '')).toMatchObject({ watchlist: 2, lists: 1, reviews: 2, bin: 0 })
  await lists.watch({ films: [film.id], isWatched: false })
  await lists.remove({ list: id })
  expect(libraryStatus(open, '')).toMatchObject({ watchlist: 1, lists: 0, bin: 1 })
})
