import Sqlite from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyChecked } from '../../../../src/main/db/checkedCopy'
import { aFilm, aLibrary, aReview, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
beforeEach(async () => {
  library = await aLibrary()
})
afterEach(() => library.close())

test('a copy holds every row, is one file, and says so itself', async () => {
  const film = await aFilm(library.open, 'Interview', { year: 2007 })
  await aReview(library.open, film.id, 'rzajac', 'I loved this.')
  const target = `${library.path}.copy`
  await copyChecked(library.open.library.db, target)
  const copy = new Sqlite(target, { readonly: true })
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete')
  expect(copy.prepare('SELECT body FROM review').pluck().all()).toEqual(['I loved this.'])
  copy.close()
  expect(readdirSync(dirname(target)).filter((name) => name.includes('.part'))).toEqual([])
})

test('a copy is put in the place of an older one', async () => {
  const target = `${library.path}.copy`
  await copyChecked(library.open.library.db, target)
  await aFilm(library.open, 'Interview')
  await copyChecked(library.open.library.db, target)
  const copy = new Sqlite(target, { readonly: true })
  expect(copy.prepare('SELECT count(*) FROM film').pluck().get()).toBe(1)
  copy.close()
})

test('a copy that cannot be put in its place leaves nothing half made', async () => {
  const target = join(dirname(library.path), 'taken')
  mkdirSync(join(target, 'inside'), { recursive: true })
  await expect(copyChecked(library.open.library.db, target)).rejects.toThrow()
  expect(existsSync(`${target}.part`)).toBe(false)
})
