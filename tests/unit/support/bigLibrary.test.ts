import { afterEach, beforeEach, expect, test } from 'vitest'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Library } from '../../../src/main/db/library'
import { libraryStatus } from '../../../src/main/library/status'
import { withRepositories } from '../../../src/main/repositories'
import { foldForMatching } from '../../../src/main/text/fold'
import { fillBigLibrary, makeBigLibrary, type Size } from '../../support/bigLibrary'
import { expectDerived } from '../../support/derived'
import { exported } from '../../support/fullLibrary'

let folder: string
let opened: Library[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matinee-'))
  opened = []
})
afterEach(() => {
  for (const library of opened) library.close()
  rmSync(folder, { recursive: true, force: true })
})

async function filled(name: string, size: Size): Promise<Library> {
  const library = await Library.open(join(folder, name), { create: true })
  opened.push(library)
  fillBigLibrary(library, size)
  return library
}

test('a big library is whole, of the size it was asked for, and like one that was written by hand', async () => {
  const path = join(folder, 'Big.matinee')
  await makeBigLibrary(path, { films: 300, viewings: 1_500, seed: 7 })
  const library = await Library.open(path, { create: false })
  opened.push(library)
  const { db } = library
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.prepare('SELECT (SELECT count(*) FROM film WHERE is_stub = 0) AS films, (SELECT count(*) FROM viewing) AS viewings').get()).toEqual({ films: 300, viewings: 1_500 })
  expectDerived(db)
  const open = withRepositories(library)
  const { watchlist, lists, reviews, drafts } = libraryStatus(open, '')
  expect([watchlist > 20, lists, reviews > 300, drafts]).toEqual([true, 15, true, 3])
  // The search columns are what the repositories would have written.
  const { films, viewings } = open.repositories
  for (const { id } of db.prepare<[], { id: string }>('SELECT id FROM film ORDER BY random() LIMIT 30').all()) {
    const row = films.get(id)
    await library.write('Saved again', () => films.save(row))
    expect(films.get(id)).toEqual(row)
  }
  for (const { id } of db.prepare<[], { id: string }>('SELECT id FROM viewing WHERE deleted_at IS NULL ORDER BY random() LIMIT 30').all()) {
    const row = viewings.get(id)
    await library.write('Saved again', () => viewings.save(row))
    expect(viewings.get(id)).toEqual(row)
  }
  expect(db.prepare<[], { name: string; match_name: string }>('SELECT name, match_name FROM tag').all().every(({ name, match_name }) => foldForMatching(name) === match_name)).toBe(true)
})

test('the same seed makes the same library, another seed another', async () => {
  const size = { films: 60, viewings: 200, seed: 1 }
  const [one, two, other] = await Promise.all([filled('1.matinee', size), filled('2.matinee', size), filled('3.matinee', { ...size, seed: 2 })])
  const text = await exported(one)
  expect(await exported(two)).toBe(text)
  expect(await exported(other)).not.toBe(text)
})

test('one that cannot be made leaves nothing behind', async () => {
  const path = join(folder, 'missing', 'deeper', 'Big.matinee')
  await makeBigLibrary(path, { films: 5, viewings: 5, seed: 1 })
  expect(existsSync(path)).toBe(true)
  await expect(makeBigLibrary(path.replace('Big', '\0'), { films: 5, viewings: 5, seed: 1 })).rejects.toThrow()
})
