import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import { replayStep } from '../../../../src/main/changes/undoing'
import { Library } from '../../../../src/main/db/library'
import { type OpenLibrary, withRepositories } from '../../../../src/main/repositories'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
})
afterEach(() => library.close())

const titles = () => open.repositories.films.list('').map(({ title }) => title)

test('undo and redo go back and forth one thing at a time, and say what it was', async () => {
  const changes = changeHandlers(() => open)
  await aFilm(open, 'Interview')
  await aFilm(open, 'Columbus')
  expect(await changes.undo()).toMatchObject({ label: 'Columbus added' })
  expect(await changes.undo()).toMatchObject({ label: 'Interview added' })
  expect(await changes.undo()).toBeNull()
  expect(titles()).toEqual([])
  expect(await changes.redo()).toMatchObject({ label: 'Interview added' })
  expect(await changes.redo()).toMatchObject({ label: 'Columbus added' })
  expect(await changes.redo()).toBeNull()
  expect(titles()).toEqual(['Columbus', 'Interview'])
})

test('a large step is taken elsewhere, whole; a small one here', async () => {
  const { films } = open.repositories
  const made: string[] = []
  for (let n = 0; n < 150; n += 1) made.push((await aFilm(open, `Film ${n}`)).id)
  await open.library.write('150 films rated', () => {
    for (const id of made) films.save({ ...films.get(id), rating: 7 })
  })
  const rated = (): number => made.filter((id) => films.get(id).rating === 7).length
  const seen: number[] = []
  const changes = changeHandlers(() => open, async (path, group, direction) => {
    const other = withRepositories(await Library.open(path, { create: false, busyTimeoutMs: 5_000 }))
    seen.push(rated())
    const step = await replayStep(other, group, direction)
    other.library.close()
    return step
  })
  expect(await changes.undo()).toEqual({ label: '150 films rated', gone: 'nothing' })
  expect(rated()).toBe(0)
  expect(await changes.redo()).toEqual({ label: '150 films rated', gone: 'nothing' })
  expect([rated(), seen]).toEqual([150, [150, 0]])
  await aFilm(open, 'Columbus')
  await changes.undo()
  expect(seen).toHaveLength(2)
})

test('something new closes what could be done again', async () => {
  const changes = changeHandlers(() => open)
  await aFilm(open, 'Interview')
  await changes.undo()
  await aFilm(open, 'Columbus')
  expect(await changes.redo()).toBeNull()
})

test('an import of many steps goes back and comes again as one', async () => {
  const changes = changeHandlers(() => open)
  const { batches, films } = open.repositories
  await aFilm(open, 'Interview')
  const batch = await open.library.writeUnlogged(() => batches.begin({ kind: 'library', label: 'Library restored' }))
  for (const title of ['Aftersun', 'Columbus', 'Hard Candy']) await open.library.write('Library restored', () => films.save(films.blank(title, null)), { batch: batch.id })
  await open.library.writeUnlogged(() => batches.finish(batch.id, {}))
  expect(await changes.undo()).toMatchObject({ label: 'Library restored' })
  expect(titles()).toEqual(['Interview'])
  expect(batches.get(batch.id).status).toBe('undone')
  expect(await changes.redo()).toMatchObject({ label: 'Library restored' })
  expect(titles()).toEqual(['Aftersun', 'Columbus', 'Hard Candy', 'Interview'])
  expect(batches.get(batch.id).status).toBe('done')
})

test('a toast’s Undo takes back its own thing, also when others came after', async () => {
  const changes = changeHandlers(() => open)
  await aFilm(open, 'Interview')
  const group = open.library.changes.lastGroup ?? 0
  await aFilm(open, 'Columbus')
  expect(await changes.undoGroup({ group })).toMatchObject({ label: 'Interview added' })
  expect(titles()).toEqual(['Columbus'])
  await expect(changes.undoGroup({ group: 99_999 })).rejects.toMatchObject({ code: 'not-found' })
})
