import { afterEach, beforeEach, expect, test } from 'vitest'
import { nextRedo, nextUndo, redoGroup, Replaying, undoGroup } from '../../../../src/main/changes/replay'
import { Library } from '../../../../src/main/db/library'
import { filmHandlers } from '../../../../src/main/films/handlers'
import type { FilmRow } from '../../../../src/main/films/repository'
import { withRepositories } from '../../../../src/main/repositories'
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

test('a write that changes nothing leaves no trace and keeps the way to redo open', async () => {
  const { id } = await aFilm(library.open, 'Interview')
  await change(id, { rating: 8 })
  await undo()
  await library.open.library.write('Nothing changed', () => library.open.repositories.films.save(film(id)))
  expect(groups()).toEqual(['Interview added', 'Film changed'])
  await redo()
  expect(film(id).rating).toBe(8)
})

test('typing never goes on in a group that another program made after a save that did not reach the disk', async () => {
  const { library: { db } } = library.open
  const { id } = await aFilm(library.open, 'Interview')
  // The transaction fails as it commits; the number of its group is given to the next one, whoever makes that.
  db.exec('CREATE TEMP TABLE parent (id INTEGER PRIMARY KEY); CREATE TEMP TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)')
  const failing = library.open.library.write('Film changed', () => {
    library.open.repositories.films.save({ ...film(id), synopsis: 'Lost' })
    db.exec('INSERT INTO child VALUES (1)')
  }, { coalesce: 'synopsis' })
  await expect(failing).rejects.toThrow('FOREIGN KEY')
  const other = withRepositories(await Library.open(library.path, { create: false, busyTimeoutMs: 1_000 }))
  await aFilm(other, 'Columbus')
  other.library.close()
  await change(id, { synopsis: 'Kept' }, { coalesce: 'synopsis' })
  expect(groups()).toEqual(['Interview added', 'Columbus added', 'Film changed'])
  await undo()
  expect(library.open.repositories.films.list('').map(({ title }) => title)).toEqual(['Columbus', 'Interview'])
})

test('an undo that comes after something newer took the place leaves that alone', async () => {
  const { open } = library
  const outside = (id: string, at: string | null) =>
    open.library.write('Number changed', () => {
      const row = { id: `01910000-0000-7000-8000-${id.padStart(12, '0')}`, film_id: first.id, authority: 'imdb', value: 'tt1', batch_id: null, deleted_at: at }
      const before = open.library.db.prepare<[string], typeof row>('SELECT id, film_id, authority, value, batch_id, deleted_at FROM film_outside_id WHERE id = ?').get(row.id) ?? null
      open.library.db.prepare('INSERT INTO film_outside_id (id, film_id, authority, value, batch_id, deleted_at) VALUES (@id, @film_id, @authority, @value, @batch_id, @deleted_at) ON CONFLICT (id) DO UPDATE SET deleted_at = excluded.deleted_at').run(row)
      open.library.changes.record('film_outside_id', before, row)
      return open.library.changes.currentGroup()
    })
  const first = await aFilm(open, 'Interview')
  await outside('1', null)
  const removal = await outside('1', '2026-11-22T12:00:00.000Z')
  await outside('2', null)
  expect(await undo(removal)).toMatchObject({ keptNewer: 1 })
  expect(open.library.db.prepare("SELECT count(*) FROM film_outside_id WHERE deleted_at IS NULL").pluck().get()).toBe(1)
})

test('deleting a film that others speak of and undoing it leaves nothing in the bin', async () => {
  const { open } = library
  const hero = await aFilm(open, 'Local Hero', { year: 1983 })
  const other = await aFilm(open, 'The Salt Ferry', { year: 2002 })
  const review = await aReview(open, other.id, 'keelhaul9', 'I was reminded of Local Hero.')
  await aMention(open, review.id, 'Local Hero', 1983, hero.id)
  await filmHandlers(() => open).remove({ film: hero.id })
  await undo()
  expect(open.repositories.films.titled('Local Hero', null).map(({ id }) => id)).toEqual([hero.id])
  expect(open.repositories.bin.count(10)).toBe(0)
  const left = open.library.db.prepare("SELECT count(*) FROM film WHERE deleted_at > '1970-01-02'").pluck().get()
  expect(left).toBe(0)
})

test('a large step goes in short pieces; cut off in between, taking it back again goes on', async () => {
  const { open } = library
  const { db } = open.library
  const made: string[] = []
  for (let n = 0; n < 30; n += 1) made.push((await aFilm(open, `Film ${n}`)).id)
  await open.library.write('30 films rated', () => {
    for (const id of made) open.repositories.films.save({ ...film(id), rating: 7 })
  })
  const rated = (): number => made.filter((id) => film(id).rating === 7).length
  const group = nextUndo(db)?.id ?? -1
  const cutOff = new Replaying(db, group, 'back')
  for (let n = 0; n < 10; n += 1) await open.library.writeUnlogged(() => cutOff.go(0))
  expect(rated()).toBe(20)
  expect(nextUndo(db)?.id).toBe(group)
  const again = new Replaying(db, group, 'back')
  let isDone = false
  while (!isDone) isDone = await open.library.writeUnlogged(() => again.go(0) && again.end().group === group)
  expect(rated()).toBe(0)
  expect(nextRedo(db)?.label).toBe('30 films rated')
  await redo()
  expect(rated()).toBe(30)
})
