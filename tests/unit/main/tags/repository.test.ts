import { afterEach, beforeEach, expect, test } from 'vitest'
import { TAGGINGS_OF_SQL } from '../../../../src/main/tags/repository'
import { changeHandlers } from '../../../../src/main/changes/handlers'
import type { OpenLibrary } from '../../../../src/main/repositories'
import { log } from '../../../../src/main/journal/writing'
import { aFilm, aLibrary, anEntryText, type LibraryFixture } from '../../../support/library'

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

test('offers tags in use of which a word begins like this, the most used first, with how many entries bear them', async () => {
  const watched = ['2026-11-20', '2026-11-21', '2026-11-22']
  for (const [index, watchedOn] of watched.entries()) await log(open, film, anEntryText({ watchedOn, tags: index === 0 ? ['Ozu', 'François Ozon'] : ['Ozu'] }))
  await put('Ozu', 'Night', 'New York')
  const { tags: repository } = open.repositories
  expect(repository.suggest('oz')).toEqual([{ name: 'Ozu', uses: 3 }, { name: 'François Ozon', uses: 1 }])
  expect(repository.suggest('fran ')).toEqual([{ name: 'François Ozon', uses: 1 }])
  expect(repository.suggest('francois o')).toEqual([{ name: 'François Ozon', uses: 1 }])
  expect(repository.suggest('zu')).toEqual([])
  expect(repository.suggest('N')).toEqual([{ name: 'New York', uses: 0 }, { name: 'Night', uses: 0 }])
  expect(repository.suggest(' ').map(({ name }) => name)).toEqual(['Ozu', 'François Ozon', 'New York', 'Night'])
  expect(repository.suggest('%')).toEqual([])
  await put('Night')
  expect(repository.suggest('new')).toEqual([])
})

test('the tags of one thing are found by an index, also those in the bin', () => {
  const plan = open.library.db.prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${TAGGINGS_OF_SQL}`).all({ kind: 'viewing', subject: film }).map(({ detail }) => detail)
  expect(plan.filter((line) => line.includes('tagging'))).toEqual([
    'SEARCH tagging USING INDEX tagging_once (subject_kind=? AND subject_id=?)',
    'SEARCH tagging USING INDEX tagging_in_bin (subject_kind=? AND subject_id=?)'
  ])
})
