import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { aFilm, aLibrary, type LibraryFixture } from '../../../support/library'

let library: LibraryFixture
let open: OpenLibrary
let film: string

beforeEach(async () => {
  library = await aLibrary()
  open = library.open
  film = (await aFilm(open, 'Interview')).id
})
afterEach(() => library.close())

const put = (...names: string[]) => open.library.write('Tags', () => open.repositories.tags.setTags('film', film, names))
const tags = () => open.repositories.tags.of('film', film)
const rows = (table: 'tag' | 'tagging') => open.library.db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n

test('tags keep my spelling and my order, and are one whatever their case and marks', async () => {
  await put('New York', 'Kino Łódź', 'new york', 'Matinée')
  expect(tags()).toEqual(['New York', 'Kino Łódź', 'Matinée'])
  await put('matinee', 'NEW YORK')
  expect(tags()).toEqual(['Matinée', 'New York'])
  expect(rows('tag')).toBe(3)
})

test('a tag taken off and put on again is the same row, and setting the same again writes nothing', async () => {
  await put('one', 'two')
  await put('two')
  await put('one', 'two')
  expect(tags()).toEqual(['one', 'two'])
  expect(rows('tagging')).toBe(2)
  const changes = open.library.db.prepare('SELECT count(*) FROM change')
  const before = changes.get()
  await put('one', 'two')
  expect(changes.get()).toEqual(before)
})

test('Undo puts them back', async () => {
  await put('one', 'two')
  await put('three')
  await changeHandlers(() => open).undo()
  expect(tags()).toEqual(['one', 'two'])
})

test('a tag of signs only is a tag', async () => {
  await put('★', '👻')
  expect(tags()).toEqual(['★', '👻'])
})

test('offers tags in use that begin like this, the most used first', async () => {
  const other = (await aFilm(open, 'Hard Candy')).id
  await put('Night', 'New York', 'Noir')
  await open.library.write('Tags', () => open.repositories.tags.setTags('film', other, ['Noir', 'Late']))
  expect(open.repositories.tags.beginning('n')).toEqual(['Noir', 'New York', 'Night'])
  expect(open.repositories.tags.beginning('NEW')).toEqual(['New York'])
  expect(open.repositories.tags.beginning(' ')).toEqual(['Noir', 'Late', 'New York', 'Night'])
  expect(open.repositories.tags.beginning('%')).toEqual([])
  await put('Night')
  expect(open.repositories.tags.beginning('new')).toEqual([])
})
