import { afterEach, beforeEach, expect, test } from 'vitest'
import { nextRedo, nextUndo, redoGroup, undoGroup } from '../../../../src/main/changes/replay'
import type { FilmRow } from '../../../../src/main/films/repository'
import { aFilm, aLibrary, aMention, aReview, aStub, aTake, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => {
  expect(library.open.library.db.pragma('foreign_key_check')).toEqual([])
  library.close()
})

const undo = (group?: number): Promise<unknown> => library.open.library.writeUnlogged(() => undoGroup(library.open.library.db, group ?? nextUndo(library.open.library.db)?.id ?? -1))
const redo = (): Promise<unknown> => library.open.library.writeUnlogged(() => redoGroup(library.open.library.db, nextRedo(library.open.library.db)?.id ?? -1))
const film = (id: string): FilmRow => library.open.repositories.films.get(id)
const groups = (): unknown => library.open.library.db.prepare('SELECT label FROM change_group ORDER BY id').pluck().all()

async function change(id: string, columns: Partial<FilmRow>, options: { coalesce?: string } = {}): Promise<number> {
  const { library: { changes }, repositories: { films } } = library.open
  return library.open.library.write('Film changed', () => {
    films.save({ ...films.get(id), ...columns })
    return changes.currentGroup()
  }, options)
}

test('what was done last is undone first, and done again in the order it was done', async () => {
  const { id } = await aFilm(library.open, 'Interview', { year: 2007 })
  await change(id, { rating: 8 })
  await change(id, { rating: 9 })
  await undo()
  expect(film(id).rating).toBe(8)
  await undo()
  expect(film(id).rating).toBeNull()
  await redo()
  expect(film(id).rating).toBe(8)
  await redo()
  expect(film(id).rating).toBe(9)
  expect(nextRedo(library.open.library.db)).toBeNull()
})

test('a new row goes to the bin when it is undone, and comes back', async () => {
  const { id } = await aFilm(library.open, 'Interview')
  await undo()
  expect(library.open.repositories.films.find(id)?.deleted_at).not.toBeNull()
  expect(library.open.repositories.films.list('')).toEqual([])
  await redo()
  expect(film(id).title).toBe('Interview')
})

test('an earlier change is undone column by column: what was changed again since stays', async () => {
  const { id } = await aFilm(library.open, 'Interview')
  const group = await change(id, { rating: 8, synopsis: 'A journalist.' })
  await change(id, { synopsis: 'A journalist and an actress.' })
  expect(await undo(group)).toMatchObject({ label: 'Film changed', keptNewer: 1 })
  expect(film(id)).toMatchObject({ rating: null, synopsis: 'A journalist and an actress.' })
})

test('an hour of typing is one thing to undo', async () => {
  const { id } = await aFilm(library.open, 'Interview')
  for (const synopsis of ['A', 'A j', 'A journalist']) await change(id, { synopsis }, { coalesce: 'synopsis' })
  expect(groups()).toEqual(['Interview added', 'Film changed'])
  await undo()
  expect(film(id).synopsis).toBeNull()
  await redo()
  expect(film(id).synopsis).toBe('A journalist')
})

test('something else in between, or an undo, begins a new thing', async () => {
  const { id } = await aFilm(library.open, 'Interview')
  await change(id, { synopsis: 'A' }, { coalesce: 'synopsis' })
  await change(id, { rating: 3 })
  await change(id, { synopsis: 'B' }, { coalesce: 'synopsis' })
  await undo()
  expect(film(id)).toMatchObject({ synopsis: 'A', rating: 3 })
  await change(id, { synopsis: 'C' }, { coalesce: 'synopsis' })
  await undo()
  expect(film(id).synopsis).toBe('A')
})

test('doing something new closes the way to redo', async () => {
  const { id } = await aFilm(library.open, 'Interview')
  await change(id, { rating: 8 })
  await undo()
  await change(id, { is_liked: 1 })
  expect(nextRedo(library.open.library.db)).toBeNull()
})

test('undoing twice is refused in words', async () => {
  const { id } = await aFilm(library.open, 'Interview')
  const group = await change(id, { rating: 8 })
  await undo(group)
  await expect(undo(group)).rejects.toMatchObject({ code: 'conflict' })
  await expect(undo(99_999)).rejects.toMatchObject({ code: 'not-found' })
})

test('a film that a newer text speaks of stays when the change that brought it is undone', async () => {
  const { open } = library
  const stub = await aStub(open, 'Trees Lounge', 1996)
  const group = nextUndo(open.library.db)?.id
  const other = await aFilm(open, 'Interview', { year: 2007 })
  const review = await aReview(open, other.id, 'r0cko723', 'Trees Lounge was the real deal.')
  await aMention(open, review.id, 'Trees Lounge', 1996, stub.id)
  expect(await undo(group)).toMatchObject({ keptNewer: 1 })
  expect(film(stub.id).title).toBe('Trees Lounge')
})

test('a person who wrote something newer stays when the change that brought them is undone', async () => {
  const { open } = library
  const first = await aFilm(open, 'Interview', { year: 2007 })
  const take = await aTake(open, first.id, 'Curapedi', 'Deft.')
  const group = nextUndo(open.library.db)?.id
  await aTake(open, first.id, 'Curapedi', 'Deft, again.')
  await undo(group)
  expect(open.repositories.takes.find(take.id)?.deleted_at).not.toBeNull()
  expect(open.repositories.people.get(take.author_id).name).toBe('Curapedi')
})

test('a change outside a write is our own mistake and is refused', () => {
  const { films } = library.open.repositories
  expect(() => films.save(films.blank('Interview', 2007))).toThrow('outside a write')
})
